import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import { forbidOutOfOrder } from './precedence.ts';
import type { State } from './state.ts';

/** Starts at which a session's patients and some room are free; staff are a separate question. */
export class SessionStarts {
  readonly #model: Model;
  readonly #state: State;
  readonly #words: Int32Array;

  constructor(state: State) {
    this.#state = state;
    this.#model = state.model;
    this.#words = new Int32Array(state.model.words);
  }

  /** Writes the starts into `out` from `at` on; the answer tells whether there is any. */
  on(session: number, day: number, out: Int32Array, at: number): boolean {
    const { words, venuesOf } = this.#model;
    const venues = venuesOf[session]!;
    for (let word = 0; word < words; word++) out[at + word] = 0;
    let any = 0;
    for (let i = 0; i < venues.length; i++) {
      if (!this.#ofVenue(session, day, venues[i]!)) continue;
      for (let word = 0; word < words; word++) any |= out[at + word]! |= this.#words[word]!;
    }
    return any !== 0;
  }

  /** A free room at this start, `wanted` if that one is; -1 where there is none. */
  roomAt(session: number, day: number, start: number, wanted: number): number {
    const { venuesOf, venues } = this.#model;
    const list = venuesOf[session]!;
    let found = -1;
    for (let i = 0; i < list.length; i++) {
      if (list.length > 1 && !this.#suits(session, day, list[i]!, start)) continue;
      const venue = venues[list[i]!]!;
      if (wanted >= 0 && venue.rooms.includes(wanted)) {
        if (this.#state.rooms.fits(wanted, day, venue.roomShape, start)) return wanted;
      }
      if (found < 0) found = this.#state.rooms.firstFree(list[i]!, day, start);
    }
    return found;
  }

  /**
   * Starts at which a room is free and at least two members could come, and who could not.
   * @param missing receives, per start, the members who cannot come, as bits; -1 where nobody may start
   */
  withoutSome(session: number, day: number, missing: Int32Array): boolean {
    const { memberOffsets, members, slots, words, days, allowedStarts, venuesOf, venues } = this.#model;
    const { persons, rooms } = this.#state;
    const from = memberOffsets[session]!;
    const to = memberOffsets[session + 1]!;
    missing.fill(-1, 0, slots);
    if (to - from < 3 || to - from > 31) return false;
    const venue = venuesOf[session]![0];
    if (venue === undefined) return false;
    const roomAt = rooms.of(venue, day);
    const allowedAt = (session * days + day) * words;
    this.#words.fill(-1);
    if (!this.#inOrder(session, day)) return false;
    let any = false;
    for (let start = 0; start < slots; start++) {
      if (!hasSlot(allowedStarts, allowedAt, start) || !hasSlot(rooms.table, roomAt, start)) continue;
      if (!hasSlot(this.#words, 0, start)) continue;
      let bits = 0;
      let absent = 0;
      for (let i = from; i < to; i++) {
        const open = persons.starts.of(members[i]! * days + day, venues[venue]!.patientShape);
        if (hasSlot(persons.starts.table, open, start)) continue;
        bits |= 1 << (i - from);
        absent++;
      }
      if (to - from - absent < 2) continue;
      missing[start] = bits;
      any = true;
    }
    return any;
  }

  #suits(session: number, day: number, venue: number, start: number): boolean {
    return this.#ofVenue(session, day, venue) && hasSlot(this.#words, 0, start);
  }

  #ofVenue(session: number, day: number, venue: number): boolean {
    const model = this.#model;
    const { words, days } = model;
    const { persons, rooms } = this.#state;
    const own = this.#words;
    const allowedAt = (session * days + day) * words;
    const roomAt = rooms.of(venue, day);
    let any = 0;
    for (let word = 0; word < words; word++) {
      any |= own[word] = model.allowedStarts[allowedAt + word]! & rooms.table[roomAt + word]!;
    }
    const shape = model.venues[venue]!.patientShape;
    const to = model.memberOffsets[session + 1]!;
    for (let i = model.memberOffsets[session]!; any !== 0 && i < to; i++) {
      const open = persons.starts.of(model.members[i]! * days + day, shape);
      any = 0;
      for (let word = 0; word < words; word++) any |= own[word]! &= persons.starts.table[open + word]!;
    }
    return any !== 0 && this.#inOrder(session, day);
  }

  /** Takes starts out of order away; the answer tells whether any may be left. */
  #inOrder(session: number, day: number): boolean {
    const model = this.#model;
    if (model.precedence.length === 0 || model.ordered[model.label[session]!] === 0) return true;
    return forbidOutOfOrder(model, this.#state.persons.occupant, session, day, this.#words);
  }
}
