import { startsBefore } from '../check/compare-baseline.ts';
import type { Placed, Wanted } from '../check/week-index.ts';
import type { DayTables } from './day-tables.ts';
import type { Relaxation } from './explanation.ts';
import { findPeopleAndRoom } from './place-finder.ts';
import { FREE } from './start-codes.ts';
import { causeAt } from './tally.ts';

type OfKind<K extends Relaxation['kind']> = Extract<Relaxation, { kind: K }>;

/** What leaving a session out costs, without the weight: its priority times those who attend. */
const importance = ({ session, patients }: Wanted): number => session.priority * patients.length;

/** Single changes after which a session fits, one of each kind: the cheapest of the kind, then the earliest. */
export function findRelaxations(
  tables: DayTables,
  placed: ReadonlyMap<string, Placed>,
  wanted: Wanted,
): Relaxation[] {
  const starts = startsOf(tables, wanted);
  return [
    giveWay(tables, placed, wanted, starts),
    excuse(tables, wanted, starts),
    otherTime(tables, wanted),
    moreStaff(tables, wanted, starts),
    moreRoom(tables, wanted, starts),
  ].filter((found) => found !== undefined);
}

interface Start {
  readonly day: number;
  readonly start: number;
}

/** Starts that days, window, the past and the other sessions of the series allow. */
function startsOf(tables: DayTables, wanted: Wanted): Start[] {
  const { session, series, duration } = wanted;
  const siblings = tables.lists.series.get(series.id) ?? [];
  return session.days
    .toSorted((a, b) => a - b)
    .filter((day) => siblings.every((other) => Math.abs(other.day - day) >= series.minDayGap))
    .flatMap((day) => {
      const count = Math.max(0, session.window[1] - duration - session.window[0] + 1);
      return Array.from({ length: count }, (_, offset) => ({ day, start: session.window[0] + offset }));
    })
    .filter((at) => !startsBefore(tables.week.instance.now, at));
}

/** The least important session on one of the days that makes room by going. */
function giveWay(
  tables: DayTables,
  placed: ReadonlyMap<string, Placed>,
  wanted: Wanted,
  starts: readonly Start[],
): OfKind<'GIVE_WAY'> | undefined {
  const { now } = tables.week.instance;
  const onDay = Map.groupBy(starts, ({ day }) => day);
  // On a day that holds the patients at every start only their own sessions can make room.
  const free = new Set(
    starts
      .filter(({ day, start }) => patientsFree(tables, wanted.patients, wanted, day, start))
      .map(({ day }) => day),
  );
  const canHelp = ({ day, patients }: Placed) =>
    onDay.has(day) && (free.has(day) || patients.some((id) => wanted.patients.includes(id)));
  const candidates = [...placed.values()]
    .filter(
      (other) =>
        canHelp(other) &&
        !other.wanted.session.locked &&
        !startsBefore(now, other) &&
        sharesSomething(tables, wanted, other),
    )
    .sort((a, b) => importance(a.wanted) - importance(b.wanted) || a.day - b.day || a.start - b.start);
  for (const without of candidates) {
    const mightFit = fitsWithout(tables, wanted, without);
    for (const { day, start } of onDay.get(without.day) ?? []) {
      if (!mightFit(start)) continue;
      const found = findPeopleAndRoom(tables, { wanted, day, start, patients: wanted.patients, without });
      if (typeof found === 'string') continue;
      const { session } = without.wanted;
      const moreImportant = importance(without.wanted) > importance(wanted);
      return {
        kind: 'GIVE_WAY',
        day,
        start,
        ...found,
        gives: session.id,
        priority: session.priority,
        moreImportant,
      };
    }
  }
  return undefined;
}

/** Whether a session's going could help at all: a patient, a skill or a kind of room in common. */
function sharesSomething(tables: DayTables, wanted: Wanted, other: Placed): boolean {
  const { roles, roomKinds } = wanted.series;
  return (
    other.patients.some((id) => wanted.patients.includes(id)) ||
    roomKinds.includes(other.room.kind) ||
    other.staff.some((id) => roles.some(({ skill }) => tables.week.staff.get(id)?.skills.includes(skill)))
  );
}

