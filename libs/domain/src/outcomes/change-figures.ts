import { kaplanMeier, pairedEffect, summary, type SurvivalCurve } from '../statistics/index.ts';
import type { Assessment } from './outcome-input.ts';
import type { RelapseObservation } from './change.ts';
import { isInCohort, type Cohort } from './cohort.ts';
import type { EpisodeOutcome } from './episode-outcome.ts';
import type { ChangeFigure } from './figures.ts';
import { categoryCounts, type PlacedOutcome } from './indicator-figures.ts';

/**
 * What the outcomes of a cohort tell, of those who tell it; undefined where they are few, or where a cohort beside it
 * could be subtracted so that few remain.
 */
function told<T>(
  placed: readonly PlacedOutcome[],
  tell: (outcome: EpisodeOutcome) => T | undefined,
  minimum: number,
): (cohort: Cohort) => T[] | undefined {
  const telling = placed.flatMap(({ outcome, atom }) => {
    const value = tell(outcome);
    return value === undefined ? [] : [{ atom, value }];
  });
  const counts = categoryCounts(
    telling.map(({ atom }) => ({ atom, category: '' })),
    [],
    minimum,
  );
  return (cohort) => {
    const { total } = counts(cohort);
    if (total === null) return undefined;
    return telling.filter(({ atom }) => isInCohort(atom, cohort)).map(({ value }) => value);
  };
}

/** A value before and after, in any cohort. */
export function changeFigure(
  placed: readonly PlacedOutcome[],
  value: (assessment: Assessment) => number | null,
  minimum: number,
): (cohort: Cohort) => ChangeFigure {
  const pairsOf = told(
    placed,
    ({ notYetDue, baseline, assessment }): [before: number, after: number] | undefined => {
      const before = baseline ? value(baseline) : null;
      const after = assessment ? value(assessment) : null;
      return notYetDue || before === null || after === null ? undefined : [before, after];
    },
    minimum,
  );
  return (cohort) => {
    const pairs = pairsOf(cohort);
    if (!pairs) return { n: null, before: null, after: null, effect: null };
    return {
      n: pairs.length,
      before: summary(pairs.map(([before]) => before)),
      after: summary(pairs.map(([, after]) => after)),
      effect: pairedEffect(pairs),
    };
  };
}

/** Time to relapse, in any cohort. */
export function relapseFigure(
  placed: readonly PlacedOutcome[],
  minimum: number,
): (cohort: Cohort) => SurvivalCurve | null {
  const relapses = told(placed, (outcome) => outcome.relapse, minimum);
  return (cohort) => {
    const observations = relapses(cohort);
    return observations && observations.length > 0 ? relapseCurve(observations, minimum) : null;
  };
}

const MONTH_DAYS = 30;

/** In whole months of 30 days, and no further than `minimum` are still at risk: single days would tell single people. */
function relapseCurve(relapses: readonly RelapseObservation[], minimum: number): SurvivalCurve {
  const curve = kaplanMeier(
    relapses.map((one) => ({
      time: Math.ceil(one.days / MONTH_DAYS) * MONTH_DAYS,
      event: one.relapsed,
    })),
  );
  const steps = curve.steps.filter((step) => step.atRisk >= minimum);
  const median = steps.some((step) => step.time === curve.median) ? curve.median : null;
  return { ...curve, steps, median };
}
