import { textProblems, type FieldProblem } from '../text/index.ts';

/** What a criterion is ticked from: recorded data, or the finding of a named clinician. */
export const CRITERION_EVIDENCE = ['CLINICIAN', 'PROGRAMME_DAY', 'WEANING', 'SAFETY'] as const;
export type CriterionEvidence = (typeof CRITERION_EVIDENCE)[number];

export interface DischargeCriterion {
  /** Stable over versions: findings point at it. */
  readonly code: string;
  /** The programme's own words; empty: the words of the code in the reader's language. */
  readonly text: string;
  readonly evidence: CriterionEvidence;
  readonly active: boolean;
}

/**
 * Share of the prescribed minutes of a week that counts as bearing the full programme day (design default: a missed
 * session now and then is no failure of tolerance).
 */
export const FULL_PROGRAMME_SHARE = 0.9;

const clinician = (code: string): DischargeCriterion => ({
  code,
  text: '',
  evidence: 'CLINICIAN',
  active: true,
});
const fromData = (code: string, evidence: CriterionEvidence): DischargeCriterion => ({
  ...clinician(code),
  evidence,
});

/** The list a programme starts with (clinical.md 1.8). Pain is recorded and is no criterion. */
export const DEFAULT_DISCHARGE_CRITERIA: readonly DischargeCriterion[] = [
  clinician('DAILY_LIVING'),
  clinician('NO_ASSISTIVE_DEVICE'),
  fromData('FULL_PROGRAMME_DAY', 'PROGRAMME_DAY'),
  clinician('NORMAL_CLOTHES'),
  clinician('WALKS_RUNS_CLIMBS'),
  clinician('SCHOOL_PLAN'),
  clinician('HOME_PROGRAMME'),
  clinician('RELAPSE_PLAN'),
  clinician('PSYCHOLOGY_FOLLOW_UP'),
  fromData('MEDICATION_PLAN', 'WEANING'),
  fromData('NO_SAFETY_RISK', 'SAFETY'),
];

/** Most criteria of a list and longest text (design defaults). */
export const CRITERIA_LIMITS = { count: 30, text: 200 } as const;

/** What is wrong with a list of criteria; empty when it is fine. */
export function criteriaProblems(criteria: readonly DischargeCriterion[]): FieldProblem[] {
  const field = 'criteria';
  if (criteria.length > CRITERIA_LIMITS.count) {
    return [{ field, code: 'TOO_MANY', message: `A list has at most ${CRITERIA_LIMITS.count} criteria.` }];
  }
  if (!criteria.some(({ active }) => active)) {
    return [{ field, code: 'CHOICE_REQUIRED', message: 'At least one criterion counts.' }];
  }
  if (new Set(criteria.map(({ code }) => code)).size < criteria.length) {
    return [{ field, code: 'CHOSEN_TWICE', message: 'A criterion is on the list twice.' }];
  }
  const known = new Map(DEFAULT_DISCHARGE_CRITERIA.map((criterion) => [criterion.code, criterion]));
  return criteria.flatMap(({ code, text, evidence }, at) => {
    const own = known.get(code);
    const problems = textProblems(`criteria.${at}.text`, text, { max: CRITERIA_LIMITS.text, required: !own });
    // Data can tick only what they are about; what a programme adds is found by a clinician.
    if (evidence !== (own?.evidence ?? 'CLINICIAN') || !/^[A-Z][A-Z0-9_]{1,49}$/.test(code)) {
      problems.push({
        field: `criteria.${at}.code`,
        code: 'CODE_UNKNOWN',
        message: 'This code is not known.',
      });
    }
    return problems;
  });
}
