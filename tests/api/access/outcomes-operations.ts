import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const ABOUT = '{ anchor: DISCHARGE, timePoint: MONTH_1, functionDefinition: STRICT, quarter: 9 }';

/** Outcomes of cohorts, frozen reports, files and published figures. */
export const OUTCOME_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  outcomeReport: query('outcome.read', () => `{ outcomeReport(input: ${ABOUT}) { __typename } }`),
  outcomeRows: query(
    'outcome.read',
    () => `{ outcomeRows(input: ${ABOUT}, indicator: OUTCOME_CLASS, category: "A") { __typename } }`,
  ),
  outcomeSnapshots: query('outcome.read', () => '{ outcomeSnapshots { id title } }'),
  outcomeSnapshot: query('outcome.read', () => `{ outcomeSnapshot(id: "${NOBODY}") { reproduced } }`),
  freezeOutcomeReport: mutation(
    'outcome.manage',
    () => `mutation { freezeOutcomeReport(title: "", input: ${ABOUT}) { __typename } }`,
  ),
  exportOutcomes: mutation(
    'outcome.export',
    () => `mutation { exportOutcomes(input: ${ABOUT}, format: CSV, title: "") { __typename } }`,
  ),
  benchmarks: query('outcome.read', () => '{ benchmarks { code value } }'),
  benchmarkVersions: query('outcome.read', () => '{ benchmarkVersions(code: "B01") { version } }'),
  saveBenchmark: mutation(
    'outcome.manage',
    () =>
      `mutation { saveBenchmark(input: { code: "", baseVersion: ${NEVER}, study: "", citation: "", population: "", adults: false, measure: "", kind: MEAN, value: 1, provenance: CLAIM, hidden: false }) { __typename } }`,
  ),
  setEpisodeSubtype: mutation(
    'episode.transition',
    ({ episodeId }) => `mutation { setEpisodeSubtype(episodeId: "${episodeId}", subtype: null) { ok } }`,
    true,
  ),
};
