import { textProblems, type FieldProblem } from '../text/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';
import { doseProblems, MEDICATION_TEXT_LIMITS, type Dose } from './check-medication.ts';

/** One row per drug and step (clinical.md 1.9): dose, date, what to watch for, when not to go on. */
export interface WeaningStep extends Dose {
  readonly startsOn: LocalDate;
  /** What shows that it goes too fast. */
  readonly withdrawalWatch: string;
  /** When the step is not taken, and what then. */
  readonly holdRule: string;
}

/** Longest schedule, in steps, and how far it reaches, in days (design defaults). */
export const WEANING_LIMITS = { steps: 40, days: 400 } as const;

/**
 * What is wrong with a weaning schedule; empty when it is fine. Days ascend, and no step gives more in a day than the
 * one before: going back up is a hold, or another schedule with its reason.
 *
 * @param now the dose taken today, before the first step
 */
export function weaningProblems(
  steps: readonly WeaningStep[],
  { now, today }: { readonly now: Dose; readonly today: LocalDate },
): FieldProblem[] {
  if (steps.length === 0 || steps.length > WEANING_LIMITS.steps) {
    const message = `A weaning has 1 to ${WEANING_LIMITS.steps} steps.`;
    return [{ field: 'steps', code: 'CHOICE_REQUIRED', message }];
  }
  return steps.flatMap((step, at) => {
    const before = steps[at - 1];
    return stepProblems(step, {
      path: `steps.${at}.`,
      after: before?.startsOn ?? null,
      // A dose taken as needed cannot be compared; then the last one that can be is what counts.
      most: steps.slice(0, at).findLast((earlier) => dailyDose(earlier) !== null) ?? now,
      isLast: at === steps.length - 1,
      until: addDays(today, WEANING_LIMITS.days),
    });
  });
}

/** What is taken in a day; null when it is taken as needed, which no step can be compared with. */
export function dailyDose({ doseValue, timesPerDay }: Dose): number | null {
  return timesPerDay === null ? (doseValue === 0 ? 0 : null) : doseValue * timesPerDay;
}

interface StepPlace {
  readonly path: string;
  /** Day of the step before; null: this is the first. */
  readonly after: LocalDate | null;
  readonly most: Dose;
  readonly isLast: boolean;
  readonly until: LocalDate;
}

function stepProblems(step: WeaningStep, { path, after, most, isLast, until }: StepPlace): FieldProblem[] {
  const { watch } = MEDICATION_TEXT_LIMITS;
  const problems = [
    ...doseProblems(step, { zero: isLast, path }),
    ...textProblems(`${path}withdrawalWatch`, step.withdrawalWatch, { max: watch, required: true }),
    ...textProblems(`${path}holdRule`, step.holdRule, { max: watch, required: true }),
  ];
  if (!isLocalDate(step.startsOn) || step.startsOn > until) {
    const message = `Choose a day within ${WEANING_LIMITS.days} days.`;
    problems.push({ field: `${path}startsOn`, code: 'DATE_OUT_OF_RANGE', message });
  } else if (after !== null && step.startsOn <= after) {
    const message = 'Each step begins after the one before it.';
    problems.push({ field: `${path}startsOn`, code: 'STEP_NOT_LATER', message });
  }
  const [now, before] = [dailyDose(step), dailyDose(most)];
  if (now !== null && before !== null && now > before) {
    const message = 'A step never gives more in a day than the one before it.';
    problems.push({ field: `${path}doseValue`, code: 'DOSE_RISES', message });
  }
  return problems;
}
