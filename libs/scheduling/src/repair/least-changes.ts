import type { SessionFinder } from '../construct/session-finder.ts';
import type { Model } from '../model/model.ts';
import type { State } from '../state/state.ts';
import { mayGiveWay } from './give-way.ts';
import { PlaceList, type FoundPlace } from './place-list.ts';

/** Changes beyond the forced that are tried, from none upwards. */
const MOST_BEYOND = 3;
/** Looks at a session's places, over the search for all sessions at once, and for one of them. */
const EFFORT = 10_000;
const EFFORT_FOR_ONE = 1_500;
/** What finding out who may give way counts as, in such looks. */
const GIVERS_EFFORT = 20;

interface Kept {
  readonly session: number;
  readonly day: number;
  readonly start: number;
  readonly room: number;
  readonly staff: Int32Array;
}

/**
 * The repair that touches the fewest sessions, searched in order: first the forced ones alone with everything
 * else where it was, then with one more session that gives way and finds another place, then with two. Of
 * repairs that touch equally many it takes the cheapest. Where no small one is found for all of them at once,
 * they are placed one by one.
 */
export class LeastChanges {
  readonly #model: Model;
  readonly #state: State;
  readonly #finder: SessionFinder;
  readonly #places: PlaceList;
  /** 1 for what is waiting or was placed on the way: it may not give way again. */
  readonly #taken: Uint8Array;
  /** 1 for what has to change anyway. */
  readonly #isFree: Uint8Array;
  /** Sessions taken from their places on the way to where the search stands. */
  readonly #touched: number[] = [];
  #best: readonly Kept[] = [];
  #bestCost = Infinity;
  #effort = 0;
  /** Touched so far beyond what has to change. */
  #beyond = 0;

  constructor(state: State, finder: SessionFinder) {
    this.#state = state;
    this.#model = state.model;
    this.#finder = finder;
    this.#places = new PlaceList(state, finder);
    this.#taken = new Uint8Array(state.model.sessions);
    this.#isFree = new Uint8Array(state.model.sessions);
  }

  /** Places the sessions that lost their places; those that would cost more than they are worth stay out. */
  run(lost: readonly number[]): void {
    for (const session of lost) this.#isFree[session] = 1;
    const waiting = lost.filter(
      (session) => this.#places.hasAny(session, -1) || this.#givers(session).length > 0,
    );
    this.#effort = EFFORT;
    if (this.#placeAll(waiting)) return;
    const choices = new Map(waiting.map((session) => [session, this.#places.of(session).length]));
    for (const session of waiting.toSorted((a, b) => choices.get(a)! - choices.get(b)!)) {
      this.#effort = EFFORT_FOR_ONE;
      this.#placeAll([session]);
    }
  }

  #placeAll(waiting: readonly number[]): boolean {
    const most = Math.min(MOST_BEYOND, this.#model.changeCost.mostBeyond - this.#beyond);
    for (let beyond = 0; beyond <= most && this.#effort > 0; beyond++) {
      this.#bestCost = this.#state.cost;
      this.#best = [];
      this.#touched.length = 0;
      for (const session of waiting) this.#touch(session);
      this.#settle(waiting, beyond);
      this.#taken.fill(0);
      if (this.#best.length === 0) continue;
      this.#replay();
      return true;
    }
    return false;
  }

  /** Places what waits, the one with the fewest places first, and keeps the cheapest way of doing so. */
  #settle(waiting: readonly number[], beyond: number): void {
    if (waiting.length === 0) return this.#keep();
    if (this.#effort <= 0) return;
    // What the cheapest places of all would cost together: no way from here costs less.
    let least = this.#state.cost;
    let next = -1;
    let choices: readonly FoundPlace[] = [];
    for (const session of waiting) {
      const found = this.#places.of(session);
      this.#effort--;
      least += (found[0]?.cost ?? 0) - this.#model.unplacedCost[session]!;
      if (next < 0 || found.length < choices.length) [next, choices] = [session, found];
      if (found.length === 0) break;
    }
    const [cheapest] = choices;
    if (!cheapest) return this.#withOneMore(waiting, next, beyond);
    const others = waiting.filter((session) => session !== next);
    for (const { day, start, staff, cost } of choices) {
      if (this.#effort <= 0 || least + cost - cheapest.cost >= this.#bestCost) return;
      const room = this.#finder.starts.roomAt(next, day, start, this.#model.basePlace[next]?.room ?? -1);
      if (room < 0) continue;
      const mark = this.#state.mark();
      this.#state.place(next, day, start, room, staff, 0, 0);
      this.#settle(others, beyond);
      this.#state.undo(mark);
    }
  }

  /** Each session whose going opens a place for the stuck one gives way in turn. */
  #withOneMore(waiting: readonly number[], stuck: number, beyond: number): void {
    for (const giver of this.#givers(stuck)) {
      const left = this.#isFree[giver] === 1 ? beyond : beyond - 1;
      if (this.#effort <= 0) return;
      if (left < 0) continue;
      const mark = this.#state.mark();
      this.#state.remove(giver);
      this.#touch(giver);
      this.#settle([...waiting, giver], left);
      this.#touched.pop();
      this.#taken[giver] = 0;
      this.#state.undo(mark);
    }
  }

  #touch(session: number): void {
    this.#touched.push(session);
    this.#taken[session] = 1;
  }

  /** Sessions without which the stuck one would have a place. */
  #givers(stuck: number): number[] {
    const { sessions, seriesOf } = this.#model;
    const found: number[] = [];
    for (let session = 0; session < sessions; session++) {
      if (this.#taken[session] === 1 || !mayGiveWay(this.#state, session, stuck)) continue;
      const mark = this.#state.mark();
      // The going of a session of the same series may open the days next to its own.
      const days = seriesOf[session] === seriesOf[stuck] ? -1 : 1 << this.#state.day[session]!;
      this.#state.remove(session);
      if (this.#places.hasAny(stuck, days)) found.push(session);
      this.#state.undo(mark);
    }
    this.#effort -= GIVERS_EFFORT;
    return found;
  }

  #keep(): void {
    if (this.#state.cost >= this.#bestCost) return;
    const { day, start, room, staff } = this.#state;
    const { maxRoles } = this.#model;
    this.#bestCost = this.#state.cost;
    this.#best = this.#touched.map((session) => ({
      session,
      day: day[session]!,
      start: start[session]!,
      room: room[session]!,
      staff: staff.slice(session * maxRoles, (session + 1) * maxRoles),
    }));
  }

  #replay(): void {
    for (const { session } of this.#best) {
      if (this.#state.isPlaced(session)) this.#state.remove(session);
      if (this.#isFree[session] === 0) this.#beyond++;
      this.#isFree[session] = 1;
    }
    for (const { session, day, start, room, staff } of this.#best) {
      this.#state.place(session, day, start, room, staff, 0, 0);
    }
  }
}
