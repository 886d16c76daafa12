import type { WeekIndex } from '../check/week-index.ts';
import { dayKey } from '../check/week-lists.ts';
import type { Interval, Room, Staff } from '../format/instance.ts';
import { dayCapacity, largestSum, type FreeDay } from './day-capacity.ts';
import { daysOf, type Span } from './demand.ts';
import { takenSlots, type FixedWeek } from './fixed-week.ts';

/** A person's day; days that are alike have the same capacity. */
type PersonDay = Omit<FreeDay, 'window' | 'durations'> & { readonly alike: string };

/** Slots that people and rooms can give at most, whatever the plan; each day is worked out once. */
export class Capacity {
  readonly #week: WeekIndex;
  readonly #fixed: FixedWeek;
  readonly #slots: number;
  readonly #days = new Map<string, number>();
  readonly #persons = new Map<string, PersonDay>();

  constructor(week: WeekIndex, fixed: FixedWeek) {
    this.#week = week;
    this.#fixed = fixed;
    this.#slots = week.instance.horizon.slotsPerDay;
  }

  /** Of all who have one of the skills; counting ends once there is `enough`. */
  ofStaff(
    skills: readonly string[],
    { days, window }: Span,
    durations: readonly number[],
    enough: number,
  ): number {
    let slots = 0;
    for (const member of this.#week.instance.staff) {
      if (!member.skills.some((skill) => skills.includes(skill))) continue;
      for (const day of daysOf(days))
        slots += this.#ofDay(this.#staffDay(member, day), day, window, durations);
      if (slots >= enough) break;
    }
    return slots;
  }

  ofPatient(id: string, { days, window }: Span, durations: readonly number[], enough: number): number {
    let slots = 0;
    for (const day of daysOf(days)) {
      slots += this.#ofDay(this.#patientDay(id, day), day, window, durations);
      if (slots >= enough) break;
    }
    return slots;
  }

  /** Of rooms of the kinds, for sessions of at least `heads` patients; counting ends once there is `enough`. */
  ofRooms(
    kinds: readonly string[],
    heads: number,
    { days, window }: Span,
    durations: readonly number[],
    enough: number,
  ): number {
    let slots = 0;
    for (const room of this.#week.instance.rooms) {
      if (!kinds.includes(room.kind)) continue;
      for (const day of daysOf(days)) slots += this.#ofRoom(room, heads, day, window, durations);
      if (slots >= enough) break;
    }
    return slots;
  }

  #staffDay({ id, avail, maxSlotsPerDay }: Staff, day: number): PersonDay {
    return this.#person(`t ${day} ${id}`, () => {
      const taken = takenSlots(this.#fixed.lists.staffDays, id, day, this.#slots);
      return { avail: avail[day] ?? [], rules: this.#week.instance.rules.staff, maxSlotsPerDay, taken };
    });
  }

  #patientDay(id: string, day: number): PersonDay {
    return this.#person(`p ${day} ${id}`, () => {
      const rules = this.#week.instance.rules.patient;
      const taken = takenSlots(this.#fixed.lists.patientDays, id, day, this.#slots);
      const avail = this.#week.patients.get(id)?.avail[day] ?? [];
      return { avail, rules, maxSlotsPerDay: rules.maxSlotsPerDay, taken };
    });
  }

  /** A person's day with a name that days alike share. */
  #person(key: string, make: () => Omit<PersonDay, 'alike'>): PersonDay {
    const known = this.#persons.get(key);
    if (known) return known;
    const made = make();
    const taken = made.taken.includes(1) ? made.taken.join('') : '';
    const alike = `${key[0]}|${made.avail.join(';')}|${made.maxSlotsPerDay}|${taken}`;
    this.#persons.set(key, { ...made, alike });
    return { ...made, alike };
  }

  #ofDay(person: PersonDay, day: number, whole: Interval, durations: readonly number[]): number {
    if (person.avail.length === 0) return 0;
    const window = this.#fixed.windowOn(day, whole);
    return this.#remember(`${person.alike}|${window.join()}|${durations.join()}`, () =>
      dayCapacity({ ...person, window, durations }),
    );
  }

  #remember(key: string, count: () => number): number {
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const counted = count();
    this.#days.set(key, counted);
    return counted;
  }

  #ofRoom(room: Room, heads: number, day: number, window: Interval, durations: readonly number[]): number {
    const key = `r|${room.id}|${heads}|${day}|${window.join()}|${durations.join()}`;
    return this.#remember(key, () => this.#ofRoomDay(room, heads, day, window, durations));
  }

  #ofRoomDay(room: Room, heads: number, day: number, window: Interval, durations: readonly number[]): number {
    const [opens, shuts] = this.#fixed.windowOn(day, window);
    const lanes = Math.min(room.maxSessions, Math.floor(room.maxPatients / heads));
    const held = this.#fixed.lists.roomDays.get(dayKey(room.id, day))?.sessions ?? [];
    return sum(
      (room.open[day] ?? []).map(([from, to]) => {
        const [first, last] = [Math.max(from, opens), Math.min(to, shuts)];
        if (last <= first) return 0;
        const most = lanes * largestSum(durations, last - first);
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
