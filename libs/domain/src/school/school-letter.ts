import type { FieldProblem } from '../text/index.ts';
import { textProblems } from '../text/index.ts';
import { isLocalDate, type LocalDate } from '../time/index.ts';
import type { SchoolPlanFields } from './school-plan.ts';

/** Everything a letter to a school tells, frozen when it is signed. No diagnosis, no score, no word about pain levels. */
export interface SchoolLetterContent {
  readonly patientName: string;
  readonly birthDate: LocalDate;
  readonly clinicName: string;
  readonly on: LocalDate;
  readonly plan: SchoolPlanFields;
}

/** Who of the family allowed the letter, and when; a school is outside the circle of treatment (clinical.md 5.9). */
export interface SchoolLetterConsent {
  readonly consentBy: string;
  readonly consentOn: LocalDate;
}
export const CONSENT_BY_MAX = 120;

export function consentProblems(
  { consentBy, consentOn }: SchoolLetterConsent,
  today: LocalDate,
): FieldProblem[] {
  const problems = textProblems('consentBy', consentBy, { max: CONSENT_BY_MAX, required: true });
  if (!isLocalDate(consentOn) || consentOn > today) {
    const message = 'Choose the day on which it was allowed: today or before.';
    problems.push({ field: 'consentOn', code: 'DATE_OUT_OF_RANGE', message });
  }
  return problems;
}
