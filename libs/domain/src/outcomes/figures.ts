import type { EffectSize, Proportion, Summary, SurvivalCurve } from '../statistics/index.ts';
import type { FollowUp } from '../follow-up/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { IndicatorCode } from './indicators.ts';
import type { ReportDefinition } from './outcome-input.ts';
import type { FlowStage, FollowUpState } from './patient-flow.ts';

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
  readonly stages: readonly { readonly stage: FlowStage; readonly count: ShownCount }[];
  readonly followUps: readonly {
    readonly followUp: FollowUp;
    readonly states: readonly { readonly state: FollowUpState; readonly count: ShownCount }[];
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
