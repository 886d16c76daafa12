import { startsBefore } from '../check/compare-baseline.ts';
import type { Wanted } from '../check/week-index.ts';
import type { DayTables } from './day-tables.ts';
import type { Block, BlockRule, Hours, Tally } from './explanation.ts';
import { findPeopleAndRoom } from './place-finder.ts';
import { AWAY, BUSY, FREE, LOAD, LUNCH, RUN } from './start-codes.ts';

const PATIENT_RULES: Readonly<Record<number, BlockRule>> = {
  [AWAY]: 'PATIENT_AVAIL',
  [BUSY]: 'PATIENT_OVERLAP',
  [RUN]: 'PATIENT_RUN',
  [LUNCH]: 'PATIENT_LUNCH',
  [LOAD]: 'PATIENT_LOAD',
};

type Cause = Omit<Block, 'starts' | 'hours'>;

/**
 * What stands against each start that a session's days and window allow. Where several rules do, the first
 * counts: the patients' days before staff, staff before rooms.
 */
export function tallyStarts(tables: DayTables, wanted: Wanted): Tally {
  const found = new Map<string, { cause: Cause; starts: { day: number; start: number }[] }>();
  let [starts, fits] = [0, 0];
  const [from, to] = wanted.session.window;
  const last = Math.min(to, tables.slots) - wanted.duration;
  for (const day of wanted.session.days.toSorted((a, b) => a - b)) {
    for (let start = from; start <= last; start += 1) {
      starts += 1;
      const cause = causeAt(tables, wanted, day, start);
      if (!cause) {
        fits += 1;
        continue;
      }
      const key = `${cause.rule} ${cause.patient ?? ''} ${cause.skill ?? ''}`;
      const entry = found.get(key) ?? { cause, starts: [] };
      if ((cause.onDuty ?? 0) > (entry.cause.onDuty ?? 0)) entry.cause = cause;
      entry.starts.push({ day, start });
      found.set(key, entry);
    }
  }
  const blocks = [...found.values()]
    .map(({ cause, starts: at }) => ({ ...cause, starts: at.length, hours: hoursOf(at, wanted.duration) }))
    .sort((a, b) => b.starts - a.starts);
  return { starts, fits, blocks };
}

/** What stands against one start; undefined when the session fits there. */
export function causeAt(tables: DayTables, wanted: Wanted, day: number, start: number): Cause | undefined {
  const { series, duration, patients } = wanted;
  if (startsBefore(tables.week.instance.now, { day, start })) return { rule: 'PAST' };
  const siblings = tables.lists.series.get(series.id) ?? [];
  if (siblings.some((other) => other.id !== wanted.id && Math.abs(other.day - day) < series.minDayGap)) {
    return { rule: 'SERIES_GAP' };
  }
  for (const patient of patients) {
    const rule = PATIENT_RULES[tables.patient(patient, day, duration)[start] ?? AWAY];
    if (rule) return { rule, patient };
  }
  for (const { skill } of series.roles) {
    if ((tables.freeStaff(skill, day, duration)[start] ?? 0) === 0)
      return staffCause(tables, skill, day, start, duration);
  }
  const { roomKinds } = series;
  if ((tables.freeRooms(roomKinds, day, duration, patients.length)[start] ?? 0) === 0) {
    const isOpen = tables.week.instance.rooms.some(
      (room) =>
        roomKinds.includes(room.kind) &&
        (room.open[day] ?? []).some(([opens, shuts]) => opens <= start && start + duration <= shuts),
    );
    return { rule: isOpen ? 'ROOM_FULL' : 'ROOM_OPEN', roomKinds };
  }
  const found = findPeopleAndRoom(tables, { wanted, day, start, patients });
  if (typeof found === 'object') return undefined;
  return found === 'STAFF' || found === 'ROOM' ? { rule: 'STAFF_ROLES' } : { rule: found };
}

function staffCause(tables: DayTables, skill: string, day: number, start: number, duration: number): Cause {
  let [onDuty, resting] = [0, 0];
  for (const { id, skills } of tables.week.instance.staff) {
    if (!skills.includes(skill)) continue;
    const code = tables.staff(id, day, duration)[start] ?? AWAY;
    if (code === AWAY) continue;
    onDuty += 1;
    if (code !== BUSY && code !== FREE) resting += 1;
  }
  const rule = onDuty === 0 ? 'STAFF_AVAIL' : resting > 0 ? 'STAFF_LIMITS' : 'STAFF_OVERLAP';
  return { rule, skill, onDuty };
}

/** Starts in a row become one stretch of hours, the last session's end included. */
export function hoursOf(starts: readonly { day: number; start: number }[], duration: number): Hours[] {
  const hours: { day: number; from: number; to: number }[] = [];
  let before = { day: -1, start: -1 };
  for (const at of starts) {
    const last = hours.at(-1);
    if (last && at.day === before.day && at.start === before.start + 1) last.to = at.start + duration;
    else hours.push({ day: at.day, from: at.start, to: at.start + duration });
    before = at;
  }
  return hours;
}
