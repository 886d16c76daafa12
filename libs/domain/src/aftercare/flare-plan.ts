import type { FieldProblem, RuleRefusal } from '../text/index.ts';
import { refuse, textProblems } from '../text/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';

/**
 * The steps of a flare plan, in order (clinical.md 1.9): the whole home programme again within 24 hours and school goes
 * on; the coach is called when function stays down for more than 48 hours or disability rises by 7.8 or more; a booster
 * visit or a short readmission. Never "rest".
 */
export const FLARE_STEPS = ['RESTART_PROGRAMME', 'CALL_COACH', 'BOOSTER_VISIT'] as const;
export type FlareStep = (typeof FLARE_STEPS)[number];
export const FLARE_THRESHOLDS = { restartHours: 24, functionDownHours: 48, disabilityRise: 7.8 } as const;

/** What a family stamps itself; a visit is given by the clinic. */
export const FAMILY_FLARE_STEPS: readonly FlareStep[] = ['RESTART_PROGRAMME', 'CALL_COACH'];

export interface FlarePlanFields {
  /** How a flare begins, in the young person's own words. */
  readonly signs: string;
  /** What has helped. */
  readonly helps: string;
  readonly coachName: string;
  readonly coachPhone: string;
}

/** Longest texts. Characters (design defaults). */
export const FLARE_PLAN_LIMITS = { signs: 500, helps: 500, coachName: 100, coachPhone: 30 } as const;
const PHONE = /^\+?[\d\s()./-]{3,}$/;

export function flarePlanProblems(plan: FlarePlanFields): FieldProblem[] {
  const problems = [
    ...textProblems('signs', plan.signs, { max: FLARE_PLAN_LIMITS.signs, required: true, multiline: true }),
    ...textProblems('helps', plan.helps, { max: FLARE_PLAN_LIMITS.helps, multiline: true }),
    ...textProblems('coachName', plan.coachName, { max: FLARE_PLAN_LIMITS.coachName, required: true }),
    ...textProblems('coachPhone', plan.coachPhone, { max: FLARE_PLAN_LIMITS.coachPhone, required: true }),
  ];
  if (problems.every(({ field }) => field !== 'coachPhone') && !PHONE.test(plan.coachPhone)) {
    const message = 'Write a phone number: digits, spaces, and a + in front if it needs one.';
    problems.push({ field: 'coachPhone', code: 'PHONE_INVALID', message });
  }
  return problems;
}

export interface TakenStep {
  readonly step: FlareStep;
  readonly takenOn: LocalDate;
}

/** A stamp is set on the day, or soon after. Days. */
export const STAMP_BACK_DAYS = 31;

/** What is wrong with the day of a stamp. */
export function stampProblems(takenOn: LocalDate, today: LocalDate): FieldProblem[] {
  if (isLocalDate(takenOn) && takenOn <= today && takenOn >= addDays(today, -STAMP_BACK_DAYS)) return [];
  const message = `Choose today or a day of the past ${STAMP_BACK_DAYS}.`;
  return [{ field: 'takenOn', code: 'DATE_OUT_OF_RANGE', message }];
}

/** Stamps of one flare after the other: each begins with the first step. In the order in which they were taken. */
export function flares<T extends TakenStep>(taken: readonly T[]): T[][] {
  const all: T[][] = [];
  for (const stamp of taken) {
    if (stamp.step === 'RESTART_PROGRAMME' || all.length === 0) all.push([stamp]);
    else all.at(-1)?.push(stamp);
  }
  return all;
}

/** Whether a step may be stamped after those of the patient so far: in order, each once in a flare. */
export function flareStepRefusal(
  taken: readonly TakenStep[],
  { step, takenOn }: TakenStep,
): RuleRefusal | null {
  const current = flares(taken).at(-1) ?? [];
  const last = current.at(-1);
  const at = FLARE_STEPS.indexOf(step);
  if (last && takenOn < last.takenOn) {
    return refuse('FLARE_STEP_OUT_OF_ORDER', 'A later day has a step already.', 'takenOn');
  }
  if (at === 0) {
    // The same day again is the same flare.
    return last?.step === step && last.takenOn === takenOn
      ? refuse('FLARE_STEP_TAKEN', 'This step has its date already.')
      : null;
  }
  if (current.some((stamp) => stamp.step === step)) {
    return refuse('FLARE_STEP_TAKEN', 'This step has its date already.');
  }
  return last?.step === FLARE_STEPS[at - 1]
    ? null
    : refuse('FLARE_STEP_OUT_OF_ORDER', 'The step before comes first.', 'step');
}
