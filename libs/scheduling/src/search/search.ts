import { hardestFirst } from '../construct/hardness.ts';
import { placeBaseline, placeFixed } from '../construct/place-fixed.ts';
import { Reinserter } from '../construct/reinserter.ts';
import { SeriesFinder } from '../construct/series-finder.ts';
import { SessionFinder } from '../construct/session-finder.ts';
import type { Model } from '../model/model.ts';
import { Random } from '../random.ts';
import { State } from '../state/state.ts';
import { Best } from './best.ts';
import { Chain } from './chain.ts';
import { Ejector } from './ejector.ts';
import { Reach } from './reach.ts';
import { Ruin } from './ruin.ts';
import { SeriesMove } from './series-move.ts';

/** Temperatures of the annealing, in units of score. */
const HOT = 20;
const COLD = 1;
/** Ties are broken at random, and no more. */
const TIES = 0.4;
/** Share of places passed over without a look. */
const BLINK = 0.03;
/** Share of steps that move a whole series; the rest ruin and recreate. */
const SERIES_SHARE = 0.8;

/** One worker's search: a week that gets better step by step. */
export class Search {
  readonly state: State;
  readonly best: Best;
  readonly #model: Model;
  readonly #random: Random;
  readonly #finder: SessionFinder;
  readonly #whole: SeriesFinder;
  readonly #move: SeriesMove;
  readonly #ruin: Ruin;
  readonly #chain: Chain;
  /** Chance of a chain while anything is unplaced; falls when chains get nowhere. */
  #chainChance = 0.5;
  /** Series that have a session which may move. */
  readonly #movable: Int32Array;

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
    this.#move = new SeriesMove(state, random, parts);
    this.#ruin = new Ruin(state, random, parts.reinserter);
    this.#chain = new Chain(state, random, parts);
    this.#movable = movableSeries(model);
    this.best = new Best(model);
  }

  /** A first week: the old plan where it fits, then the hardest first. */
  construct(): void {
    const { seriesOf } = this.#model;
    placeBaseline(this.state, this.#finder);
    for (const session of hardestFirst(this.#model)) {
      if (!this.state.isPlaced(session)) this.#whole.place(seriesOf[session]!, TIES, 0);
    }
    this.state.commit();
    this.best.take(this.state);
  }

  /** One step at a temperature that falls with `progress` from 0 to 1. */
  step(progress: number): void {
    if (this.#movable.length === 0) return;
    const { state } = this;
    const random = this.#random;
    const before = state.cost;
    const mark = state.mark();
    const temperature = HOT * Math.pow(COLD / HOT, progress);
    let done = true;
    let chained = false;
    if (state.unplaced > 0 && random.next() < this.#chainChance) {
      chained = true;
      const session = this.#anUnplaced();
      if (session >= 0) this.#chain.run(session, TIES);
    } else if (random.next() < SERIES_SHARE) {
      done = this.#move.run(this.#costlySeries(), TIES, BLINK);
    } else {
      const seed = this.#aPlaced();
      if (seed >= 0) this.#ruin.run(seed, 3 + random.below(20), TIES, BLINK);
    }
    const gain = before - state.cost;
    if (chained) this.#noteChain(gain > 0);
    if (!done || (gain < 0 && random.next() >= Math.exp(gain / temperature))) {
      state.undo(mark);
      return;
    }
    state.commit();
    if (state.cost < this.best.cost) this.best.take(state);
  }

  #noteChain(worked: boolean): void {
    this.#chainChance = worked ? 0.5 : Math.max(0.02, this.#chainChance * 0.995);
  }

  /** The costliest of a few. */
  #costlySeries(): number {
    const random = this.#random;
    const { cost } = this.state.tally;
    const movable = this.#movable;
    let best = movable[random.below(movable.length)]!;
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
