import { proportion } from '../statistics/index.ts';
import { discloseCohorts } from './cohort-disclosure.ts';
import { isInCohort, type Cohort, type CohortAtom } from './cohort.ts';
import type { EpisodeOutcome } from './episode-outcome.ts';
import type { IndicatorFigures, ShownCount } from './figures.ts';
import { NOT_YET_DUE, type Indicator } from './indicators.ts';

/** An outcome with its place among the cohorts. */
export interface PlacedOutcome {
  readonly outcome: EpisodeOutcome;
  readonly atom: CohortAtom;
}

/** Counts of categories in any cohort, small ones hidden. Decided for all cohorts once. */
export function categoryCounts(
  counted: readonly { readonly atom: CohortAtom; readonly category: string }[],
  categories: readonly string[],
  minimum: number,
  open: readonly string[] = [],
): (cohort: Cohort) => { readonly total: ShownCount; readonly of: (category: string) => ShownCount } {
  const disclosure = discloseCohorts(counted, categories, minimum, open);
  return (cohort) => {
    const shown = disclosure(cohort);
    const counts = new Map<string, number>();
    let total = 0;
    for (const { atom, category } of counted) {
      if (!isInCohort(atom, cohort)) continue;
      total += 1;
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    return {
      total: shown.sizeShown ? total : null,
      of: (category) => (shown.shows(category) ? (counts.get(category) ?? 0) : null),
    };
  };
}

/** The figures of one indicator in any cohort. */
export function indicatorFigures(
  indicator: Indicator,
  placed: readonly PlacedOutcome[],
  minimum: number,
): (cohort: Cohort) => IndicatorFigures {
  const counts = categoryCounts(
    placed.map(({ outcome, atom }) => ({ atom, category: indicator.answer(outcome) })),
    indicator.categories,
    minimum,
    [indicator.unknown, NOT_YET_DUE],
  );
  return (cohort) => {
    const { total, of } = counts(cohort);
    const notYetDue = of(NOT_YET_DUE);
    const due = total === null || notYetDue === null ? null : total - notYetDue;
    const missing = of(indicator.unknown);
    const known = due === null || missing === null ? null : due - missing;
    const told = indicator.categories.filter((one) => one !== indicator.unknown && one !== NOT_YET_DUE);
    return {
      code: indicator.code,
      due,
      missing,
      notYetDue,
      categories: told.map((category) => {
        const count = of(category);
        return {
          category,
          count,
          observed: count === null || known === null ? null : proportion(count, known),
          intention: count === null || due === null ? null : proportion(count, due),
        };
      }),
    };
  };
}
