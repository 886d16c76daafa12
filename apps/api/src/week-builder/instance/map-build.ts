import type { PrescriptionLine } from '@consilium/domain';
import type { Assignment, Precedence } from '@consilium/scheduling';
import type { StoredQuestion } from '../stored-proposal.ts';
import {
  fixedSession,
  placementOf,
  rulesOf,
  skillOf,
  toQuestion,
  weightsOf,
  type InstanceSession,
} from './instance-parts.ts';
import type { BookedSession, WeekFacts } from './week-facts.ts';
import { WeekGrid } from './week-grid.ts';

/** Least distance between two times of one intervention on a day, minutes (design default). */
const BETWEEN_TIMES_OF_DAY = 60;

/** Prescription lines and what is booked already as a question of the week builder. */
export function mapBuild(
  facts: WeekFacts,
  lines: readonly PrescriptionLine[],
  pins: ReadonlyMap<string, Assignment>,
): StoredQuestion {
  const grid = WeekGrid.of(facts);
  const fixed = facts.sessions.flatMap((booked) => fixedSession(facts, grid, booked) ?? []);
  const wanted = lines.flatMap((line) => wantedSessions(facts, grid, line, pins));
  return toQuestion(facts, grid, [...fixed, ...wanted], {
    name: `week of ${facts.weekOf}`,
    now: null,
    weights: weightsOf(facts),
    rules: { ...rulesOf(facts, grid), precedence: apart(lines, grid) },
    // Nothing is built into the past: members are only at work from now on.
    notBefore: facts.now,
  });
}

/** Several times a day are not one after the other. */
function apart(lines: readonly PrescriptionLine[], grid: WeekGrid): Precedence[] {
  const kinds = new Set(lines.filter(({ timeOfDay }) => timeOfDay > 1).map(({ kind }) => kind));
  const gap = grid.needed(BETWEEN_TIMES_OF_DAY);
  return [...kinds].map((kind) => ({ first: kind, then: kind, gap, strict: false }));
}

function wantedSessions(
  facts: WeekFacts,
  grid: WeekGrid,
  line: PrescriptionLine,
  pins: ReadonlyMap<string, Assignment>,
): InstanceSession[] {
  const { settings } = facts;
  const { startMinute, slotsPerDay } = grid.shape;
  const lastStart = usualStart(facts, grid, line);
  const series: InstanceSession['series'] = {
    id: line.key,
    label: line.kind,
    patients: line.participants.map(({ patientId }) => patientId),
    duration: line.slots,
    roles: line.roles.map(({ disciplineCode, skillCode }) => ({ skill: skillOf(disciplineCode, skillCode) })),
    roomKinds: line.roomKinds,
    minDayGap: line.minDayGap,
    sameTime: line.sameTime,
    spread: line.spread,
    preferred: line.roles.map(({ disciplineCode }) => preferredFor(facts, line, disciplineCode)),
    ...(lastStart === null ? {} : { lastStart }),
  };
  const window = [
    Math.max(0, grid.needed(settings.dayStartMinute - startMinute)),
    Math.min(slotsPerDay, grid.allowed(settings.dayEndMinute - startMinute)),
  ] as const;
  return line.sessions.map((wanted) => {
    const pin = pins.get(wanted.key);
    const excused = pin?.excused ?? [];
    const patients = wanted.participants
      .map(({ patientId }) => patientId)
      .filter((patientId) => !excused.includes(patientId));
    return {
      series,
      session: {
        id: wanted.key,
        series: line.key,
        days: wanted.days,
        window,
        priority: line.priority,
        locked: pin ? placementOf(pin) : null,
        ...(patients.length === line.participants.length ? {} : { patients }),
      },
      facts: {
        kind: line.mode,
        title: line.title,
        disciplineCode: line.disciplineCode,
        minutes: line.minutes,
        participants: wanted.participants,
        booked: null,
        ...(excused.length > 0 ? { excused } : {}),
      },
    };
  });
}

/** Whom the patients wish for; else who treats them this week, or did last week. */
function preferredFor(facts: WeekFacts, line: PrescriptionLine, disciplineCode: string): string | null {
  const working = new Set(
    facts.members.filter((one) => one.disciplineCodes.includes(disciplineCode)).map(({ id }) => id),
  );
  const ids = new Set(line.participants.map(({ patientId }) => patientId));
  const wished = facts.patients
    .filter(({ id }) => ids.has(id))
    .flatMap(({ preferredMemberIds }) => preferredMemberIds.find((id) => working.has(id)) ?? []);
  for (const candidates of [
    wished,
    membersOf(sessionsOf(facts.sessions, line)),
    membersOf(sessionsOf(facts.lastWeek, line)),
  ]) {
    const known = candidates.filter((id) => working.has(id));
    if (known.length > 0) return mostFrequent(known);
  }
  return null;
}

const membersOf = (sessions: readonly BookedSession[]): string[] =>
  sessions.flatMap(({ members }) => members.map(({ memberId }) => memberId));

/** Sessions for the interventions of a line. */
function sessionsOf(sessions: readonly BookedSession[], line: PrescriptionLine): BookedSession[] {
  const ids = new Set(line.participants.map(({ interventionId }) => interventionId));
  return sessions.filter(({ patients }) =>
    patients.some(({ interventionId }) => interventionId !== null && ids.has(interventionId)),
  );
}

function mostFrequent(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** The middle one of last week's starts, in slots; only where an intervention takes place once a day. */
function usualStart(facts: WeekFacts, grid: WeekGrid, line: PrescriptionLine): number | null {
  if (line.timeOfDay > 1) return null;
  const starts = sessionsOf(facts.lastWeek, line)
    .map(({ startMinute }) => grid.allowed(startMinute - grid.shape.startMinute))
    .filter((slot) => slot >= 0 && slot < grid.shape.slotsPerDay)
    .sort((a, b) => a - b);
  return starts[(starts.length - 1) >> 1] ?? null;
}
