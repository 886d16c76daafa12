import { hardestFirst } from '../construct/hardness.ts';
import { placeBaseline, placeFixed } from '../construct/place-fixed.ts';
import { GroupsFirst } from './groups-first.ts';
import { Reinserter } from '../construct/reinserter.ts';
import { SeriesFinder } from '../construct/series-finder.ts';
import { SessionFinder } from '../construct/session-finder.ts';
import type { Model } from '../model/model.ts';
import { LeastChanges } from '../repair/least-changes.ts';
import { RepairMove } from '../repair/repair-move.ts';
import { Random } from '../random.ts';
import { State } from '../state/state.ts';
import type { Places } from '../state/to-solution.ts';
import { Best } from './best.ts';
import { Chain } from './chain.ts';
import { Cover } from './cover.ts';
import { Ejector } from './ejector.ts';
import { Reach } from './reach.ts';
import { Ruin } from './ruin.ts';
import { SessionMove } from './session-move.ts';
import { SeriesMove } from './series-move.ts';

/** Temperatures of the annealing, in units of score. */
const HOT = 14;
const COLD = 1;
/** The same while repairing: a change weighs more there, and the way to go is shorter. */
const REPAIR_HOT = 10;
const REPAIR_COLD = 0.5;
/** Chains without success before one session left out may take another's place, and how often it may. */
const FAILS_TO_WANDER = 30;
const MOST_WANDERS = 100;
/** Workers go their own ways for this share of the time, and then share what is better. */
const MEET_FROM = 0.5;
/** What is left after this share of the time goes into cover. */
const SEARCHES_UNTIL = 0.96;
/** Ties are broken at random, and no more. */
const TIES = 0.4;
/** Share of places passed over without a look. */
const BLINK = 0.03;
/** Shares of steps that bring one session into line, and that move a whole series; the rest ruin and recreate. */
const SESSION_SHARE = 0.1;
/** Share of the series moved that are any which cost something; towards the end these are few. */
const FOCUS = 0.2;
const FOCUS_TRIES = 60;
const SERIES_SHARE = 0.72;

/** One worker's search: a week that gets better step by step. */
export class Search {
  readonly state: State;
  readonly best: Best;
  readonly #model: Model;
  readonly #random: Random;
  readonly #finder: SessionFinder;
  readonly #whole: SeriesFinder;
  readonly #move: SeriesMove;
  readonly #one: SessionMove;
  readonly #ruin: Ruin;
  readonly #chain: Chain;
  readonly #repair: RepairMove | null;
  /** Chance of a chain while anything is unplaced; falls when chains get nowhere. */
  #chainChance = 0.5;
  #failedChains = 0;
  #wanders = 0;
  #temperature = HOT;
  #share = 0;
  /** Series that have a session which may move. */
  readonly #movable: Int32Array;
  readonly #reinserter: Reinserter;

