import type { SessionFinder } from '../construct/session-finder.ts';
import type { Model } from '../model/model.ts';
import { PlaceList } from '../repair/place-list.ts';
import type { State } from '../state/state.ts';
import { Kin } from './kin.ts';

/** The week may cost this share more for being easier to repair. */
const MOST_ADDED = 0.03;
/** Units of score that one session's cover may cost, round after round: what costs nothing comes first. */
const RATES = [0, 0, 1, 2] as const;
/** A single move may cost this many times the rate: it may give cover to several. */
const MOVE_RATE = 2;
/** Places tried for a session that makes way, the cheapest first. */
const MOST_PLACES = 12;

/**
 * Makes a finished week ready for a sick call. A session is *without cover* where it would be lost on the day
 * its therapist falls ill: nobody else could take it at any time that is left, everything else staying where it
 * is. Such sessions, or others in their way, move to places that are as good, or nearly so, until they have cover.
 */
export class Cover {
  readonly #model: Model;
  readonly #state: State;
  readonly #finder: SessionFinder;
  readonly #places: PlaceList;
  readonly #kin: Kin;
  /** Per session: its members of staff who cannot be done without. */
  readonly #without: Uint8Array;
  #mostCost = 0;

  constructor(state: State, finder: SessionFinder) {
    this.#state = state;
    this.#model = state.model;
    this.#finder = finder;
    this.#places = new PlaceList(state, finder);
    this.#kin = new Kin(state.model);
    this.#without = new Uint8Array(state.model.sessions);
  }

  /** Sessions without cover, as the week stands; one that takes two therapists may count twice. */
  count(): number {
    let sum = 0;
    for (let session = 0; session < this.#model.sessions; session++) sum += this.withoutCover(session);
    return sum;
  }

  /** @param isOver ends the work early; the week is whole at every moment */
  run(isOver: () => boolean): void {
    const { sessions } = this.#model;
    this.#mostCost = this.#state.cost + MOST_ADDED * (this.#state.cost - this.#state.unplacedCost);
    for (let session = 0; session < sessions; session++) {
      if (isOver()) return;
      this.#without[session] = this.withoutCover(session);
    }
    for (const rate of RATES) {
      for (let session = 0; session < sessions; session++) {
        if (this.#without[session] === 0) continue;
        if (isOver()) return;
        this.#find(session, rate);
        this.#state.commit();
      }
    }
  }

  /** How many of the session's therapists cannot be done without on its day. */
  withoutCover(session: number): number {
    const { maxRoles } = this.#model;
    if (!this.#state.isPlaced(session)) return 0;
    const day = this.#state.day[session]!;
    const staff = this.#state.staff.slice(session * maxRoles, (session + 1) * maxRoles);
    const mark = this.#state.mark();
    this.#state.remove(session);
    const later = -1 << (day + 1);
    let count = 0;
    for (const member of staff) {
      if (member < 0 || this.#places.hasAny(session, 1 << day, member)) continue;
      if (!this.#places.hasAny(session, later)) count++;
    }
    this.#state.undo(mark);
    return count;
  }

  /** Tries the session itself and each one in its way, and takes the first move that gives more cover in all. */
  #find(stuck: number, rate: number): void {
    const { allowedDays } = this.#model;
    if (this.#moves(stuck, stuck, rate)) return;
    for (const session of this.#kin.of(stuck)) {
      if (session === stuck || !this.#state.isPlaced(session)) continue;
      const onItsDays = ((allowedDays[stuck]! >>> this.#state.day[session]!) & 1) === 1;
      if (onItsDays && this.#moves(session, stuck, rate)) return;
    }
  }

  #moves(session: number, stuck: number, rate: number): boolean {
    const { fixed, unplacedCost } = this.#model;
    if (fixed[session] === 1) return false;
    const state = this.#state;
    const [before, from] = [state.cost, state.day[session]!];
    const mark = state.mark();
    state.remove(session);
    if (session === stuck || this.withoutCover(stuck) < this.#without[stuck]!) {
      const most = before + unplacedCost[session]! + MOVE_RATE * rate - state.cost;
      let tried = 0;
      for (const { day, start, staff, cost } of this.#places.of(session)) {
        if (cost > most || ++tried > MOST_PLACES) break;
        const room = this.#finder.starts.roomAt(session, day, start, -1);
        if (room < 0) continue;
        const placed = state.mark();
        state.place(session, day, start, room, staff, 0, 0);
        if (this.#isBetter(session, stuck, { rate, before, days: (1 << from) | (1 << day) })) return true;
        state.undo(placed);
      }
    }
    state.undo(mark);
    return false;
  }

  /** Whether the move gives more cover than it takes from all whom it concerns, and at a fair price. */
  #isBetter(
    moved: number,
    stuck: number,
    { rate, before, days }: { rate: number; before: number; days: number },
  ): boolean {
    const { cost } = this.#state;
    if (cost > this.#mostCost || this.withoutCover(stuck) >= this.#without[stuck]!) return false;
    const changed: (readonly [session: number, count: number])[] = [];
    let gained = 0;
    for (const session of this.#kin.of(moved)) {
      if ((this.#model.allowedDays[session]! & days) === 0 || !this.#state.isPlaced(session)) continue;
      const count = this.withoutCover(session);
      if (count === this.#without[session]) continue;
      changed.push([session, count]);
      gained += this.#without[session]! - count;
    }
    if (gained <= 0 || cost - before > rate * gained) return false;
    for (const [session, count] of changed) this.#without[session] = count;
    return true;
  }
}
