import {
  cohortReport,
  type CohortReport,
  type EpisodeOutcomeInput,
  type LocalDate,
  type OnReportStep,
  type ReportDefinition,
} from '@consilium/domain';
import { episodesOf } from './episode-rows.ts';

/** What a report is computed from; it crosses to a worker as it is. */
export interface ReportTask {
  /** Episodes, or the text that `episodesOf` reads. */
  readonly episodes: readonly EpisodeOutcomeInput[] | string;
  readonly definition: ReportDefinition;
  readonly asOf: LocalDate;
}

export function computeReport(
  { episodes, definition, asOf }: ReportTask,
  onStep?: OnReportStep,
): CohortReport {
  const read = typeof episodes === 'string' ? episodesOf(episodes) : episodes;
  return cohortReport(read, definition, asOf, onStep);
}

/** What a worker says: how many parts are done, and at last the report. */
export type ReportMessage = { readonly done: number } | { readonly report: CohortReport };
