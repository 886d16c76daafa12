import { INTERVENTION_KINDS } from '../care-plan/index.ts';
import { textProblems, type FieldProblem } from '../text/index.ts';

/**
 * How a payer turns minutes into units (clinical.md 5.3). CMS_TOTAL: all timed one-to-one minutes of the day together.
 * AMA_MIDPOINT: each service for itself. PER_CONTRACT: as the contract says. PER_DIEM: a day rate, no units; minutes
 * are still reported as the dose.
 */
export const UNIT_RULES = ['CMS_TOTAL', 'AMA_MIDPOINT', 'PER_CONTRACT', 'PER_DIEM'] as const;
export type UnitRule = (typeof UNIT_RULES)[number];

/** A unit is 15 minutes, and 8 minutes past whole units make one more (clinical.md 5.3). Minutes. */
export const STANDARD_UNIT = { unitMinutes: 15, thresholdMinutes: 8 } as const;
export const UNIT_MINUTES = { min: 1, max: 120 } as const;
export const POLICY_NAME_LIMIT = 80;
export const SERVICE_CODE_LIMIT = 20;

/** The clinic's own code for an intervention kind. Codes of the American Medical Association are not shipped. */
export interface ServiceCode {
  readonly interventionKind: string;
  readonly code: string;
  /** Untimed services are reported once, whatever they last. */
  readonly timed: boolean;
}

export interface PayerPolicyFields {
  readonly name: string;
  readonly rule: UnitRule;
  /** Length of a unit, minutes; used by PER_CONTRACT. */
  readonly unitMinutes: number;
  /** Minutes past whole units that make one more; used by PER_CONTRACT. */
  readonly thresholdMinutes: number;
  /** PER_CONTRACT only: each service for itself rather than the day's total. */
  readonly perService: boolean;
  readonly serviceCodes: readonly ServiceCode[];
}

/** What is wrong with a payer's rule; empty when nothing is. */
export function checkPayerPolicy(policy: PayerPolicyFields): FieldProblem[] {
  const problems: FieldProblem[] = textProblems('name', policy.name, {
    max: POLICY_NAME_LIMIT,
    required: true,
  });
  const { unitMinutes, thresholdMinutes, serviceCodes } = policy;
  const { min, max } = UNIT_MINUTES;
  if (!Number.isInteger(unitMinutes) || unitMinutes < min || unitMinutes > max) {
    problems.push({
      field: 'unitMinutes',
      code: 'NUMBER_OUT_OF_RANGE',
      message: `A unit has ${min} to ${max} minutes.`,
    });
  }
  if (!Number.isInteger(thresholdMinutes) || thresholdMinutes < 1 || thresholdMinutes > unitMinutes) {
    problems.push({
      field: 'thresholdMinutes',
      code: 'NUMBER_OUT_OF_RANGE',
      message: 'The minutes that make one more unit are 1 to the length of a unit.',
    });
  }
  const kinds = serviceCodes.map((row) => row.interventionKind);
  if (kinds.some((kind) => !(INTERVENTION_KINDS as readonly string[]).includes(kind))) {
    problems.push({ field: 'serviceCodes', code: 'CODE_UNKNOWN', message: 'Choose kinds of intervention.' });
  }
  if (new Set(kinds).size < kinds.length) {
    problems.push({
      field: 'serviceCodes',
      code: 'CHOSEN_TWICE',
      message: 'Give one code for each kind of intervention.',
    });
  }
  for (const { code } of serviceCodes) {
    problems.push(...textProblems('serviceCodes', code, { max: SERVICE_CODE_LIMIT, required: true }));
  }
  return problems;
}