/** A quick no for starts at which, with the other session gone, a patient is held or a role has nobody. */
function fitsWithout(tables: DayTables, wanted: Wanted, without: Placed): (start: number) => boolean {
  const { duration, series } = wanted;
  const { day, staff, patients } = without;
  const codes = wanted.patients.map((id) =>
    tables.patient(id, day, duration, patients.includes(id) ? without : undefined),
  );
  const isFreed = (skill: string, start: number) =>
    staff.some(
      (id) =>
        tables.week.staff.get(id)?.skills.includes(skill) === true &&
        tables.staff(id, day, duration, without)[start] === FREE,
    );
  const roles = series.roles.map(({ skill }) => ({ skill, free: tables.freeStaff(skill, day, duration) }));
  return (start) =>
    codes.every((starts) => starts[start] === FREE) &&
    roles.every(({ skill, free }) => (free[start] ?? 0) > 0 || isFreed(skill, start));
}

const patientsFree = (
  tables: DayTables,
  patients: readonly string[],
  { duration }: Wanted,
  day: number,
  start: number,
): boolean => patients.every((id) => tables.patient(id, day, duration)[start] === FREE);

/** A group that could meet if one member stayed away. */
function excuse(tables: DayTables, wanted: Wanted, starts: readonly Start[]): OfKind<'EXCUSE'> | undefined {
  if (wanted.patients.length < 2) return undefined;
  for (const { day, start } of starts) {
    const held = wanted.patients.filter((id) => tables.patient(id, day, wanted.duration)[start] !== FREE);
    const [patient] = held;
    if (held.length !== 1 || patient === undefined) continue;
    const patients = wanted.patients.filter((id) => id !== patient);
    const found = findPeopleAndRoom(tables, { wanted, day, start, patients });
    if (typeof found === 'object') return { kind: 'EXCUSE', day, start, patient, ...found };
  }
  return undefined;
}

/** The start outside days and window that is nearest to them. */
function otherTime(tables: DayTables, wanted: Wanted): OfKind<'OTHER_TIME'> | undefined {
  const { days, window } = wanted.session;
  let nearest: { away: number; at: OfKind<'OTHER_TIME'> } | undefined;
  for (let day = 0; day < tables.week.instance.horizon.days; day += 1) {
    for (let start = 0; start + wanted.duration <= tables.slots; start += 1) {
      const outside = Math.max(0, window[0] - start, start + wanted.duration - window[1]);
      const away = outside + (days.includes(day) ? 0 : tables.slots);
      if (away === 0 || (nearest && away >= nearest.away) || causeAt(tables, wanted, day, start)) continue;
      const found = findPeopleAndRoom(tables, { wanted, day, start, patients: wanted.patients });
      if (typeof found === 'object') nearest = { away, at: { kind: 'OTHER_TIME', day, start, ...found } };
    }
  }
  return nearest?.at;
}

/** A start at which only one role is without anybody. */
function moreStaff(
  tables: DayTables,
  wanted: Wanted,
  starts: readonly Start[],
): OfKind<'MORE_STAFF'> | undefined {
  const { series, duration, patients } = wanted;
  for (const { day, start } of starts) {
    if (!patientsFree(tables, patients, wanted, day, start)) continue;
    if ((tables.freeRooms(series.roomKinds, day, duration, patients.length)[start] ?? 0) === 0) continue;
    const missing = series.roles.filter(({ skill }) => tables.freeStaff(skill, day, duration)[start] === 0);
    const [role] = missing;
    if (missing.length === 1 && role) return { kind: 'MORE_STAFF', day, start, skill: role.skill };
  }
  return undefined;
}

/** A start at which only the room is missing. */
function moreRoom(
  tables: DayTables,
  wanted: Wanted,
  starts: readonly Start[],
): OfKind<'MORE_ROOM'> | undefined {
  const { patients, series, duration } = wanted;
  for (const { day, start } of starts) {
    if (!patientsFree(tables, patients, wanted, day, start)) continue;
    if ((tables.freeRooms(series.roomKinds, day, duration, patients.length)[start] ?? 0) > 0) continue;
    if (findPeopleAndRoom(tables, { wanted, day, start, patients }) === 'ROOM') {
      return { kind: 'MORE_ROOM', day, start, roomKinds: series.roomKinds };
    }
  }
  return undefined;
}
