import type { LocalDate } from '../time/index.ts';
import { changeFigure, relapseFigure } from './change-figures.ts';
import { atomAt, isInCohort, type Cohort } from './cohort.ts';
import { episodeOutcome, type EpisodeOutcome } from './episode-outcome.ts';
import type { CohortReport } from './figures.ts';
import { flowFigures } from './flow-figures.ts';
import { categoryCounts, indicatorFigures, type PlacedOutcome } from './indicator-figures.ts';
import { INDICATORS } from './indicators.ts';
import type { EpisodeOutcomeInput, ReportDefinition } from './outcome-input.ts';

type Question = Omit<ReportDefinition, keyof Cohort>;

/** Parts that a report is computed in: its episodes, each indicator, two changes, relapse and the flow. */
export const REPORT_STEPS = INDICATORS.length + 5;

/** Called after each part; `done` goes from 1 to REPORT_STEPS. */
export type OnReportStep = (done: number) => void;

function place(
  episodes: readonly EpisodeOutcomeInput[],
  question: Question,
  today: LocalDate,
): PlacedOutcome[] {
  return episodes.flatMap((episode) => {
    const outcome = episodeOutcome(episode, question, today);
    return outcome ? [{ outcome, atom: atomAt(outcome.anchorOn, episode) }] : [];
  });
}

/** The outcomes of the episodes that a report is about, before anything is hidden: for those who may see the rows. */
export function cohortRows(
  episodes: readonly EpisodeOutcomeInput[],
  definition: ReportDefinition,
  today: LocalDate,
): EpisodeOutcome[] {
  return place(episodes, definition, today)
    .filter(({ atom }) => isInCohort(atom, definition))
    .map(({ outcome }) => outcome);
}

/**
 * The reports of every cohort on one question. `episodes` are all of the clinic: what is hidden in one cohort depends
 * on its neighbours, so that no two reports can be subtracted, in whatever order they are asked for.
 */
export function cohortReports(
  episodes: readonly EpisodeOutcomeInput[],
  question: Question,
  today: LocalDate,
  onStep: OnReportStep = () => undefined,
): (cohort: Cohort) => CohortReport {
  const minimum = question.minimumCell;
  let done = 0;
  const step = <T>(part: T): T => {
    done += 1;
    onStep(done);
    return part;
  };
  const placed = place(episodes, question, today);
  const sizes = step(
    categoryCounts(
      placed.map(({ atom }) => ({ atom, category: '' })),
      [''],
      minimum,
    ),
  );
  const indicators = INDICATORS.map((indicator) => step(indicatorFigures(indicator, placed, minimum)));
  const disability = step(changeFigure(placed, (assessment) => assessment.fdi, minimum));
  const pain = step(changeFigure(placed, (assessment) => assessment.painUsual, minimum));
  const relapse = step(relapseFigure(placed, minimum));
  const flow = step(flowFigures(episodes, minimum, today));
  return (cohort) => ({
    definition: { ...question, ...cohort },
    asOf: today,
    episodes: sizes(cohort).total,
    indicators: indicators.map((figures) => figures(cohort)),
    disability: disability(cohort),
    pain: pain(cohort),
    relapse: relapse(cohort),
    flow: flow(cohort),
  });
}

/** The report of one cohort. */
export function cohortReport(
  episodes: readonly EpisodeOutcomeInput[],
  definition: ReportDefinition,
  today: LocalDate,
  onStep?: OnReportStep,
): CohortReport {
  const { period, programme, subtype, ...question } = definition;
  return cohortReports(episodes, question, today, onStep)({ period, programme, subtype });
}
