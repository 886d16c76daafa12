import { chooseDistinct } from '../check/insertable.ts';
import type { Instance, PersonRules, Room, Series } from '../format/instance.ts';
import type { Assignment } from '../format/solution.ts';
import { FREE, startCodes } from '../explain/start-codes.ts';
import type { Prescribed } from './programme.ts';
import type { Random } from './random.ts';

type Clinic = Pick<Instance, 'horizon' | 'rules' | 'staff' | 'rooms' | 'patients'>;

/** A clinic's week that fills up: what is put in obeys every hard rule. */
export class Planting {
  readonly assignments: Assignment[] = [];
  readonly #clinic: Clinic;
  readonly #random: Random;
  readonly #busy = new Map<string, Uint8Array>();
  readonly #staff = new Map<string, Instance['staff'][number]>();

  constructor(clinic: Clinic, random: Random) {
    this.#clinic = clinic;
    this.#random = random;
    for (const member of clinic.staff) this.#staff.set(member.id, member);
  }

  /** Puts a session on one of its days, near `like` if there is a choice; answers where, or undefined. */
  place(
    session: string,
    line: Prescribed,
    days: readonly number[],
    like?: Assignment,
  ): Assignment | undefined {
    const spots = days.flatMap((day) => {
      const starts = this.patientStarts(line, day);
      return starts.map((start) => {
        const away = like ? Math.abs(start - like.start) : 0;
        return { day, start, rank: away + 6 * this.#random.next() + (start % 4 === 0 ? 0 : 2) };
      });
    });
    for (const { day, start } of spots.toSorted((a, b) => a.rank - b.rank)) {
      const room = this.roomAt(line.series, day, start);
      const staff = room && this.#team(line.series, day, start, like?.staff ?? []);
      if (room && staff) return this.put({ session, day, start, staff, room: room.id }, line.series);
    }
    return undefined;
  }

  /** Starts in the window at which every patient is free. */
  patientStarts({ series, window }: Prescribed, day: number): number[] {
    const { rules, patients } = this.#clinic;
    const codes = patients
      .filter(({ id }) => series.patients.includes(id))
      .map(({ id, avail }) =>
        this.#codes(id, avail[day] ?? [], rules.patient, rules.patient.maxSlotsPerDay, day, series.duration),
      );
    const count = Math.max(0, window[1] - series.duration - window[0] + 1);
    return Array.from({ length: count }, (_, offset) => window[0] + offset).filter((start) =>
      codes.every((starts) => starts[start] === FREE),
    );
  }

  isFree(member: string, day: number, start: number, duration: number): boolean {
    const person = this.#staff.get(member);
    if (!person) return false;
    const { avail, maxSlotsPerDay } = person;
    const codes = this.#codes(
      member,
      avail[day] ?? [],
      this.#clinic.rules.staff,
      maxSlotsPerDay,
      day,
      duration,
    );
    return codes[start] === FREE;
  }

  roomAt({ roomKinds, duration, patients }: Series, day: number, start: number): Room | undefined {
    const end = start + duration;
    return this.#random.shuffled(this.#clinic.rooms).find((room) => {
      if (!roomKinds.includes(room.kind)) return false;
      if (!(room.open[day] ?? []).some(([from, to]) => from <= start && end <= to)) return false;
      const [together, heads] = [
        this.#table(`${room.id} sessions`, day),
        this.#table(`${room.id} heads`, day),
      ];
      return (
        together.subarray(start, end).every((count) => count < room.maxSessions) &&
        heads.subarray(start, end).every((count) => count + patients.length <= room.maxPatients)
      );
    });
  }

  put(assignment: Assignment, { duration, patients }: Series): Assignment {
    const { day, start, staff, room } = assignment;
    for (const id of [...patients, ...staff]) this.#table(id, day).fill(1, start, start + duration);
    const [together, heads] = [this.#table(`${room} sessions`, day), this.#table(`${room} heads`, day)];
    for (let slot = start; slot < start + duration; slot += 1) {
      together[slot] = (together[slot] ?? 0) + 1;
      heads[slot] = (heads[slot] ?? 0) + patients.length;
    }
    this.assignments.push(assignment);
    return assignment;
  }

  /** One free person for each role; those of `known` first, then those with few other skills. */
  #team(
    { roles, duration }: Series,
    day: number,
    start: number,
    known: readonly string[],
  ): string[] | undefined {
    const rank = ({ id, skills }: Instance['staff'][number]) => (known.includes(id) ? 0 : skills.length);
    const choices = roles.map(({ skill }) =>
      this.#random
        .shuffled(this.#clinic.staff)
        .filter(({ id, skills }) => skills.includes(skill) && this.isFree(id, day, start, duration))
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ id }) => id),
    );
    return chooseDistinct(choices);
  }

  #codes(
    id: string,
    avail: Instance['staff'][number]['avail'][number],
    rules: PersonRules,
    maxSlotsPerDay: number,
    day: number,
    duration: number,
  ): Uint8Array {
    return startCodes({ avail, rules, maxSlotsPerDay, busy: this.#table(id, day) }, duration);
  }

  #table(id: string, day: number): Uint8Array {
    const key = `${id} ${day}`;
    const table = this.#busy.get(key) ?? new Uint8Array(this.#clinic.horizon.slotsPerDay);
    this.#busy.set(key, table);
    return table;
  }
}
