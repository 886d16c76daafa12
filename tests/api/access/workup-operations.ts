import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const EMPTY = `pain: {}, qualities: [], otherQuality: "", areas: [], otherAreas: "", symptoms: [], otherSymptoms: [], severity: {},
  judgements: [], redFlags: [], triggers: [], triggerUnknown: false, treatments: [], safety: [],
  notes: { pain: "", symptoms: "", school: "", sleep: "", sport: "", devices: "", family: "", other: "" }`;

/** The diagnostic work-up: history, tests, criteria, diagnosis. */
export const WORKUP_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  workup: query(
    'workup.read',
    ({ patientId }) => `{ workup(patientId: "${patientId}") { episodeId tests { purpose } } }`,
    true,
  ),
  diagnosticCriteria: query(
    'workup.read',
    ({ patientId }) => `{ diagnosticCriteria(patientId: "${patientId}") { historyVersion } }`,
    true,
  ),
  workupHistories: query(
    'workup.read',
    ({ episodeId }) => `{ workupHistories(episodeId: "${episodeId}") { version } }`,
    true,
  ),
  saveWorkupHistory: mutation(
    'workup.write',
    ({ episodeId }) =>
      `mutation { saveWorkupHistory(input: { episodeId: "${episodeId}", baseVersion: ${NEVER}, ${EMPTY} }) { __typename } }`,
    true,
  ),
  orderWorkupTest: mutation(
    'workup.order',
    ({ episodeId }) =>
      `mutation { orderWorkupTest(input: { id: "${NOBODY}", episodeId: "${episodeId}", kind: MRI, otherName: "", purpose: "",
        orderedOn: "2026-03-01" }) { __typename } }`,
    true,
  ),
  recordWorkupTestResult: mutation(
    'workup.order',
    ({ workupTestId }) =>
      `mutation { recordWorkupTestResult(input: { testId: "${workupTestId}", version: ${NEVER}, resultClass: NORMAL,
        doneOn: "2026-03-01", note: "" }) { __typename } }`,
    true,
  ),
  cancelWorkupTest: mutation(
    'workup.order',
    ({ workupTestId }) =>
      `mutation { cancelWorkupTest(input: { testId: "${workupTestId}", version: ${NEVER}, reason: "x" }) { __typename } }`,
    true,
  ),
  signDiagnosis: mutation(
    'diagnosis.sign',
    ({ episodeId }) =>
      `mutation { signDiagnosis(input: { id: "${NOBODY}", episodeId: "${episodeId}", historyVersion: ${NEVER},
        code: AMPS_DIFFUSE, text: "", overrides: [], overrideReason: "", supersedeReason: "" }) { __typename } }`,
    true,
  ),
};
