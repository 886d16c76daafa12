import type { Instance, Moment, Session } from '../format/instance.ts';
import type { Model } from './model.ts';
import { flatten, positions, Registry } from './registry.ts';
import { addStarts } from './slot-mask.ts';

type Sessions = Pick<
  Model,
  | 'seriesOf'
  | 'duration'
  | 'unplacedCost'
  | 'memberOffsets'
  | 'members'
  | 'allowedStarts'
  | 'allowedDays'
  | 'startCost'
  | 'label'
  | 'sessionOffsets'
  | 'sessionsOf'
  | 'minDayGap'
  | 'sameTime'
  | 'spread'
  | 'pinned'
  | 'uniform'
  | 'roleOffsets'
  | 'preferred'
  | 'candidates'
  | 'maxRoles'
  | 'precedence'
  | 'ordered'
>;

const countDays = (days: number) => days.toString(2).replaceAll('0', '').length;
const flags = <T>(things: readonly T[], of: (thing: T, index: number) => boolean) =>
  Uint8Array.from(things, (thing, index) => Number(of(thing, index)));

export function compileSessions(instance: Instance, words: number): Sessions {
  const { series, sessions, staff, patients, rules, weights } = instance;
  const seriesAt = positions(series);
  const staffAt = positions(staff);
  const patientAt = positions(patients);
  const seriesOf = Int32Array.from(sessions, (session) => seriesAt.get(session.series)!);
  const lineOf = (index: number) => series[seriesOf[index]!]!;
  const memberIds = sessions.map((session, index) => session.patients ?? lineOf(index).patients);
  const members = flatten(memberIds.map((ids) => ids.map((id) => patientAt.get(id)!)));
  const perSeries: number[][] = series.map(() => []);
  seriesOf.forEach((line, index) => perSeries[line]!.push(index));
  const ofSeries = flatten(perSeries);
  const roles = series.flatMap((line) => line.roles);
  const labels = new Registry<string>();
  const label = Int32Array.from(sessions, (_, index) => labels.indexOf(lineOf(index).label, ''));
  const precedence = (rules.precedence ?? []).map(({ first, then, gap, strict }) => {
    return { first: labels.indexOf(first, ''), then: labels.indexOf(then, ''), gap, strict };
  });
  const allowed = allowedStarts(instance, lineOf, words);
  const signature = (index: number) =>
    `${[...sessions[index]!.days].sort().join()}/${sessions[index]!.window.join()}/${memberIds[index]!.join()}`;

  return {
    seriesOf,
    duration: Int32Array.from(sessions, (_, index) => lineOf(index).duration),
    unplacedCost: Float64Array.from(
      sessions,
      (session, index) => weights.unplaced * session.priority * memberIds[index]!.length,
    ),
    memberOffsets: members.offsets,
    members: members.items,
    allowedStarts: allowed.starts,
    allowedDays: allowed.days,
    startCost: startCosts(instance, lineOf, memberIds),
    label,
    sessionOffsets: ofSeries.offsets,
    sessionsOf: ofSeries.items,
    minDayGap: Int32Array.from(series, (line) => line.minDayGap),
    sameTime: flags(series, (line) => line.sameTime),
    spread: flags(series, (line) => line.spread),
    pinned: flags(perSeries, (list) => list.every((index) => countDays(allowed.days[index]!) <= 1)),
    uniform: flags(perSeries, (list) => new Set(list.map(signature)).size <= 1),
    roleOffsets: flatten(series.map((line) => line.roles.map(() => 0))).offsets,
    preferred: Int32Array.from(
      series.flatMap((line) => line.roles.map((_, role) => staffAt.get(line.preferred[role] ?? '') ?? -1)),
    ),
    candidates: roles.map(({ skill }) =>
      Int32Array.from(staff.flatMap((member, index) => (member.skills.includes(skill) ? [index] : []))),
    ),
    maxRoles: Math.max(1, ...series.map((line) => line.roles.length)),
    precedence,
    ordered: flags(labels.items, (_, index) =>
      precedence.some((rule) => rule.first === index || rule.then === index),
    ),
  };
}

type LineOf = (session: number) => Instance['series'][number];

function allowedStarts(instance: Instance, lineOf: LineOf, words: number) {
  const { sessions, horizon, now } = instance;
  const { days, slotsPerDay } = horizon;
  const starts = new Int32Array(sessions.length * days * words);
  const dayBits = new Int32Array(sessions.length);
  sessions.forEach((session, index) => {
    for (const day of session.days) {
      if (day < 0 || day >= days) continue;
      const at = (index * days + day) * words;
      const window = [earliestStart(session, day, now), session.window[1]] as const;
      addStarts(starts, at, [window], lineOf(index).duration, slotsPerDay);
      if (starts.subarray(at, at + words).some((word) => word !== 0)) dayBits[index]! |= 1 << day;
    }
  });
  return { starts, days: dayBits };
}

/** Nothing is put before "now". */
function earliestStart(session: Session, day: number, now: Moment | null): number {
  if (now === null || day > now.day) return session.window[0];
  return day < now.day ? Infinity : Math.max(session.window[0], now.slot);
}

/** Cost of each start whatever else is placed: the patient's part of the day, and last week's time. */
function startCosts(
  instance: Instance,
  lineOf: LineOf,
  memberIds: readonly (readonly string[])[],
): Float64Array | null {
  const { weights, sessions, patients, horizon } = instance;
  const timeOfDay = weights.timeOfDay ?? 0;
  const lastWeek = weights.lastWeek ?? 0;
  if (timeOfDay === 0 && lastWeek === 0) return null;
  const slots = horizon.slotsPerDay;
  const prefers = new Map(patients.map((patient) => [patient.id, patient.prefers ?? null]));
  const costs = new Float64Array(sessions.length * slots);
  sessions.forEach((_, index) => {
    const { duration, lastStart } = lineOf(index);
    for (let start = 0; start + duration <= slots; start++) {
      const outside = memberIds[index]!.filter((id) => {
        const part = prefers.get(id);
        return part != null && (start < part[0] || start + duration > part[1]);
      });
      const drift = lastStart == null ? 0 : Math.abs(start - lastStart);
      costs[index * slots + start] = timeOfDay * outside.length + lastWeek * drift;
    }
  });
  return costs;
}
