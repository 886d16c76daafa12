import type { WeekIndex } from '../check/week-index.ts';
import { dayKey } from '../check/week-lists.ts';
import type { Interval, Room, Staff } from '../format/instance.ts';
import { dayCapacity, largestSum, type FreeDay } from './day-capacity.ts';
import { daysOf, type Span } from './demand.ts';
import { takenSlots, type FixedWeek } from './fixed-week.ts';

/** A person's day; days that are alike have the same number, and the same capacity. */
type PersonDay = Omit<FreeDay, 'window' | 'durations'> & { readonly alike: number };

/** What is known so far for one window and one set of durations; by the number of a day that is alike. */
interface Counts {
  readonly window: Interval;
  readonly durations: readonly number[];
  readonly ofPersons: number[];
  /** By how many patients a session has, then by room and day. */
  readonly ofRooms: number[][];
  /** The largest sum of durations, by length. */
  readonly sums: number[];
}

/** Slots that people and rooms can give at most, whatever the plan; each day is worked out once. */
export class Capacity {
  readonly #week: WeekIndex;
  readonly #fixed: FixedWeek;
  readonly #slots: number;
  readonly #counts = new Map<string, Counts>();
  readonly #alike = new Map<string, number>();
  readonly #staff = new Map<string, PersonDay[]>();
  readonly #patients = new Map<string, PersonDay[]>();

  constructor(week: WeekIndex, fixed: FixedWeek) {
    this.#week = week;
    this.#fixed = fixed;
    this.#slots = week.instance.horizon.slotsPerDay;
  }

  /** Of all who have one of the skills; counting ends once there is `enough`. */
  ofStaff(skills: readonly string[], span: Span, durations: readonly number[], enough: number): number {
    const counts = this.#countsOn(span, durations);
    let slots = 0;
    for (const member of this.#week.instance.staff) {
      if (!member.skills.some((skill) => skills.includes(skill))) continue;
      for (const [day, known] of counts) slots += this.#ofDay(this.#staffDay(member, day), known);
      if (slots >= enough) break;
    }
    return slots;
  }

  ofPatient(id: string, span: Span, durations: readonly number[], enough: number): number {
    let slots = 0;
    for (const [day, known] of this.#countsOn(span, durations)) {
      slots += this.#ofDay(this.#patientDay(id, day), known);
      if (slots >= enough) break;
    }
    return slots;
  }

  /** Of rooms of the kinds, for sessions of at least `heads` patients; counting ends once there is `enough`. */
  ofRooms(
    kinds: readonly string[],
    heads: number,
    span: Span,
    durations: readonly number[],
    enough: number,
  ): number {
    const counts = this.#countsOn(span, durations);
    const { rooms, horizon } = this.#week.instance;
    let slots = 0;
    for (const [index, room] of rooms.entries()) {
      if (!kinds.includes(room.kind)) continue;
      for (const [day, known] of counts) {
        const ofRooms = (known.ofRooms[heads] ??= []);
        slots += ofRooms[index * horizon.days + day] ??= this.#ofRoomDay(room, heads, day, known);
      }
      if (slots >= enough) break;
    }
    return slots;
  }

  /** Per day of the span what is known for its hours there. */
  #countsOn({ days, window }: Span, durations: readonly number[]): (readonly [number, Counts])[] {
    return daysOf(days).map((day) => {
      const open = this.#fixed.windowOn(day, window);
      const key = `${open.join()}|${durations.join()}`;
      let known = this.#counts.get(key);
      if (!known) {
        known = { window: open, durations, ofPersons: [], ofRooms: [], sums: [] };
        this.#counts.set(key, known);
      }
      return [day, known];
    });
  }

  #staffDay({ id, avail, maxSlotsPerDay }: Staff, day: number): PersonDay {
    return this.#person(this.#staff, id, day, () => {
      const taken = takenSlots(this.#fixed.lists.staffDays, id, day, this.#slots);
      return { avail: avail[day] ?? [], rules: this.#week.instance.rules.staff, maxSlotsPerDay, taken };
    });
  }

  #patientDay(id: string, day: number): PersonDay {
    return this.#person(this.#patients, id, day, () => {
      const rules = this.#week.instance.rules.patient;
      const taken = takenSlots(this.#fixed.lists.patientDays, id, day, this.#slots);
      const avail = this.#week.patients.get(id)?.avail[day] ?? [];
      return { avail, rules, maxSlotsPerDay: rules.maxSlotsPerDay, taken };
    });
  }

  /** A person's day with a number that days alike share. */
  #person(
    persons: Map<string, PersonDay[]>,
    id: string,
    day: number,
    make: () => Omit<PersonDay, 'alike'>,
  ): PersonDay {
    let own = persons.get(id);
    if (!own) persons.set(id, (own = []));
    const known = own[day];
    if (known) return known;
    const made = make();
    const taken = made.taken.includes(1) ? made.taken.join('') : '';
    const kind = persons === this.#staff ? 't' : 'p';
    const name = `${kind}|${made.avail.join(';')}|${made.maxSlotsPerDay}|${taken}`;
    const alike = this.#alike.get(name) ?? this.#alike.size;
    this.#alike.set(name, alike);
    return (own[day] = { ...made, alike });
  }

  #ofDay(person: PersonDay, { window, durations, ofPersons }: Counts): number {
    if (person.avail.length === 0) return 0;
    return (ofPersons[person.alike] ??= dayCapacity({ ...person, window, durations }));
  }

  #ofRoomDay(room: Room, heads: number, day: number, { window, durations, sums }: Counts): number {
    const [opens, shuts] = window;
    const lanes = Math.min(room.maxSessions, Math.floor(room.maxPatients / heads));
    const held = this.#fixed.lists.roomDays.get(dayKey(room.id, day))?.sessions ?? [];
    return sum(
      (room.open[day] ?? []).map(([from, to]) => {
        const [first, last] = [Math.max(from, opens), Math.min(to, shuts)];
        if (last <= first) return 0;
        const most = lanes * (sums[last - first] ??= largestSum(durations, last - first));
        if (held.length === 0) return most;
        let free = 0;
        for (let slot = first; slot < last; slot += 1) {
          const here = held.filter(({ start, end }) => start <= slot && slot < end);
          const present = sum(here.map(({ patients }) => patients.length));
          const left = Math.floor((room.maxPatients - present) / heads);
          free += Math.max(0, Math.min(room.maxSessions - here.length, left));
        }
        return Math.min(free, most);
      }),
    );
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
