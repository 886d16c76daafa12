import { dayKey, type WeekLists } from '../check/week-lists.ts';
import type { Placed, WeekIndex } from '../check/week-index.ts';
import type { Room } from '../format/instance.ts';
import { FREE, startCodes } from './start-codes.ts';

/** Tables by day and duration, of the whole plan and of the plan less one session. */
type Kept = Map<string, { readonly whole: Uint8Array[]; readonly less: Map<Placed, Uint8Array[]> }>;

/**
 * Who and what is free when, in one plan, worked out once for each day and duration that is asked for.
 * `without` asks as if one session were not in the plan.
 */
export class DayTables {
  readonly slots: number;
  /** Whether any rule speaks of the order of a patient's day, or of changing time between rooms. */
  readonly hasOrder: boolean;
  readonly #patients: Kept = new Map();
  readonly #staff: Kept = new Map();
  readonly #rooms: Kept = new Map();
  readonly #skilled: Kept = new Map();
  readonly #kinds: Kept = new Map();

  constructor(
    readonly week: WeekIndex,
    readonly lists: WeekLists,
  ) {
    const { horizon, rules, rooms } = week.instance;
    this.slots = horizon.slotsPerDay;
    this.hasOrder =
      (rules.precedence ?? []).length > 0 || rooms.some(({ changeover }) => changeover !== undefined);
  }

  /** Per start what stands against it in a patient's day; see `startCodes`. */
  patient(id: string, day: number, duration: number, without?: Placed): Uint8Array {
    return this.#remember(this.#patients, id, day, duration, without, () => {
      const { rules } = this.week.instance;
      const busy = this.#busy(this.lists.patientDays.get(dayKey(id, day))?.sessions, without);
      const avail = this.week.patients.get(id)?.avail[day] ?? [];
      const { maxSlotsPerDay } = rules.patient;
      return startCodes({ avail, rules: rules.patient, maxSlotsPerDay, busy }, duration);
    });
  }

  staff(id: string, day: number, duration: number, without?: Placed): Uint8Array {
    return this.#remember(this.#staff, id, day, duration, without, () => {
      const member = this.week.staff.get(id);
      const busy = this.#busy(this.lists.staffDays.get(dayKey(id, day))?.sessions, without);
      const maxSlotsPerDay = member?.maxSlotsPerDay ?? 0;
      const avail = member?.avail[day] ?? [];
      return startCodes({ avail, rules: this.week.instance.rules.staff, maxSlotsPerDay, busy }, duration);
    });
  }

  /** Per start 1 where the room is open and takes one more session of so many patients. */
  room(room: Room, day: number, duration: number, heads: number, without?: Placed): Uint8Array {
    return this.#remember(this.#rooms, `${room.id} ${heads}`, day, duration, without, () => {
      const sessions = this.lists.roomDays.get(dayKey(room.id, day))?.sessions ?? [];
      const full = new Uint8Array(this.slots);
      const [together, present] = [new Uint16Array(this.slots), new Uint16Array(this.slots)];
      for (const entry of sessions) {
        if (entry === without) continue;
        for (let slot = entry.start; slot < entry.end; slot += 1) {
          together[slot] = (together[slot] ?? 0) + 1;
          present[slot] = (present[slot] ?? 0) + entry.patients.length;
        }
      }
      for (let slot = 0; slot < this.slots; slot += 1) {
        const isFull =
          (together[slot] ?? 0) + 1 > room.maxSessions || (present[slot] ?? 0) + heads > room.maxPatients;
        full[slot] = Number(isFull);
      }
      const starts = new Uint8Array(this.slots);
      for (const [from, to] of room.open[day] ?? []) {
        for (let start = from; start + duration <= to; start += 1) {
          if (!full.subarray(start, start + duration).includes(1)) starts[start] = 1;
        }
      }
      return starts;
    });
  }

  /** Per start how many with the skill could take it. */
  freeStaff(skill: string, day: number, duration: number): Uint8Array {
    return this.#remember(this.#skilled, skill, day, duration, undefined, () => {
      const counts = new Uint8Array(this.slots);
      for (const { id, skills } of this.week.instance.staff) {
        if (!skills.includes(skill)) continue;
        const codes = this.staff(id, day, duration);
        for (let start = 0; start < this.slots; start += 1) {
          if (codes[start] === FREE) counts[start] = (counts[start] ?? 0) + 1;
        }
      }
      return counts;
    });
  }

  /** Per start how many rooms of the kinds would take it. */
  freeRooms(kinds: readonly string[], day: number, duration: number, heads: number): Uint8Array {
    return this.#remember(this.#kinds, `${kinds.join('\0')} ${heads}`, day, duration, undefined, () => {
      const counts = new Uint8Array(this.slots);
      for (const room of this.week.instance.rooms) {
        if (!kinds.includes(room.kind)) continue;
        const free = this.room(room, day, duration, heads);
        for (let start = 0; start < this.slots; start += 1)
          counts[start] = (counts[start] ?? 0) + (free[start] ?? 0);
      }
      return counts;
    });
  }

  #busy(sessions: readonly Placed[] | undefined, without: Placed | undefined): Uint8Array {
    const busy = new Uint8Array(this.slots);
    for (const entry of sessions ?? []) if (entry !== without) busy.fill(1, entry.start, entry.end);
    return busy;
  }

  #remember(
    kept: Kept,
    id: string,
    day: number,
    duration: number,
    without: Placed | undefined,
    make: () => Uint8Array,
  ): Uint8Array {
    let tables = kept.get(id);
    if (!tables) kept.set(id, (tables = { whole: [], less: new Map() }));
    const index = day * (this.slots + 1) + duration;
    if (!without) return (tables.whole[index] ??= make());
    let less = tables.less.get(without);
    if (!less) tables.less.set(without, (less = []));
    return (less[index] ??= make());
  }
}
