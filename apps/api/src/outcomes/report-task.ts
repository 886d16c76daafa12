import {
  cohortReport,
  type CohortReport,
  type EpisodeOutcomeInput,
  type LocalDate,
  type ReportDefinition,
} from '@consilium/domain';

/** What a report is computed from; it crosses to a worker as it is. */
export interface ReportTask {
  readonly episodes: readonly EpisodeOutcomeInput[];
  readonly definition: ReportDefinition;
  readonly asOf: LocalDate;
}

export function computeReport({ episodes, definition, asOf }: ReportTask): CohortReport {
  return cohortReport(episodes, definition, asOf);
}
