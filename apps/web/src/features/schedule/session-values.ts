import type { ChangeScope, LocalDate, SessionKind } from '@consilium/domain';
import type { BookSessionInput, ChangeSessionInput } from '../../gql/graphql.ts';
import { firstOccurrence, newRepeat, repeatOf, ruleOf, type Repeat } from './repeat-rule.ts';
import type { ScheduleSession } from './schedule-session.ts';

export interface TakenAlong {
  readonly equipmentId: string;
  readonly units: number;
}

/** A session as the form holds it. */
export interface SessionValues {
  readonly kind: SessionKind;
  readonly title: string;
  readonly disciplineCode: string;
  readonly startsOn: LocalDate;
  /** 'HH:MM' on the clinic's clock. */
  readonly startTime: string;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
  /** The prescribed intervention of each patient that has one. */
  readonly interventionIds: Readonly<Record<string, string | null>>;
  /** What it takes along, and how many of each. */
  readonly equipment: readonly TakenAlong[];
  /** Patients a group takes at most; null: as many as the room. */
  readonly capacity: number | null;
  readonly note: string;
  readonly repeat: Repeat;
  readonly scope: ChangeScope;
  /** Days of the series that are left out, because something stands in the way there. */
  readonly leaveOut: readonly LocalDate[];
}

/** As the server has them: characters and minutes. */
export const SESSION_LIMITS = {
  title: 120,
  note: 1000,
  fewestMinutes: 5,
  mostMinutes: 480,
  capacity: 100,
} as const;

export const toTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes after midnight; null for what is no time. */
export function toMinute(time: string): number | null {
  const match = /^(\d{1,2}):(\d{2})/.exec(time);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute < 1440 && Number(match[2]) < 60 ? minute : null;
}

interface NewSession {
  readonly startsOn: LocalDate;
  readonly startMinute: number;
  readonly disciplineCode: string;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
  readonly roomId: string | null;
}

/** A new session lasts three quarters of an hour until an intervention says otherwise (design default). */
const NEW_MINUTES = 45;

export const newSession = (given: NewSession): SessionValues => ({
  kind: 'INDIVIDUAL',
  title: '',
  disciplineCode: given.disciplineCode,
  startsOn: given.startsOn,
  startTime: toTime(given.startMinute),
  minutes: NEW_MINUTES,
  roomId: given.roomId,
  memberIds: given.memberIds,
  patientIds: given.patientIds,
  interventionIds: {},
  equipment: [],
  capacity: null,
  note: '',
  repeat: newRepeat(given.startsOn),
  scope: 'THIS',
  leaveOut: [],
});

export const valuesOf = (
  session: ScheduleSession & {
    readonly note?: string;
    readonly equipment?: readonly TakenAlong[];
    readonly series?: { readonly rule: string; readonly startsOn: LocalDate } | null;
  },
): SessionValues => ({
  kind: session.kind,
  title: session.title,
  disciplineCode: session.disciplineCode,
  startsOn: session.localOn,
  startTime: toTime(session.startMinute),
  minutes: session.minutes,
  roomId: session.roomId,
  memberIds: session.members.map(({ memberId }) => memberId),
  patientIds: session.patients.map(({ patientId }) => patientId),
  interventionIds: Object.fromEntries(
    session.patients.map(({ patientId, interventionId }) => [patientId, interventionId]),
  ),
  equipment: unitsOf(session.equipment ?? []),
  capacity: session.capacity,
  note: session.note ?? '',
  repeat:
    (session.series && repeatOf(session.series.rule, session.series.startsOn)) ?? newRepeat(session.localOn),
  scope: 'THIS',
  leaveOut: [],
});

export type ValueProblem = 'TITLE' | 'TIME' | 'MINUTES' | 'MEMBERS' | 'PATIENTS' | 'WEEKDAYS' | 'ONE_PATIENT';

