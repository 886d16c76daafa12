import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import type { Random } from '../random.ts';
import type { SessionStarts } from '../state/session-starts.ts';
import type { State } from '../state/state.ts';

/** Puts a session where it is wanted and pushes out whatever stands in its way. */
export class Ejector {
  /** What was pushed out since `clear`, `count` of it. */
  readonly ejected: Int32Array;
  count = 0;
  readonly #model: Model;
  readonly #state: State;
  readonly #random: Random;
  readonly #starts: SessionStarts;
  readonly #mask: Int32Array;

  constructor(state: State, random: Random, starts: SessionStarts) {
    this.#state = state;
    this.#model = state.model;
    this.#random = random;
    this.#starts = starts;
    this.ejected = new Int32Array(state.model.sessions);
    this.#mask = new Int32Array(state.model.words);
  }

  clear(): void {
    this.count = 0;
  }

  /** False where something fixed is in the way; what was pushed out by then stays out. */
  force(session: number, day: number, start: number, staff: Int32Array): boolean {
    const { seriesOf, roleOffsets, memberOffsets, members, patients, staffShape } = this.#model;
    const series = seriesOf[session]!;
    if (((this.#state.tally.closedDays(series) >>> day) & 1) === 1) this.#clearDays(series, day);
    const shape = this.#patientShape(session);
    for (let i = memberOffsets[session]!; i < memberOffsets[session + 1]!; i++) {
      if (!this.#clearPerson(members[i]!, day, start, shape)) return false;
    }
    const roles = roleOffsets[series + 1]! - roleOffsets[series]!;
    for (let role = 0; role < roles; role++) {
      if (!this.#clearPerson(patients + staff[role]!, day, start, staffShape[session]!)) return false;
    }
    const wanted = this.#model.basePlace[session]?.room ?? -1;
    let room = this.#starts.roomAt(session, day, start, wanted);
    if (room < 0) {
      this.#clearRoom(session, day, start);
      room = this.#starts.roomAt(session, day, start, wanted);
    }
    if (room < 0 || !this.#isOpen(session, series, day, start)) return false;
    this.#state.place(session, day, start, room, staff, 0, 0);
    return true;
  }

  eject(session: number): void {
    this.#state.remove(session);
    this.ejected[this.count++] = session;
  }

  #isOpen(session: number, series: number, day: number, start: number): boolean {
    if (((this.#state.tally.closedDays(series) >>> day) & 1) === 1) return false;
    return this.#starts.on(session, day, this.#mask, 0) && hasSlot(this.#mask, 0, start);
  }

  #patientShape(session: number): number {
    const { venuesOf, venues } = this.#model;
    const venue = venuesOf[session]![0];
    return venue === undefined ? 0 : venues[venue]!.patientShape;
  }

  /** Pushes out other sessions of the series that are too near in days. */
  #clearDays(series: number, day: number): void {
    const { sessionOffsets, sessionsOf, minDayGap, fixed } = this.#model;
    for (let i = sessionOffsets[series]!; i < sessionOffsets[series + 1]!; i++) {
      const other = sessionsOf[i]!;
      if (!this.#state.isPlaced(other) || fixed[other] === 1) continue;
      if (Math.abs(this.#state.day[other]! - day) < minDayGap[series]!) this.eject(other);
    }
  }

  #clearPerson(person: number, day: number, start: number, shape: number): boolean {
    const { days, slots, shapes, fixed } = this.#model;
    const { persons } = this.#state;
    const personDay = person * days + day;
    if (hasSlot(persons.starts.table, persons.starts.of(personDay, shape), start)) return true;
    const { duration, before, after } = shapes[shape]!;
    const at = personDay * slots;
    const to = Math.min(slots, start + duration + after);
    for (let slot = Math.max(0, start - before); slot < to; slot++) {
      const other = persons.occupant[at + slot]!;
      if (other < 0) continue;
      if (fixed[other] === 1) return false;
      this.eject(other);
    }
    // Still closed: too long a run, no lunch or too full a day. Push out what is nearest.
    for (let tries = 0; tries < 4; tries++) {
      if (hasSlot(persons.starts.table, persons.starts.of(personDay, shape), start)) return true;
      const other = this.#nearest(at, start, start + duration);
      if (other < 0) return false;
      this.eject(other);
    }
    return hasSlot(persons.starts.table, persons.starts.of(personDay, shape), start);
  }

  /** The movable session of the person-day nearest to `[start, stop)`; either side, at random, where both are. */
  #nearest(at: number, start: number, stop: number): number {
    const { slots, fixed } = this.#model;
    const { occupant } = this.#state.persons;
    const leftFirst = (this.#random.bits() & 1) === 0;
    for (let distance = 0; distance < slots; distance++) {
      const left = start - 1 - distance;
      const right = stop + distance;
      const one = leftFirst ? left : right;
      const two = leftFirst ? right : left;
      for (const slot of [one, two]) {
        if (slot < 0 || slot >= slots) continue;
        const other = occupant[at + slot]!;
        if (other >= 0 && fixed[other] === 0) return other;
      }
    }
    return -1;
  }

  /** Makes room in the room where the fewest have to go. */
  #clearRoom(session: number, day: number, start: number): void {
    const { venuesOf, venues, duration } = this.#model;
    const stop = start + duration[session]!;
    let bestRoom = -1;
    let bestVenue = -1;
    let fewest = Infinity;
    for (const venue of venuesOf[session]!) {
      for (const room of venues[venue]!.rooms) {
        const others = this.#overlapping(room, day, start, stop) + this.#random.next();
        if (others < fewest) [fewest, bestRoom, bestVenue] = [others, room, venue];
      }
    }
    if (bestRoom < 0) return;
    const { roomShape } = venues[bestVenue]!;
    while (!this.#state.rooms.fits(bestRoom, day, roomShape, start)) {
      const other = this.#oneOverlapping(bestRoom, day, start, stop);
      if (other < 0) return;
      this.eject(other);
    }
  }

  /** How many of the room's sessions overlap; Infinity if a fixed one does and the room takes only one. */
  #overlapping(room: number, day: number, start: number, stop: number): number {
    const { fixed, maxSessions, duration } = this.#model;
    let count = 0;
    for (const other of this.#state.rooms.held(room, day)) {
      const from = this.#state.start[other]!;
      if (from >= stop || from + duration[other]! <= start) continue;
      if (fixed[other] === 1 && maxSessions[room] === 1) return Infinity;
      count++;
    }
    return count;
  }

  #oneOverlapping(room: number, day: number, start: number, stop: number): number {
    const { fixed, duration } = this.#model;
    const held = this.#state.rooms.held(room, day);
    const first = this.#random.below(Math.max(1, held.length));
    for (let step = 0; step < held.length; step++) {
      const other = held[(first + step) % held.length]!;
      const from = this.#state.start[other]!;
      if (fixed[other] === 0 && from < stop && from + duration[other]! > start) return other;
    }
    return -1;
  }
}
