import { isLocalDate, type LocalDate } from '../time/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';
import { AVAILABILITY_LIMITS, PATIENT_TIME_KINDS, type PatientTimeKind } from './availability-codes.ts';
import { checkWeeklyHours } from './check-hours.ts';

/** A block as somebody enters it: weekly (weekday, minutes, dates) or once (two instants), never both. */
export interface PatientTimeEntry {
  readonly kind: PatientTimeKind;
  readonly weekday: number | null;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly note: string;
}

/** What is wrong with a block of a patient's time; empty when nothing is. */
export function checkPatientTimeBlock(block: PatientTimeEntry): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!PATIENT_TIME_KINDS.includes(block.kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'Choose one of the kinds.' });
  }
  problems.push(...(block.weekday === null ? onceProblems(block) : weeklyProblems(block, block.weekday)));
  return [
    ...problems,
    ...textProblems('note', block.note, { max: AVAILABILITY_LIMITS.note, multiline: true }),
  ];
}

function onceProblems(block: PatientTimeEntry): FieldProblem[] {
  const { startsAt, endsAt, startMinute, endMinute, validFrom, validUntil } = block;
  if ([startMinute, endMinute, validFrom, validUntil].some((value) => value !== null)) {
    return [{ field: 'weekday', code: 'PERIOD_INVALID', message: 'Choose a weekday, or give two instants.' }];
  }
  if (startsAt === null || endsAt === null || startsAt >= endsAt) {
    return [{ field: 'endsAt', code: 'PERIOD_INVALID', message: 'Give a start and an end after it.' }];
  }
  return [];
}

function weeklyProblems(block: PatientTimeEntry, weekday: number): FieldProblem[] {
  const { startMinute, endMinute, validFrom, validUntil, startsAt, endsAt } = block;
  if (startsAt !== null || endsAt !== null) {
    return [{ field: 'startsAt', code: 'PERIOD_INVALID', message: 'A weekly block has no instants.' }];
  }
  if (startMinute === null || endMinute === null) {
    return [{ field: 'endMinute', code: 'PERIOD_INVALID', message: 'Give a start and an end after it.' }];
  }
  if (validFrom === null || !isLocalDate(validFrom)) {
    return [{ field: 'validFrom', code: 'DATE_INVALID', message: 'Say from which day on.' }];
  }
  if (validUntil !== null && (!isLocalDate(validUntil) || validUntil < validFrom)) {
    return [{ field: 'validUntil', code: 'PERIOD_INVALID', message: 'The last day is before the first.' }];
  }
  return checkWeeklyHours('endMinute', [{ weekday, startMinute, endMinute }]);
}

/** What a patient prefers of the week, as somebody enters it. */
export interface PreferenceEntry {
  /** Part of the day, minutes after midnight; null asks for nothing. */
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly preferredMemberIds: readonly string[];
}

/** What is wrong with a preference; empty when nothing is. */
export function checkPreference(preference: PreferenceEntry): FieldProblem[] {
  const from = preference.fromMinute ?? 0;
  const until = preference.untilMinute ?? 1440;
  const problems = checkWeeklyHours('untilMinute', [{ weekday: 1, startMinute: from, endMinute: until }]);
  const { preferredMembers } = AVAILABILITY_LIMITS;
  const ids = preference.preferredMemberIds;
  if (ids.length > preferredMembers || new Set(ids).size !== ids.length) {
    const message = `Name at most ${preferredMembers} members, each once.`;
    problems.push({ field: 'preferredMemberIds', code: 'TOO_MANY', message });
  }
  return problems;
}

/** What is wrong with keeping two patients apart; empty when nothing is. The reason is always needed. */
export function checkSeparation(separation: {
  readonly patientId: string;
  readonly otherPatientId: string;
  readonly reason: string;
}): FieldProblem[] {
  const problems = textProblems('reason', separation.reason, {
    max: AVAILABILITY_LIMITS.separationReason,
    required: true,
    multiline: true,
  });
  if (separation.patientId === separation.otherPatientId) {
    problems.push({ field: 'otherPatientId', code: 'CODE_UNKNOWN', message: 'Choose another patient.' });
  }
  return problems;
}
