import type { Model, Place } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import type { Random } from '../random.ts';
import { lowestBit } from '../state/bits.ts';
import { SessionStarts } from '../state/session-starts.ts';
import type { State } from '../state/state.ts';
import { StaffChoice } from './staff-choice.ts';
import { StartCosts } from './start-costs.ts';

/**
 * The cheapest place for one session as the week stands, every other one left where it is. Looks at all of
 * them: days, starts, and staff; a room follows, as no goal speaks of rooms.
 */
export class SessionFinder {
  readonly starts: SessionStarts;
  /** The place found: its cost (what the total would gain), and where. */
  cost = 0;
  day = 0;
  start = 0;
  excused = 0;
  readonly staff: Int32Array;
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #mask: Int32Array;
  readonly #missing: Int32Array;
  readonly #costs: StartCosts;
  readonly #choice: StaffChoice;

  constructor(state: State, random: Random) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.starts = new SessionStarts(state);
    this.staff = new Int32Array(state.model.maxRoles).fill(-1);
    this.#mask = new Int32Array(state.model.words);
    this.#missing = new Int32Array(state.model.slots);
    this.#costs = new StartCosts(state);
    this.#choice = new StaffChoice(state);
  }

  /** Places the session as cheaply as it can be; false where it fits nowhere. */
  place(session: number, jitter: number, blink: number): boolean {
    return this.find(session, jitter, blink) && this.putFound(session);
  }

  /** Places the session where `find` has just found a place for it. */
  putFound(session: number): boolean {
    const wanted = this.#model.basePlace[session]?.room ?? -1;
    const room = this.starts.roomAt(session, this.day, this.start, wanted);
    if (room < 0) return false;
    this.#state.place(session, this.day, this.start, room, this.staff, 0, this.excused);
    return true;
  }

  /** Whether the session fits exactly there. */
  fitsAt(session: number, place: Place): boolean {
    const { allowedDays, seriesOf, venues, venuesOf, staffShape, patients, days } = this.#model;
    const { persons, tally, rooms } = this.#state;
    const { day, start, room, staff } = place;
    const open = allowedDays[session]! & ~tally.closedDays(seriesOf[session]!);
    if (((open >>> day) & 1) === 0 || new Set(staff).size < staff.length) return false;
    if (place.excused !== 0) {
      if (!this.#model.mayExcuse || !this.starts.withoutSome(session, day, this.#missing)) return false;
      if (this.#missing[start] === -1 || (this.#missing[start]! & ~place.excused) !== 0) return false;
    } else if (!this.starts.on(session, day, this.#mask, 0) || !hasSlot(this.#mask, 0, start)) return false;
    const venue = venuesOf[session]!.find((index) => venues[index]!.rooms.includes(room));
    if (venue === undefined || !rooms.fits(room, day, venues[venue]!.roomShape, start)) return false;
    const firstRole = this.#model.roleOffsets[seriesOf[session]!]!;
    return staff.every((member, role) => {
      const at = persons.starts.of((patients + member) * days + day, staffShape[session]!);
      const skilled = this.#model.candidates[firstRole + role]!.includes(member);
      return skilled && hasSlot(persons.starts.table, at, start);
    });
  }

  /**
   * @param jitter random part of a place's cost; below half a unit it only breaks ties
   * @param blink share of day masks passed over, which keeps the search from repeating itself
   */
  find(session: number, jitter: number, blink: number): boolean {
    const { model, tally } = { model: this.#model, tally: this.#state.tally };
    const series = model.seriesOf[session]!;
    const open = model.allowedDays[session]! & ~tally.closedDays(series);
    this.cost = Infinity;
    this.excused = 0;
    if (open === 0) return false;
    this.#choice.prepare(session, jitter, this.#random.bits());
    const first = this.#random.below(model.days);
    for (let step = 0; step < model.days; step++) {
      const day = (first + step) % model.days;
      if (((open >>> day) & 1) === 0 || (blink > 0 && this.#random.next() < blink)) continue;
      if (this.starts.on(session, day, this.#mask, 0)) this.#lookAtDay(session, day, jitter);
    }
    if (this.cost === Infinity && model.mayExcuse) this.#withoutSome(session, open, jitter);
    return this.cost < Infinity;
  }

  #lookAtDay(session: number, day: number, jitter: number): void {
    const { words } = this.#model;
    const dayCost = this.#costs.prepare(session, day, this.#mask, 0, jitter, this.#random.bits());
    if (dayCost + this.#choice.least >= this.cost) return;
    const { of } = this.#costs;
    const choice = this.#choice;
    choice.openDay(day);
    for (let word = 0; word < words; word++) {
      let bits = this.#mask[word]!;
      while (bits !== 0) {
        const start = 32 * word + lowestBit(bits);
        bits &= bits - 1;
        if (of[start]! + choice.least >= this.cost) continue;
        const cost = of[start]! + choice.at(start, this.cost - of[start]!);
        if (cost < this.cost) this.#take(cost, day, start, 0);
      }
    }
  }

  /** A group that cannot meet in full may meet without those who cannot come. */
  #withoutSome(session: number, open: number, jitter: number): void {
    const model = this.#model;
    for (let day = 0; day < model.days; day++) {
      if (((open >>> day) & 1) === 0 || !this.starts.withoutSome(session, day, this.#missing)) continue;
      this.#choice.openDay(day);
      for (let start = 0; start < model.slots; start++) {
        const missing = this.#missing[start]!;
        if (missing === -1) continue;
        let absent = 0;
        for (let bits = missing; bits !== 0; bits &= bits - 1) absent++;
        const own =
          this.#costs.one(session, day, start) +
          absent * model.weights.excused +
          jitter * this.#random.next();
        const cost = own + this.#choice.at(start, this.cost - own);
        if (cost < this.cost) this.#take(cost, day, start, missing);
      }
    }
  }

  #take(cost: number, day: number, start: number, excused: number): void {
    this.cost = cost;
    this.day = day;
    this.start = start;
    this.excused = excused;
    this.staff.set(this.#choice.chosen);
  }
}
