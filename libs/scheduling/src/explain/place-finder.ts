import { chooseDistinct } from '../check/insertable.ts';
import { changeoverBreaches, precedenceBreaches } from '../check/patient-order-rules.ts';
import type { Placed, Wanted } from '../check/week-index.ts';
import { dayKey } from '../check/week-lists.ts';
import type { BlockRule } from './explanation.ts';
import type { DayTables } from './day-tables.ts';
import { FREE } from './start-codes.ts';

export interface FoundPlace {
  readonly staff: readonly string[];
  readonly room: string;
}

/** What an attempt to place a session asks; `without` is a session that makes room. */
export interface Attempt {
  readonly wanted: Wanted;
  readonly day: number;
  readonly start: number;
  readonly patients: readonly string[];
  readonly without?: Placed | undefined;
}

/** People and a room for a start at which every patient is free, or the rule that is left to stand against it. */
export function findPeopleAndRoom(
  tables: DayTables,
  attempt: Attempt,
): FoundPlace | 'STAFF' | 'STAFF_ROLES' | 'ROOM' | BlockRule {
  const { wanted, day, start, patients, without } = attempt;
  const { series, duration } = wanted;
  const choices = series.roles.map(({ skill }) =>
    tables.week.instance.staff
      .filter(
        ({ id, skills }) =>
          skills.includes(skill) &&
          tables.staff(id, day, duration, without?.staff.includes(id) ? without : undefined)[start] === FREE,
      )
      .map(({ id }) => id),
  );
  if (choices.some((ids) => ids.length === 0)) return 'STAFF';
  const staff = chooseDistinct(choices);
  if (!staff) return 'STAFF_ROLES';
  let blocked: BlockRule | 'ROOM' = 'ROOM';
  for (const room of tables.week.instance.rooms) {
    if (!series.roomKinds.includes(room.kind)) continue;
    const free = tables.room(
      room,
      day,
      duration,
      patients.length,
      without?.room === room ? without : undefined,
    );
    if (free[start] !== 1) continue;
    const entry = {
      id: wanted.id,
      wanted,
      day,
      start,
      end: start + duration,
      staff,
      room,
      patients,
      excused: [],
    };
    const against = orderRule(tables, entry, without);
    if (!against) return { staff, room: room.id };
    blocked = against;
  }
  return blocked;
}

/** A rule about the order of a patient's day, or changing time, that an entry would break. */
function orderRule(tables: DayTables, entry: Placed, without?: Placed): BlockRule | undefined {
  const { week, lists, hasOrder } = tables;
  if (!hasOrder) return undefined;
  for (const id of entry.patients) {
    const others = (lists.patientDays.get(dayKey(id, entry.day))?.sessions ?? []).filter(
      (other) => other !== without,
    );
    const concerns = (breach: { sessions: readonly string[] }) => breach.sessions.includes(entry.id);
    if (changeoverBreaches(id, entry.day, [...others, entry]).some(concerns)) return 'ROOM_CHANGEOVER';
    if (precedenceBreaches(week, id, entry.day, [...others, entry]).some(concerns)) return 'PRECEDENCE';
  }
  return undefined;
}
