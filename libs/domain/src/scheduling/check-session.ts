import { textProblems, type FieldProblem } from '../text/index.ts';
import { isLocalDate, type LocalDate } from '../time/index.ts';
import type { EquipmentUnits } from './booking.ts';
import type { SessionKind } from './session-codes.ts';

/** Texts in characters, times in minutes. */
export const SESSION_LIMITS = {
  title: 120,
  note: 1000,
  overrideReason: 500,
  minMinutes: 5,
  maxMinutes: 480,
  capacity: 100,
  members: 10,
  patients: 100,
  equipment: 20,
  units: 1000,
  idempotencyKey: 100,
} as const;

export interface SessionFields {
  readonly kind: SessionKind;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
  readonly equipment: readonly EquipmentUnits[];
  readonly capacity: number | null;
  readonly note: string;
}

/** What is wrong with a session before anybody looks at the calendar; empty when nothing is. */
export function checkSession(session: SessionFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: FieldProblem['code'], message: string) =>
    problems.push({ field, code, message });
  const number = (field: string, value: number, min: number, max: number) => {
    if (Number.isInteger(value) && value >= min && value <= max) return;
    add(field, 'NUMBER_OUT_OF_RANGE', `Give a whole number from ${min} to ${max}.`);
  };
  problems.push(...textProblems('title', session.title, { max: SESSION_LIMITS.title, required: true }));
  problems.push(...textProblems('note', session.note, { max: SESSION_LIMITS.note, multiline: true }));
  if (!isLocalDate(session.startsOn)) add('startsOn', 'DATE_INVALID', 'This date does not exist.');
  number('startMinute', session.startMinute, 0, 1439);
  number('minutes', session.minutes, SESSION_LIMITS.minMinutes, SESSION_LIMITS.maxMinutes);
  if (session.capacity !== null) number('capacity', session.capacity, 1, SESSION_LIMITS.capacity);
  const { memberIds, patientIds, equipment } = session;
  const listed = [
    ['memberIds', memberIds, SESSION_LIMITS.members],
    ['patients', patientIds, SESSION_LIMITS.patients],
    ['equipment', equipment.map(({ equipmentId }) => equipmentId), SESSION_LIMITS.equipment],
  ] as const;
  for (const [field, ids, max] of listed) {
    if (ids.length > max) add(field, 'TOO_MANY', `Choose at most ${max}.`);
    if (new Set(ids).size < ids.length) add(field, 'CHOSEN_TWICE', 'Choose each one once.');
  }
  for (const { units } of equipment) number('equipment', units, 1, SESSION_LIMITS.units);
  if (memberIds.length === 0) add('memberIds', 'CHOICE_REQUIRED', 'Choose who treats.');
  if (session.kind === 'CO_TREATMENT' && memberIds.length < 2) {
    add('memberIds', 'CO_TREATING_REQUIRED', 'Co-treatment needs members of two disciplines.');
  }
  if (session.kind !== 'GROUP' && patientIds.length === 0) {
    add('patients', 'CHOICE_REQUIRED', 'Choose who is treated.');
  }
  if (session.kind !== 'GROUP' && patientIds.length > 1) {
    add('patients', 'TOO_MANY', 'Several patients together are a group.');
  }
  return problems;
}

/** An override is a decision: it has a reason in words. */
export const checkOverrideReason = (reason: string): FieldProblem[] =>
  textProblems('overrideReason', reason, {
    max: SESSION_LIMITS.overrideReason,
    multiline: true,
    required: true,
  });