  constructor(model: Model, seed: number) {
    const random = new Random(seed);
    const state = new State(model);
    this.#model = model;
    this.#random = random;
    this.state = state;
    this.#finder = new SessionFinder(state, random);
    this.#whole = new SeriesFinder(state, random, this.#finder);
    placeFixed(state);
    const parts = {
      reach: new Reach(state, this.#finder.starts),
      ejector: new Ejector(state, random, this.#finder.starts),
      finder: this.#finder,
      reinserter: new Reinserter(state, random, this.#finder, this.#whole),
    };
    this.#reinserter = parts.reinserter;
    this.#move = new SeriesMove(state, random, parts);
    this.#one = new SessionMove(state, random, parts);
    this.#ruin = new Ruin(state, random, parts.reinserter);
    this.#chain = new Chain(state, random, parts);
    const isRepair = model.basePlace.some((place) => place !== null);
    this.#repair = isRepair ? new RepairMove(state, random, parts) : null;
    this.#movable = movableSeries(model);
    this.best = new Best(model);
  }

  /** A first week: the old plan where it fits, then the hardest first. */
  construct(): void {
    const { seriesOf } = this.#model;
    const lost = placeBaseline(this.state, this.#finder);
    if (lost.length > 0) new LeastChanges(this.state, this.#finder).run(lost);
    const order = hardestFirst(this.#model);
    if (this.#repair === null)
      new GroupsFirst(this.state, this.#random, { whole: this.#whole, move: this.#move }).run(order);
    for (const session of order) {
      if (!this.state.isPlaced(session)) this.#whole.place(seriesOf[session]!, TIES, 0);
    }
    this.state.commit();
    this.#repair?.look();
    this.best.take(this.state);
  }

  /** Nothing costs anything any more, or nothing may move. */
  get isDone(): boolean {
    return this.best.cost === 0 || this.#movable.length === 0 || this.#repair?.isDone === true;
  }

  /** The temperature falls with the share of the time, or of the iterations, that is used up. */
  setProgress(share: number): void {
    this.#share = share;
    const [hot, cold] = this.#repair === null ? [HOT, COLD] : [REPAIR_HOT, REPAIR_COLD];
    this.#temperature = hot * Math.pow(cold / hot, share);
  }

  /** Share of the caller's time after which a new week is finished; a repair goes on to the end. */
  get searchesUntil(): number {
    return this.#repair === null ? SEARCHES_UNTIL : 1;
  }

  /**
   * Goes back to the best week, gives cover to what has none, and inserts whatever of the unplaced simply fits.
   * @param isOver ends the search for cover early
   */
  finish(isOver: () => boolean = () => false): void {
    this.adopt(this.best);
    if (this.#repair === null) new Cover(this.state, this.#finder).run(isOver);
    for (let inserted = true; inserted && this.state.unplaced > 0;) {
      inserted = false;
      for (let session = 0; session < this.#model.sessions; session++) {
        if (this.state.isPlaced(session) || this.#model.fixed[session] === 1) continue;
        if (this.#finder.place(session, TIES, 0)) inserted = true;
      }
    }
    this.best.take(this.state);
  }

  /** Goes on from another worker's week if that is better. */
  meet(other: Best): void {
    if (other.cost < this.best.cost && this.#share >= MEET_FROM) {
      this.adopt(other);
      this.best.take(this.state);
    }
  }

  /** Goes on from another week of the same instance. */
  adopt(places: Places): void {
    const { model, state } = { model: this.#model, state: this.state };
    for (let session = 0; session < model.sessions; session++) {
      if (state.isPlaced(session) && model.fixed[session] === 0) state.remove(session);
    }
    for (let session = 0; session < model.sessions; session++) {
      if (places.start[session]! < 0 || model.fixed[session] === 1) continue;
      const [day, start, room] = [places.day[session]!, places.start[session]!, places.room[session]!];
      const at = session * model.maxRoles;
      state.place(session, day, start, room, places.staff, at, places.excused[session]!);
    }
    state.commit();
    this.#repair?.look();
  }

  step(): void {
    const { state } = this;
    const random = this.#random;
    const before = state.cost;
    const unplacedBefore = state.unplacedCost;
    const mark = state.mark();
    // Drawn beforehand, so that a move can be given up as soon as it is sure to cost more.
    const limit = before - this.#temperature * Math.log(random.next());
    this.#reinserter.limit = limit;
    let done = true;
    let chained = false;
    if (state.unplaced > 0 && random.next() < this.#chainChance) {
      chained = true;
      const session = this.#anUnplaced();
      if (session >= 0 && random.below(3) === 0) this.#chain.repack(session, TIES);
      else if (session >= 0) this.#chain.run(session, TIES);
    } else if (this.#repair !== null) {
      done = this.#repair.run(TIES, BLINK);
    } else {
      done = this.#improve();
    }
    const sideways = chained && state.unplacedCost === unplacedBefore && this.#mayWander();
    if (chained) this.#noteChain(state.unplacedCost < unplacedBefore);
    if (!done || (state.cost > limit && !sideways) || this.#repair?.isTooMuch === true) {
      state.undo(mark);
      return;
    }
    state.commit();
    this.#repair?.look();
    if (state.cost < this.best.cost) this.best.take(state);
  }

  /** A move of the three kinds; false where it could not be done. */
  #improve(): boolean {
    const random = this.#random;
    const kind = random.next();
    if (kind < SESSION_SHARE) return this.#one.run(this.#costlySeries(), TIES, BLINK);
    if (kind < SESSION_SHARE + SERIES_SHARE) return this.#move.run(this.#costlySeries(), TIES, BLINK);
    const seed = this.#aPlaced();
    if (seed >= 0) this.#ruin.run(seed, 3 + random.below(20), TIES, BLINK);
    return true;
  }

  /** Now and then, where chains get nowhere, one session left out may take another's place at any price. */
  #mayWander(): boolean {
    if (this.#failedChains < FAILS_TO_WANDER || this.#wanders === MOST_WANDERS || this.#repair !== null)
      return false;
    this.#failedChains = 0;
    this.#wanders++;
    return true;
  }

  #noteChain(worked: boolean): void {
    this.#failedChains = worked ? 0 : this.#failedChains + 1;
    const patience = this.#repair === null ? 0.999 : 0.99;
    this.#chainChance = worked ? 0.5 : Math.max(0.005, this.#chainChance * patience);
  }

  /** The costliest of a few. */
  #costlySeries(): number {
    const random = this.#random;
    const { cost } = this.state.tally;
    const movable = this.#movable;
    let best = movable[random.below(movable.length)]!;
    if (random.next() < FOCUS) {
      for (let i = 0; i < FOCUS_TRIES && cost[best]! === 0; i++)
        best = movable[random.below(movable.length)]!;
      return best;
    }
    const others = random.below(4);
    for (let i = 0; i < others; i++) {
      const other = movable[random.below(movable.length)]!;
      if (cost[other]! > cost[best]!) best = other;
    }
    return best;
  }

  #anUnplaced(): number {
    const { sessions, fixed } = this.#model;
    const first = this.#random.below(sessions);
    for (let step = 0; step < sessions; step++) {
      const session = (first + step) % sessions;
      if (!this.state.isPlaced(session) && fixed[session] === 0) return session;
    }
    return -1;
  }

  #aPlaced(): number {
    const { sessions, fixed } = this.#model;
    for (let tries = 0; tries < 50; tries++) {
      const session = this.#random.below(sessions);
      if (this.state.isPlaced(session) && fixed[session] === 0) return session;
    }
    return -1;
  }
}

function movableSeries(model: Model): Int32Array {
  const found: number[] = [];
  for (let series = 0; series < model.series; series++) {
    const from = model.sessionOffsets[series]!;
    const own = model.sessionsOf.subarray(from, model.sessionOffsets[series + 1]);
    if (own.some((session) => model.fixed[session] === 0)) found.push(series);
  }
  return Int32Array.from(found);
}