/** What the form can say by itself; the server checks everything again. */
export function problemsOf(values: SessionValues): ReadonlyMap<keyof SessionValues, ValueProblem> {
  const problems = new Map<keyof SessionValues, ValueProblem>();
  if (values.title.trim() === '') problems.set('title', 'TITLE');
  if (toMinute(values.startTime) === null) problems.set('startTime', 'TIME');
  const { fewestMinutes, mostMinutes } = SESSION_LIMITS;
  const whole = Number.isInteger(values.minutes);
  if (!whole || values.minutes < fewestMinutes || values.minutes > mostMinutes)
    problems.set('minutes', 'MINUTES');
  if (values.memberIds.length === 0) problems.set('memberIds', 'MEMBERS');
  if (values.kind !== 'GROUP' && values.patientIds.length !== 1) {
    problems.set('patientIds', values.patientIds.length === 0 ? 'PATIENTS' : 'ONE_PATIENT');
  }
  if (values.repeat.repeats && values.repeat.weekdays.length === 0) problems.set('repeat', 'WEEKDAYS');
  return problems;
}

const unitsOf = (equipment: readonly TakenAlong[]) =>
  equipment.map(({ equipmentId, units }) => ({ equipmentId, units }));

const patientsOf = ({ patientIds, interventionIds }: SessionValues) =>
  patientIds.map((patientId) => ({ patientId, interventionId: interventionIds[patientId] ?? null }));

export function toBookInput(
  values: SessionValues,
  overrideReason = '',
  idempotencyKey?: string,
): BookSessionInput {
  const rule = ruleOf(values.repeat);
  const { leaveOut, repeat } = values;
  return {
    kind: values.kind,
    title: values.title.trim(),
    disciplineCode: values.disciplineCode,
    startsOn: rule ? firstOccurrence(values.startsOn, repeat.weekdays) : values.startsOn,
    startMinute: toMinute(values.startTime) ?? 0,
    minutes: values.minutes,
    roomId: values.roomId,
    memberIds: [...values.memberIds],
    patients: patientsOf(values),
    equipment: unitsOf(values.equipment),
    capacity: values.kind === 'GROUP' ? values.capacity : null,
    note: values.note.trim() || null,
    overrideReason: overrideReason.trim() || null,
    ...(idempotencyKey ? { idempotencyKey } : {}),
    ...(rule ? { repeat: { rule, ...(leaveOut.length > 0 ? { skipOn: [...leaveOut] } : {}) } } : {}),
  };
}

/** The rule that a series gets, when it gets another one. */
export const newRuleOf = (values: SessionValues, before: SessionValues): string | null => {
  const rule = values.scope === 'THIS' ? null : ruleOf(values.repeat);
  return rule === ruleOf(before.repeat) ? null : rule;
};

/** Only what the editor changed: what somebody else changes meanwhile in other fields stays. */
export function toChangeInput(
  values: SessionValues,
  before: SessionValues,
  overrideReason = '',
): Omit<ChangeSessionInput, 'sessionId' | 'version'> {
  const differs = (name: keyof SessionValues) =>
    JSON.stringify(values[name]) !== JSON.stringify(before[name]);
  const rule = newRuleOf(values, before);
  const leaveOut = [...values.leaveOut];
  return {
    scope: values.scope,
    ...(rule ? { rule } : {}),
    ...(leaveOut.length === 0 || values.scope === 'THIS'
      ? {}
      : rule
        ? { skipOn: leaveOut }
        : { keepOn: leaveOut }),
    ...(differs('startsOn') ? { startsOn: values.startsOn } : {}),
    ...(differs('startTime') ? { startMinute: toMinute(values.startTime) } : {}),
    ...(differs('minutes') ? { minutes: values.minutes } : {}),
    ...(differs('roomId') ? { roomId: values.roomId } : {}),
    ...(differs('memberIds') ? { memberIds: [...values.memberIds] } : {}),
    ...(differs('patientIds') || differs('interventionIds') ? { patients: patientsOf(values) } : {}),
    ...(differs('equipment') ? { equipment: unitsOf(values.equipment) } : {}),
    ...(differs('title') ? { title: values.title.trim() } : {}),
    ...(differs('capacity') ? { capacity: values.capacity } : {}),
    ...(differs('note') ? { note: values.note.trim() } : {}),
    ...(overrideReason.trim() ? { overrideReason: overrideReason.trim() } : {}),
  };
}
