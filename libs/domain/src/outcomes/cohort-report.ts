import { FOLLOW_UPS, type FollowUp } from '../follow-up/index.ts';
import {
  kaplanMeier,
  pairedEffect,
  proportion,
  summary,
  type EffectSize,
  type Proportion,
  type Summary,
  type SurvivalCurve,
} from '../statistics/index.ts';
import type { LocalDate } from '../time/index.ts';
import { discloseCohorts, type CohortDisclosure, type CountedEpisode } from './cohort-disclosure.ts';
import type { RelapseObservation } from './change.ts';
import { atomOf, cohortOf, quarterOf } from './cohort.ts';
import { episodeOutcome, type EpisodeOutcome } from './episode-outcome.ts';
import { INDICATORS, NOT_YET_DUE, type Indicator, type IndicatorCode } from './indicators.ts';
import type { EpisodeOutcomeInput, ReportDefinition } from './outcome-input.ts';
import { FLOW_STAGES, FOLLOW_UP_STATES, flowStage, followUpState } from './patient-flow.ts';

/** A count that may be hidden. Null: hidden because it, or one that follows from it, is small. */
export type ShownCount = number | null;

/** One category of an indicator: observed among those of whom something is known, and among all who were due. */
export interface CategoryFigure {
  readonly category: string;
  readonly count: ShownCount;
  /** Denominator: due and known. */
  readonly observed: Proportion | null;
  /** Intention to report: denominator all that were due, the unknown among them. */
  readonly intention: Proportion | null;
}

export interface IndicatorFigures {
  readonly code: IndicatorCode;
  readonly due: ShownCount;
  readonly missing: ShownCount;
  readonly notYetDue: ShownCount;
  readonly categories: readonly CategoryFigure[];
}

/** A value before and after in those of whom both are known. Null where too few. */
export interface ChangeFigure {
  readonly n: ShownCount;
  readonly before: Summary | null;
  readonly after: Summary | null;
  /** Positive: the value fell. */
  readonly effect: EffectSize | null;
}

export interface FlowFigures {
  readonly referred: ShownCount;
  readonly stages: readonly { readonly stage: string; readonly count: ShownCount }[];
  readonly followUps: readonly {
    readonly followUp: FollowUp;
    readonly states: readonly { readonly state: string; readonly count: ShownCount }[];
  }[];
}

/** Everything of one report. The same episodes, definition and day give the same digits. */
export interface CohortReport {
  readonly definition: ReportDefinition;
  readonly asOf: LocalDate;
  readonly episodes: ShownCount;
  readonly indicators: readonly IndicatorFigures[];
  /** Disability, FDI 0 to 60. */
  readonly disability: ChangeFigure;
  /** Usual pain, 0 to 10. */
  readonly pain: ChangeFigure;
  /** Days free of relapse since the first assessment in A or B from discharge on. Null where too few. */
  readonly relapse: SurvivalCurve | null;
  readonly flow: FlowFigures;
}

/** The outcomes of the episodes that the report is about, before anything is hidden: for those who may see the rows. */
export function cohortRows(
  episodes: readonly EpisodeOutcomeInput[],
  definition: ReportDefinition,
  today: LocalDate,
): EpisodeOutcome[] {
  return cohortOf(episodes, definition)
    .map((episode) => episodeOutcome(episode, definition, today))
    .filter((outcome) => outcome !== undefined);
}

/**
 * The report of one cohort. `episodes` are all of the clinic: what is hidden in one cohort depends on its neighbours,
 * so that no two reports can be subtracted.
 */
export function cohortReport(
  episodes: readonly EpisodeOutcomeInput[],
  definition: ReportDefinition,
  today: LocalDate,
): CohortReport {
  const all = episodes.flatMap((episode) => {
    const outcome = episodeOutcome(episode, definition, today);
    const atom = atomOf(episode, definition.anchor);
    return outcome && atom ? [{ outcome, atom }] : [];
  });
  const outcomes = cohortRows(episodes, definition, today);
  const indicators = INDICATORS.map((indicator) => {
    const counted = all.map(({ outcome, atom }) => ({ atom, category: indicator.answer(outcome) }));
    return indicatorFigures(indicator, counted, outcomes, definition);
  });
  const whether = (holds: (outcome: EpisodeOutcome) => boolean): CohortDisclosure =>
    discloseCohorts(
      all.map(({ outcome, atom }) => ({ atom, category: holds(outcome) ? IN : OUT })),
      [IN, OUT],
      definition.minimumCell,
    )(definition);
  const change = (value: Value): ChangeFigure => {
    const paired = (outcome: EpisodeOutcome): boolean => pairOf(outcome, value) !== undefined;
    return changeFigure(outcomes, value, whether(paired).shows(IN));
  };
  const relapses = outcomes.flatMap((outcome) => (outcome.relapse ? [outcome.relapse] : []));
  return {
    definition,
    asOf: today,
    episodes: whether(() => true).sizeShown ? outcomes.length : null,
    indicators,
    disability: change((side) => side?.fdi),
    pain: change((side) => side?.painUsual),
    relapse: whether((outcome) => outcome.relapse !== undefined).shows(IN)
      ? relapseCurve(relapses, definition.minimumCell)
      : null,
    flow: flowFigures(episodes, definition, today),
  };
}

