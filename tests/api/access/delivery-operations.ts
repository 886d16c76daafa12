import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Device times that lie far ahead: whoever is allowed is refused before anything is written. */
const AHEAD = 'enteredAt: "2150-01-01T00:00:00Z", deviceNow: "2020-01-01T00:00:00Z"';
const OCCURRED = `occurredAt: "2150-01-01T00:00:00Z", ${AHEAD}`;
const POLICY = `name: "", rule: CMS_TOTAL, unitMinutes: 15, thresholdMinutes: 8, perService: false, standard: false,
  serviceCodes: []`;

/** Sessions as they are delivered, performances, and payers' rules. */
export const DELIVERY_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  bedsideSession: query(
    'delivery.read',
    ({ therapySessionId }) =>
      `{ bedsideSession(sessionId: "${therapySessionId}") { sessionId otherPatients } }`,
    true,
  ),
  startSession: mutation(
    'delivery.record',
    ({ therapySessionId }) =>
      `mutation { startSession(input: { sessionId: "${therapySessionId}", ${OCCURRED} }) { __typename } }`,
    true,
  ),
  finishSession: mutation(
    'delivery.record',
    ({ therapySessionId }) =>
      `mutation { finishSession(input: { sessionId: "${therapySessionId}", ${OCCURRED} }) { __typename } }`,
    true,
  ),
  startUnplannedSession: mutation(
    'delivery.record',
    ({
      patientId,
    }) => `mutation { startUnplannedSession(input: { id: "${NOBODY}", kind: INDIVIDUAL, title: "x",
      patients: [{ patientId: "${patientId}" }], minutes: 30, ${OCCURRED} }) { __typename } }`,
    true,
  ),
  recordPresence: mutation(
    'delivery.record',
    ({ patientId, therapySessionId }) => `mutation { recordPresence(input: { id: "${NOBODY}",
      sessionId: "${therapySessionId}", patientId: "${patientId}", attendance: ARRIVED, ${OCCURRED} }) { __typename } }`,
    true,
  ),
  recordInterventionDelivery: mutation(
    'delivery.record',
    ({ patientId, therapySessionId }) => `mutation { recordInterventionDelivery(input: { id: "${NOBODY}",
      sessionId: "${therapySessionId}", patientId: "${patientId}", kind: HYDROTHERAPY, oneToOne: false,
      startedAt: "2149-01-01T00:00:00Z", endedAt: "2150-01-01T00:00:00Z", ${AHEAD} }) { __typename } }`,
    true,
  ),
  markInterventionDeliveryInError: mutation(
    'delivery.record',
    ({ deliveryId }) =>
      `mutation { markInterventionDeliveryInError(input: { id: "${deliveryId}", reason: "" }) { __typename } }`,
    true,
  ),
  performanceActivities: query('discipline.read', () => '{ performanceActivities { code unit } }'),
  savePerformanceActivity: mutation(
    'performance.manageActivities',
    () => `mutation { savePerformanceActivity(input: { code: "no code", name: "", unit: SECONDS, better: LOWER,
      retired: false }) { __typename } }`,
  ),
  recordPerformance: mutation(
    'performance.record',
    ({ patientId }) => `mutation { recordPerformance(input: { id: "${NOBODY}", patientId: "${patientId}",
      activityCode: "STAIRS", value: 1, ${OCCURRED} }) { __typename } }`,
    true,
  ),
  markPerformanceInError: mutation(
    'performance.record',
    ({ performanceId }) =>
      `mutation { markPerformanceInError(input: { id: "${performanceId}", reason: "" }) { __typename } }`,
    true,
  ),
  payerPolicies: query('payerPolicy.read', () => '{ payerPolicies { id name } }'),
  createPayerPolicy: mutation(
    'payerPolicy.manage',
    () => `mutation { createPayerPolicy(input: { ${POLICY} }) { __typename } }`,
  ),
  updatePayerPolicy: mutation(
    'payerPolicy.manage',
    ({ payerPolicyId }) => `mutation { updatePayerPolicy(input: { id: "${payerPolicyId}", version: ${NEVER},
      active: true, ${POLICY} }) { __typename } }`,
  ),
  setPatientPayer: mutation(
    'payerPolicy.manage',
    ({ patientId }) => `mutation { setPatientPayer(input: { patientId: "${patientId}" }) { ok } }`,
    true,
  ),
};
