import type { Model } from '../model/model.ts';
import { addSlots, clearSlots } from '../model/slot-mask.ts';
import { bitCount, lowestBit } from './bits.ts';
import { PersonStarts } from './person-starts.ts';

/** Who is busy when, with which session. */
export class PersonDays {
  /** Busy slots, `words` words per person-day. */
  readonly busy: Int32Array;
  /** The session that holds each slot of a person-day; -1 for none. */
  readonly occupant: Int32Array;
  readonly starts: PersonStarts;
  readonly #model: Model;
  /** Slots in which a patient changes round a session in a room that asks for it. */
  readonly #changing: Int32Array | null;
  /** The room of what holds each slot, where changing time matters. */
  readonly #roomAt: Int32Array | null;
  readonly #idle: Int32Array;
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    this.busy = new Int32Array(model.persons * model.days * model.words);
    this.occupant = new Int32Array(model.persons * model.days * model.slots).fill(-1);
    this.#changing = model.hasChangeover ? new Int32Array(this.busy.length) : null;
    this.#roomAt = model.hasChangeover ? new Int32Array(this.occupant.length).fill(-1) : null;
    this.starts = new PersonStarts(model, this.busy, this.#changing);
    this.#idle = new Int32Array(model.patients * model.days);
    this.#before = Int32Array.from(model.instance.rooms, (room) => room.changeover?.before ?? 0);
    this.#after = Int32Array.from(model.instance.rooms, (room) => room.changeover?.after ?? 0);
  }

  /**
   * Adds (`by` 1) or takes away (`by` -1) a session from a person's day. `room` is -1 for staff, who do not
   * change. The answer is the difference in the cost of idle time.
   */
  change(
    session: number,
    person: number,
    day: number,
    start: number,
    duration: number,
    room: number,
    by: 1 | -1,
  ): number {
    const { words, slots, days, patients, compact, weights } = this.#model;
    const personDay = person * days + day;
    const holder = by === 1 ? session : -1;
    const at = personDay * slots;
    for (let slot = start; slot < start + duration; slot++) this.occupant[at + slot] = holder;
    if (by === 1) addSlots(this.busy, personDay * words, start, start + duration);
    else clearSlots(this.busy, personDay * words, start, start + duration);
    if (person >= patients) return 0;
    if (this.#roomAt !== null) this.#noteChanging(personDay, start, duration, by === 1 ? room : -1);
    if (compact[person] === 0) return 0;
    const before = this.#idle[personDay]!;
    const after = this.idleWith(personDay, 0, 0);
    this.#idle[personDay] = after;
    return (after - before) * weights.idle;
  }

  /** Idle slots of a patient's day if `[from, to)` were busy too; an empty interval asks for the day as it is. */
  idleWith(personDay: number, from: number, to: number): number {
    const { words, slots } = this.#model;
    const at = personDay * words;
    let first = to > from ? from : slots;
    let last = to > from ? to : 0;
    let busy = to - from;
    for (let word = 0; word < words; word++) {
      const bits = this.busy[at + word]!;
      if (bits === 0) continue;
      busy += bitCount(bits);
      first = Math.min(first, 32 * word + lowestBit(bits));
      last = Math.max(last, 32 * word + 32 - Math.clz32(bits));
    }
    return last > first ? last - first - busy : 0;
  }

  /** What a session in `[from, to)` would add to the idle time of a compact day, in slots. */
  idleDelta(personDay: number, from: number, to: number): number {
    return this.idleWith(personDay, from, to) - this.#idle[personDay]!;
  }

  /** Keeps the rooms of a patient's day, and the slots taken up by changing, which follow from them. */
  #noteChanging(personDay: number, start: number, duration: number, room: number): void {
    const { slots, words } = this.#model;
    const at = personDay * slots;
    for (let slot = start; slot < start + duration; slot++) this.#roomAt![at + slot] = room;
    const changing = this.#changing!;
    for (let word = 0; word < words; word++) changing[personDay * words + word] = 0;
    for (let slot = 0; slot < slots; slot++) {
      const session = this.occupant[at + slot]!;
      if (session < 0) continue;
      const held = this.#roomAt![at + slot]!;
      const end = slot + this.#model.duration[session]!;
      const from = Math.max(0, slot - this.#before[held]!);
      const to = Math.min(slots, end + this.#after[held]!);
      if (this.#before[held]! > 0) addSlots(changing, personDay * words, from, slot);
      if (this.#after[held]! > 0) addSlots(changing, personDay * words, end, to);
      slot = end - 1;
    }
  }
}