const IN = 'IN';
const OUT = 'OUT';
type Value = (side: EpisodeOutcome['baseline']) => number | null | undefined;

/** Before and after, when both are known and the time had come. */
function pairOf(outcome: EpisodeOutcome, value: Value): [before: number, after: number] | undefined {
  const before = value(outcome.baseline) ?? null;
  const after = value(outcome.assessment) ?? null;
  return outcome.notYetDue || before === null || after === null ? undefined : [before, after];
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

function indicatorFigures(
  indicator: Indicator,
  counted: readonly CountedEpisode[],
  outcomes: readonly EpisodeOutcome[],
  definition: ReportDefinition,
): IndicatorFigures {
  const disclosure = discloseCohorts(counted, indicator.categories, definition.minimumCell)(definition);
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const category = indicator.answer(outcome);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const of = (category: string): number => counts.get(category) ?? 0;
  const shown = (category: string): ShownCount => (disclosure.shows(category) ? of(category) : null);
  const due =
    disclosure.shows(NOT_YET_DUE) && disclosure.sizeShown ? outcomes.length - of(NOT_YET_DUE) : null;
  const missing = shown(indicator.unknown);
  const known = due === null || missing === null ? null : due - missing;
  return {
    code: indicator.code,
    due,
    missing,
    notYetDue: shown(NOT_YET_DUE),
    categories: indicator.categories
      .filter((category) => category !== indicator.unknown && category !== NOT_YET_DUE)
      .map((category) => {
        const count = shown(category);
        return {
          category,
          count,
          observed: count === null || known === null ? null : proportion(count, known),
          intention: count === null || due === null ? null : proportion(count, due),
        };
      }),
  };
}

function changeFigure(outcomes: readonly EpisodeOutcome[], value: Value, shown: boolean): ChangeFigure {
  if (!shown) return { n: null, before: null, after: null, effect: null };
  const pairs = outcomes.map((outcome) => pairOf(outcome, value)).filter((pair) => pair !== undefined);
  return {
    n: pairs.length,
    before: summary(pairs.map(([before]) => before)),
    after: summary(pairs.map(([, after]) => after)),
    effect: pairedEffect(pairs),
  };
}

/** From referred to each follow-up; its cohort is those referred in the period, whatever the anchor of the figures. */
function flowFigures(
  episodes: readonly EpisodeOutcomeInput[],
  definition: ReportDefinition,
  today: LocalDate,
): FlowFigures {
  const counts = (
    categories: readonly string[],
    category: (episode: EpisodeOutcomeInput) => string,
  ): { total: ShownCount; of: (wanted: string) => ShownCount } => {
    const counted = episodes.map((episode) => ({
      atom: {
        ...quarterOf(episode.referredOn),
        programme: episode.programme,
        subtype: episode.subtype,
      },
      category: category(episode),
    }));
    const disclosure = discloseCohorts(counted, categories, definition.minimumCell)(definition);
    const cohort = cohortOf(
      episodes.map((episode) => ({ ...episode, admittedOn: episode.referredOn })),
      { ...definition, anchor: 'ADMISSION' },
    );
    const members = new Set(cohort.map((episode) => episode.episodeId));
    const own = episodes.filter((episode) => members.has(episode.episodeId)).map(category);
    return {
      total: disclosure.sizeShown ? own.length : null,
      of: (wanted) => (disclosure.shows(wanted) ? own.filter((one) => one === wanted).length : null),
    };
  };
  const stages = counts(FLOW_STAGES, flowStage);
  return {
    referred: stages.total,
    stages: FLOW_STAGES.map((stage) => ({ stage, count: stages.of(stage) })),
    followUps: FOLLOW_UPS.map((followUp) => {
      const states = counts(FOLLOW_UP_STATES, (episode) => followUpState(episode, followUp, today));
      return {
        followUp,
        states: FOLLOW_UP_STATES.map((state) => ({ state, count: states.of(state) })),
      };
    }),
  };
}
