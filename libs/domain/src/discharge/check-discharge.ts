import { textProblems, type FieldProblem } from '../text/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';
import { CRITERION_FINDINGS, type CriterionFinding } from './readiness.ts';

/** What stands in the way of a discharge. */
export const DISCHARGE_BARRIERS = [
  'FUNCTION',
  'FAMILY',
  'SCHOOL',
  'SAFETY',
  'MEDICATION',
  'EQUIPMENT',
  'COVERAGE',
  'OTHER',
] as const;
export type DischargeBarrierKind = (typeof DISCHARGE_BARRIERS)[number];

/** Longest texts. Characters (design defaults). */
export const DISCHARGE_TEXT_LIMITS = {
  reason: 300,
  barrier: 300,
  resolution: 300,
  note: 300,
  override: 500,
} as const;

/** A stay is looked ahead by a year at most (design default). Days. */
const EXPECTED_MAX_DAYS = 366;

/** What is wrong with an expected day of discharge; a change says why. */
export function expectationProblems(
  { expectedOn, reason }: { readonly expectedOn: LocalDate; readonly reason: string },
  { today, isChange }: { readonly today: LocalDate; readonly isChange: boolean },
): FieldProblem[] {
  const max = DISCHARGE_TEXT_LIMITS.reason;
  const problems = textProblems('reason', reason, { max, required: isChange });
  if (!isLocalDate(expectedOn) || expectedOn < today || expectedOn > addDays(today, EXPECTED_MAX_DAYS)) {
    const message = 'Choose today or a day within a year.';
    problems.push({ field: 'expectedOn', code: 'DATE_OUT_OF_RANGE', message });
  }
  return problems;
}

export function barrierProblems(barrier: {
  readonly kind: DischargeBarrierKind;
  readonly text: string;
}): FieldProblem[] {
  const problems = textProblems('text', barrier.text, { max: DISCHARGE_TEXT_LIMITS.barrier, required: true });
  if (!DISCHARGE_BARRIERS.includes(barrier.kind)) {
    problems.push({ field: 'kind', code: 'CODE_UNKNOWN', message: 'This code is not known.' });
  }
  return problems;
}

export function resolutionProblems(resolution: string): FieldProblem[] {
  return textProblems('resolution', resolution, { max: DISCHARGE_TEXT_LIMITS.resolution, required: true });
}

/** A criterion that does not apply says why. */
export function findingProblems(finding: CriterionFinding, note: string): FieldProblem[] {
  const max = DISCHARGE_TEXT_LIMITS.note;
  const problems = textProblems('note', note, { max, required: finding === 'NOT_APPLICABLE' });
  if (!CRITERION_FINDINGS.includes(finding)) {
    problems.push({ field: 'finding', code: 'CODE_UNKNOWN', message: 'This code is not known.' });
  }
  return problems;
}

/** Why somebody leaves although criteria are missing; without a reason nobody does. */
export function overrideProblems(reason: string): FieldProblem[] {
  return textProblems('reason', reason, { max: DISCHARGE_TEXT_LIMITS.override, required: true });
}
