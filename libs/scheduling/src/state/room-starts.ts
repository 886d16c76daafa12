import type { Model } from '../model/model.ts';
import { hasSlot } from '../model/slot-mask.ts';
import { freeRuns } from './bits.ts';

/** A session counts as this much, a patient as one: both fit into one number. */
const ONE_SESSION = 1 << 16;

/** How full each room is, and at which starts one more session would still fit. */
export class RoomStarts {
  /** Starts at which some room of a venue is free; the words of an answer begin at the offset `of` gives. */
  readonly table: Int32Array;
  readonly #model: Model;
  /** Sessions, `ONE_SESSION` each, and their patients, per slot of a room-day. */
  readonly #used: Int32Array;
  /** Room shapes that ask for each room. */
  readonly #shapesIn: readonly Int32Array[];
  /** Sizes of groups, and the size of each room shape as an index into them. */
  readonly #sizes: Int32Array;
  readonly #sizeOf: Int32Array;
  /** Sizes that ask for each room, as indexes. */
  readonly #sizesIn: readonly Int32Array[];
  /** Slots in which the room takes no more, per (room-day, size). */
  readonly #full: Int32Array;
  /** Per (room-day, room shape). */
  readonly #roomTable: Int32Array;
  readonly #roomKnown: Uint8Array;
  /** Per (venue, day). */
  readonly #venueKnown: Uint8Array;
  /** Sessions of each room-day, in no order. */
  readonly #held: number[][];

  constructor(model: Model) {
    const { rooms, days, slots, words, roomShapes, venues } = model;
    this.#model = model;
    this.#used = new Int32Array(rooms * days * slots);
    this.#sizes = Int32Array.from(new Set(roomShapes.map(({ size }) => size)));
    this.#sizeOf = Int32Array.from(roomShapes, ({ size }) => this.#sizes.indexOf(size));
    this.#shapesIn = model.venuesWith.map((list) =>
      Int32Array.from(new Set(Array.from(list, (venue) => venues[venue]!.roomShape))),
    );
    this.#sizesIn = model.venuesWith.map((list) =>
      Int32Array.from(new Set(Array.from(list, (venue) => this.#sizeOf[venues[venue]!.roomShape]!))),
    );
    this.#full = new Int32Array(rooms * days * this.#sizes.length * words);
    for (let room = 0; room < rooms; room++) {
      for (let day = 0; day < days; day++) this.#noteFull(room, room * days + day, 0, slots);
    }
    this.#roomTable = new Int32Array(rooms * days * roomShapes.length * words);
    this.#roomKnown = new Uint8Array(rooms * days * roomShapes.length);
    this.table = new Int32Array(venues.length * days * words);
    this.#venueKnown = new Uint8Array(venues.length * days);
    this.#held = Array.from({ length: rooms * days }, () => []);
  }

  /** Where in `table` the starts of this venue and day begin. */
  of(venue: number, day: number): number {
    const { words, days, venues } = this.#model;
    const entry = venue * days + day;
    const at = entry * words;
    if (this.#venueKnown[entry] === 1) return at;
    this.#venueKnown[entry] = 1;
    for (let word = 0; word < words; word++) this.table[at + word] = 0;
    const { rooms, roomShape } = venues[venue]!;
    for (let i = 0; i < rooms.length; i++) {
      const roomAt = this.#ofRoom(rooms[i]! * days + day, roomShape);
      for (let word = 0; word < words; word++) this.table[at + word]! |= this.#roomTable[roomAt + word]!;
    }
    return at;
  }

  /** Whether a room takes a session of this shape at this start. */
  fits(room: number, day: number, roomShape: number, start: number): boolean {
    return hasSlot(this.#roomTable, this.#ofRoom(room * this.#model.days + day, roomShape), start);
  }

  /** The first free room of the venue, the scarcest kinds last; -1 where none is free. */
  firstFree(venue: number, day: number, start: number): number {
    const { rooms, roomShape } = this.#model.venues[venue]!;
    for (let i = 0; i < rooms.length; i++) if (this.fits(rooms[i]!, day, roomShape, start)) return rooms[i]!;
    return -1;
  }

  /** The sessions of a room's day, in no order. */
  held(room: number, day: number): readonly number[] {
    return this.#held[room * this.#model.days + day]!;
  }

  /** Adds (`by` 1) or takes away (`by` -1) one session with this many patients. */
  change(session: number, room: number, day: number, start: number, patients: number, by: 1 | -1): void {
    const { days, slots, roomShapes, venuesWith } = this.#model;
    const duration = this.#model.duration[session]!;
    const roomDay = room * days + day;
    const held = this.#held[roomDay]!;
    if (by === 1) {
      held.push(session);
    } else {
      const last = held.pop()!;
      if (last !== session) held[held.indexOf(session)] = last;
    }
    const from = roomDay * slots + start;
    const added = by * (ONE_SESSION + patients);
    for (let at = from; at < from + duration; at++) this.#used[at]! += added;
    this.#noteFull(room, roomDay, start, start + duration);
    const shapes = this.#shapesIn[room]!;
    const entry = roomDay * roomShapes.length;
    for (let i = 0; i < shapes.length; i++) this.#roomKnown[entry + shapes[i]!] = 0;
    const venues = venuesWith[room]!;
    for (let i = 0; i < venues.length; i++) this.#venueKnown[venues[i]! * days + day] = 0;
  }

  /** Marks the slots in which the room takes no further session of each size. */
  #noteFull(room: number, roomDay: number, from: number, to: number): void {
    const { slots, words, maxSessions, maxPatients } = this.#model;
    const sizes = this.#sizesIn[room]!;
    const most = maxSessions[room]! * ONE_SESSION;
    for (let slot = from; slot < to; slot++) {
      const used = this.#used[roomDay * slots + slot]!;
      const left = used >= most ? -1 : maxPatients[room]! - (used & (ONE_SESSION - 1));
      const bit = 1 << (slot & 31);
      const word = slot >> 5;
      for (let i = 0; i < sizes.length; i++) {
        const size = sizes[i]!;
        const at = (roomDay * this.#sizes.length + size) * words + word;
        if (this.#sizes[size]! > left) this.#full[at]! |= bit;
        else this.#full[at]! &= ~bit;
      }
    }
  }

  #ofRoom(roomDay: number, roomShape: number): number {
    const { words, roomShapes, openStarts } = this.#model;
    const entry = roomDay * roomShapes.length + roomShape;
    const at = entry * words;
    if (this.#roomKnown[entry] === 1) return at;
    this.#roomKnown[entry] = 1;
    const { duration } = roomShapes[roomShape]!;
    freeRuns(
      this.#full,
      (roomDay * this.#sizes.length + this.#sizeOf[roomShape]!) * words,
      words,
      duration,
      this.#roomTable,
      at,
    );
    for (let word = 0; word < words; word++) this.#roomTable[at + word]! &= openStarts[at + word]!;
    return at;
  }
}
