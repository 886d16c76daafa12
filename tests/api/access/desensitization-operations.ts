import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Device times that lie far ahead: whoever is allowed is refused before anything is written. */
const AHEAD =
  'occurredAt: "2150-01-01T00:00:00Z", enteredAt: "2150-01-01T00:00:00Z", deviceNow: "2020-01-01T00:00:00Z"';
/** A ladder without steps is refused. */
const CONTENT = 'content: { approach: MIXED, distressScale: SUDS_10, steps: [] }';
const block = (
  protocolId: string,
) => `input: { id: "${NOBODY}", protocolId: "${protocolId}", versionNumber: 1,
  stepKey: "a", setting: HOME, performedBy: PATIENT, doneSeconds: 60, ${AHEAD} }`;

/** Ladders, blocks and borders of desensitization. */
export const DESENSITIZATION_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  desensitizationStimuli: query('protocolTemplate.read', () => '{ desensitizationStimuli { code name } }'),
  protocolTemplates: query('protocolTemplate.read', () => '{ protocolTemplates { id name } }'),
  saveDesensitizationStimulus: mutation(
    'protocolTemplate.manage',
    () => `mutation { saveDesensitizationStimulus(input: { code: "T1", version: ${NEVER}, name: "x", modality: TEXTURE,
      sortOrder: 1 }) { __typename } }`,
  ),
  saveProtocolTemplate: mutation(
    'protocolTemplate.manage',
    () => `mutation { saveProtocolTemplate(input: { id: "${NOBODY}", version: ${NEVER}, name: "x", ${CONTENT} }) {
      __typename } }`,
  ),
  desensitizationProtocol: query(
    'desensitization.read',
    ({ desensitizationProtocolId: id }) =>
      `{ desensitizationProtocol(id: "${id}") { id title currentStep { key } lastLog { id } } }`,
    true,
  ),
  desensitizationProgress: query(
    'desensitization.read',
    ({ desensitizationProtocolId: id }) => `{ desensitizationProgress(protocolId: "${id}", from: "2026-01-01",
      until: "2026-02-01") { days { on } } }`,
    true,
  ),
  desensitizationLogsOfSession: query(
    'desensitization.read',
    ({ patientId, therapySessionId }) => `{ desensitizationLogsOfSession(patientId: "${patientId}",
      sessionId: "${therapySessionId}") { id } }`,
    true,
  ),
  compareAllodyniaMaps: query(
    'desensitization.read',
    ({ allodyniaMapId: id }) =>
      `{ compareAllodyniaMaps(earlierId: "${id}", laterId: "${id}") { changeCm2 } }`,
    true,
  ),
  createDesensitizationProtocol: mutation(
    'protocol.manage',
    ({
      patientId,
    }) => `mutation { createDesensitizationProtocol(input: { id: "${NOBODY}", patientId: "${patientId}",
      site: FOOT, laterality: LEFT, title: "x", ${CONTENT} }) { __typename } }`,
    true,
  ),
  reviseDesensitizationProtocol: mutation(
    'protocol.manage',
    ({
      desensitizationProtocolId: id,
    }) => `mutation { reviseDesensitizationProtocol(input: { protocolId: "${id}",
      version: ${NEVER}, ${CONTENT} }) { __typename } }`,
    true,
  ),
  endDesensitizationProtocol: mutation(
    'protocol.manage',
    ({
      desensitizationProtocolId: id,
    }) => `mutation { endDesensitizationProtocol(input: { protocolId: "${id}",
      version: ${NEVER}, status: COMPLETED, reason: "" }) { __typename } }`,
    true,
  ),
  decideProgression: mutation(
    'progression.decide',
    ({
      desensitizationProtocolId: id,
    }) => `mutation { decideProgression(input: { protocolId: "${id}", version: ${NEVER},
      outcome: REPEAT }) { __typename } }`,
    true,
  ),
  recordDesensitizationLog: mutation(
    'desensitization.record',
    ({ desensitizationProtocolId: id }) =>
      `mutation { recordDesensitizationLog(${block(id)}) { __typename } }`,
    true,
  ),
  recordHomeDesensitizationLog: mutation(
    'desensitization.recordHome',
    ({ desensitizationProtocolId: id }) =>
      `mutation { recordHomeDesensitizationLog(${block(id)}) { __typename } }`,
    true,
  ),
  markDesensitizationLogInError: mutation(
    'desensitization.record',
    ({ desensitizationLogId: id }) =>
      `mutation { markDesensitizationLogInError(input: { id: "${id}", reason: "" }) { __typename } }`,
    true,
  ),
  recordAllodyniaMap: mutation(
    'desensitization.record',
    ({
      patientId,
    }) => `mutation { recordAllodyniaMap(input: { id: "${NOBODY}", patientId: "${patientId}", site: FOOT,
      laterality: LEFT, method: BRUSH, thresholdRating: 3, border: { view: FRONT, cmPerUnit: 0.1, polygons: [] }, ${AHEAD} }) {
      __typename } }`,
    true,
  ),
  markAllodyniaMapInError: mutation(
    'desensitization.record',
    ({ allodyniaMapId: id }) =>
      `mutation { markAllodyniaMapInError(input: { id: "${id}", reason: "" }) { __typename } }`,
    true,
  ),
  myDesensitizationNotices: query('notice.readOwn', () => '{ myDesensitizationNotices { id kind } }'),
  seeDesensitizationNotice: mutation(
    'notice.readOwn',
    () => `mutation { seeDesensitizationNotice(id: "${NOBODY}") { ok } }`,
  ),
};
