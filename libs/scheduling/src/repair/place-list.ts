import type { SessionFinder } from '../construct/session-finder.ts';
import { StaffChoice } from '../construct/staff-choice.ts';
import { StartCosts } from '../construct/start-costs.ts';
import type { Model } from '../model/model.ts';
import { lowestBit } from '../state/bits.ts';
import type { State } from '../state/state.ts';

/** A place at which a session would fit with nothing else moved, and what that would add to the cost. */
export interface FoundPlace {
  readonly cost: number;
  readonly day: number;
  readonly start: number;
  readonly staff: Int32Array;
}

/** Every place for a session as the week stands: all days and starts, and all people where it takes one. */
export class PlaceList {
  readonly #model: Model;
  readonly #state: State;
  readonly #finder: SessionFinder;
  readonly #mask: Int32Array;
  readonly #costs: StartCosts;
  readonly #choice: StaffChoice;

  constructor(state: State, finder: SessionFinder) {
    this.#state = state;
    this.#model = state.model;
    this.#finder = finder;
    this.#mask = new Int32Array(state.model.words);
    this.#costs = new StartCosts(state);
    this.#choice = new StaffChoice(state);
  }

  /** The cheapest first. */
  of(session: number): FoundPlace[] {
    const found: FoundPlace[] = [];
    this.#choice.prepare(session, 0, 0);
    const { days } = this.#model;
    const open = this.#openDays(session);
    for (let day = 0; day < days; day++) {
      if (((open >>> day) & 1) === 1) this.#onDay(session, day, found);
    }
    return found.sort(
      (a, b) => a.cost - b.cost || a.day - b.day || a.start - b.start || a.staff[0]! - b.staff[0]!,
    );
  }

  /** Whether there is any place on these days, given as bits, without the member of staff named. */
  hasAny(session: number, days: number, without = -1): boolean {
    let open = days & this.#openDays(session);
    if (open === 0) return false;
    this.#choice.prepare(session, 0, 0, without);
    for (; open !== 0; open &= open - 1) {
      const day = lowestBit(open);
      if (!this.#finder.starts.on(session, day, this.#mask, 0)) continue;
      this.#choice.openDay(day);
      for (let word = 0; word < this.#model.words; word++) {
        for (let bits = this.#mask[word]!; bits !== 0; bits &= bits - 1) {
          if (this.#choice.at(32 * word + lowestBit(bits), Infinity) < Infinity) return true;
        }
      }
    }
    return false;
  }

  #openDays(session: number): number {
    const { allowedDays, seriesOf } = this.#model;
    return allowedDays[session]! & ~this.#state.tally.closedDays(seriesOf[session]!);
  }

  #onDay(session: number, day: number, found: FoundPlace[]): void {
    const { words, seriesOf, roleOffsets } = this.#model;
    if (!this.#finder.starts.on(session, day, this.#mask, 0)) return;
    const series = seriesOf[session]!;
    const isAlone = roleOffsets[series + 1]! - roleOffsets[series]! === 1;
    this.#choice.openDay(day);
    for (let word = 0; word < words; word++) {
      for (let bits = this.#mask[word]!; bits !== 0; bits &= bits - 1) {
        const start = 32 * word + lowestBit(bits);
        const own = this.#costs.one(session, day, start);
        if (isAlone) this.#everybody(session, { day, start, own }, found);
        else {
          const cost = own + this.#choice.at(start, Infinity);
          if (cost < Infinity) found.push({ cost, day, start, staff: this.#choice.chosen.slice() });
        }
      }
    }
  }

  #everybody(session: number, at: { day: number; start: number; own: number }, found: FoundPlace[]): void {
    const { basePlace, changeCost, maxRoles } = this.#model;
    const before = basePlace[session];
    const isHome = before != null && before.day === at.day && before.start === at.start;
    for (const { member, cost } of this.#choice.freeAt(at.start)) {
      const change = isHome && !before.staff.includes(member) ? changeCost.restaffed[session]! : 0;
      const staff = new Int32Array(maxRoles).fill(-1);
      staff[0] = member;
      found.push({ cost: at.own + cost + change, day: at.day, start: at.start, staff });
    }
  }
}
