import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Instruments, batteries, requests, answers and scores. */
export const MEASURE_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  instruments: query('instrument.read', () => '{ instruments { code readable } }'),
  batteries: query('instrument.read', () => '{ batteries { id name } }'),
  measureRequests: query(
    'measure.read',
    ({ patientId }) => `{ measureRequests(patientId: "${patientId}") { id status } }`,
    true,
  ),
  myMeasureRequests: query('session.manageOwn', () => '{ myMeasureRequests { id } }'),
  patientScores: query(
    'measure.read',
    ({ patientId }) => `{ patientScores(patientId: "${patientId}") { id value } }`,
    true,
  ),
  measureForm: query(null, () => '{ measureForm(token: "none", language: "en") { __typename } }'),
  saveMeasureAnswers: mutation(
    null,
    () =>
      'mutation { saveMeasureAnswers(input: { token: "none", instrumentCode: "FDI", answers: [], complete: false, language: "en" }) { __typename } }',
  ),
  attestLicence: mutation(
    'instrument.manage',
    () =>
      'mutation { attestLicence(input: { instrumentCode: "NONE", termsCheckedOn: "2026-01-05", documentName: "x" }) { __typename } }',
  ),
  withdrawLicence: mutation(
    'instrument.manage',
    () => `mutation { withdrawLicence(id: "${NOBODY}") { __typename } }`,
  ),
  setInstrumentTexts: mutation(
    'instrument.manage',
    () =>
      'mutation { setInstrumentTexts(input: { instrumentCode: "NONE", instrumentVersion: "1", language: "en", texts: [] }) { __typename } }',
  ),
  saveBattery: mutation(
    'battery.manage',
    () => `mutation { saveBattery(input: { baseVersion: ${NEVER}, name: "", entries: [] }) { __typename } }`,
  ),
  requestMeasures: mutation(
    'measure.request',
    ({ patientId }) =>
      `mutation { requestMeasures(input: { patientId: "${patientId}", respondent: PATIENT, instrumentCodes: [], openDays: 0 }) { __typename } }`,
    true,
  ),
  sendMeasureLink: mutation(
    'measure.request',
    ({ measureRequestId }) => `mutation { sendMeasureLink(requestId: "${measureRequestId}") { __typename } }`,
    true,
  ),
  openMeasuresOnTablet: mutation(
    'measure.record',
    ({ measureRequestId }) =>
      `mutation { openMeasuresOnTablet(requestId: "${measureRequestId}") { __typename } }`,
    true,
  ),
  openMyMeasures: mutation(
    'session.manageOwn',
    () => `mutation { openMyMeasures(requestId: "${NOBODY}") { __typename } }`,
  ),
  cancelMeasureRequest: mutation(
    'measure.request',
    ({ measureRequestId }) =>
      `mutation { cancelMeasureRequest(requestId: "${measureRequestId}") { __typename } }`,
    true,
  ),
  enterScores: mutation(
    'measure.record',
    ({ patientId }) =>
      `mutation { enterScores(input: { id: "${NOBODY}", patientId: "${patientId}", instrumentCode: "NONE", respondent: CLINICIAN, timePoint: AD_HOC, assessedOn: "2026-01-05", scores: [] }) { __typename } }`,
    true,
  ),
  markAdministrationInError: mutation(
    'measure.record',
    ({ administrationId }) =>
      `mutation { markAdministrationInError(id: "${administrationId}", reason: "x") { __typename } }`,
    true,
  ),
  rescorings: query('measure.rescore', () => '{ rescorings { administrations } }'),
  rescoringPreview: query(
    'measure.rescore',
    () => '{ rescoringPreview(instrumentCode: "FDI") { lookedAt } }',
  ),
  licenceDocument: query(
    'instrument.manage',
    () => `{ licenceDocument(attestationId: "${NOBODY}") { fileName } }`,
  ),
  rescoreMeasures: mutation(
    'measure.rescore',
    () => 'mutation { rescoreMeasures(instrumentCode: "NONE") { __typename } }',
  ),
};
