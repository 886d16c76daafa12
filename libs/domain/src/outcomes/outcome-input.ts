import type { AmpsSubtype, LevelOfCare } from '../episode/index.ts';
import type { FollowUp } from '../follow-up/index.ts';
import type { LocalDate } from '../time/index.ts';

/** Ticked by a clinician: what the strict definition of full function asks for (clinical.md 2.2). */
export interface FunctionStatus {
  /** School days missed of the last 20. */
  readonly missedSchoolDays: number | null;
  readonly schoolBreak: boolean | null;
  readonly assistiveDevice: boolean | null;
  /** Activities of daily living, independent for the age. */
  readonly adlIndependent: boolean | null;
  readonly mentalHealthFlag: boolean | null;
}

/** What was measured of one young person on one day. Several visits of a day are one assessment. */
export interface Assessment {
  readonly on: LocalDate;
  /** Usual pain of the past seven days, numeric rating 0 to 10; a mean of a diary may be fractional. */
  readonly painUsual: number | null;
  /** Functional Disability Inventory answered by the young person, 0 to 60; prorated totals may be fractional. */
  readonly fdi: number | null;
  readonly status: FunctionStatus | null;
}

/** One episode of care as the report sees it. */
export interface EpisodeOutcomeInput {
  readonly episodeId: string;
  readonly patientId: string;
  readonly subtype: AmpsSubtype | null;
  readonly programme: LevelOfCare | null;
  readonly referredOn: LocalDate;
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  /** Discharged with the programme completed; false when it was broken off; null while it runs. */
  readonly completed: boolean | null;
  /** In order of their dates. */
  readonly assessments: readonly Assessment[];
}

/** Where time is counted from. It is always stated beside a figure. */
export const OUTCOME_ANCHORS = ['ADMISSION', 'DISCHARGE'] as const;
export type OutcomeAnchor = (typeof OUTCOME_ANCHORS)[number];

/** AT_ANCHOR: the day of admission or discharge itself. */
export const OUTCOME_TIME_POINTS = [
  'AT_ANCHOR',
  'WEEK_2',
  'MONTH_1',
  'MONTH_3',
  'MONTH_6',
  'MONTH_12',
  'MONTH_24',
  'MONTH_60',
] as const satisfies readonly ('AT_ANCHOR' | FollowUp)[];
export type OutcomeTimePoint = (typeof OUTCOME_TIME_POINTS)[number];

/** INSTRUMENT: by the questionnaire alone. STRICT: school, aids and daily living too. */
export const FUNCTION_DEFINITIONS = ['INSTRUMENT', 'STRICT'] as const;
export type FunctionDefinition = (typeof FUNCTION_DEFINITIONS)[number];

/** Whole calendar years and quarters only: free dates would let one subtract one report from the next. */
export type ReportPeriod =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'YEAR'; readonly year: number }
  | { readonly kind: 'QUARTER'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };

/** What a cohort report is about. */
export interface ReportDefinition {
  readonly period: ReportPeriod;
  readonly programme: LevelOfCare | null;
  readonly subtype: AmpsSubtype | null;
  readonly anchor: OutcomeAnchor;
  readonly timePoint: OutcomeTimePoint;
  readonly functionDefinition: FunctionDefinition;
  /** Counts from 1 to one less are not shown. */
  readonly minimumCell: number;
}

/** Smallest count shown by default; a clinic may ask for 11 (clinical.md 2.2). */
export const DEFAULT_MINIMUM_CELL = 5;
