import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

const YESTERDAY = '2026-03-02T10:00:00Z';

/** Safety flags, pages, on-call duty and adverse events. */
export const SAFETY_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  safetyFlags: query(
    'safetyFlag.read',
    ({ patientId }) => `{ safetyFlags(patientId: "${patientId}") { id kind note } }`,
    true,
  ),
  safetyReaders: query(
    'safetyFlag.raise',
    ({ patientId }) => `{ safetyReaders(patientId: "${patientId}") { names } }`,
    true,
  ),
  mySafetyPages: query('safetyPage.answerOwn', () => '{ mySafetyPages { id patientName } }'),
  onCallDuties: query(
    'onCall.read',
    () => `{ onCallDuties(from: "${YESTERDAY}", until: "2026-03-03T10:00:00Z") { id } }`,
  ),
  crisisLine: query('crisisLine.read', () => '{ crisisLine { callNumber } }'),
  adverseEvents: query(
    'adverseEvent.read',
    ({ patientId }) => `{ adverseEvents(patientId: "${patientId}") { id description } }`,
    true,
  ),

  raiseSafetyFlag: mutation(
    'safetyFlag.raise',
    ({ patientId }) =>
      `mutation { raiseSafetyFlag(input: { patientId: "${patientId}", kind: OTHER, note: "\\u0000" }) { __typename } }`,
    true,
  ),
  answerSafetyPage: mutation(
    'safetyPage.answerOwn',
    () => `mutation { answerSafetyPage(pageId: "${NOBODY}") { __typename } }`,
  ),
  acknowledgeSafetyFlag: mutation(
    'safetyFlag.acknowledge',
    ({ safetyFlagId }) => `mutation { acknowledgeSafetyFlag(flagId: "${safetyFlagId}") { __typename } }`,
    true,
  ),
  closeSafetyFlag: mutation(
    'safetyFlag.close',
    ({ safetyFlagId }) =>
      `mutation { closeSafetyFlag(input: { id: "${safetyFlagId}", version: ${NEVER}, assessment: "x" }) { __typename } }`,
    true,
  ),
  saveCrisisLine: mutation(
    'crisisLine.manage',
    () =>
      'mutation { saveCrisisLine(input: { version: 0, country: "", emergencyNumber: "", lineName: "", callNumber: "", textNumber: "" }) { __typename } }',
  ),
  setOnCall: mutation(
    'onCall.manage',
    ({ memberId }) =>
      `mutation { setOnCall(input: { memberId: "${memberId}", level: 9, startsAt: "${YESTERDAY}", endsAt: "${YESTERDAY}" }) { __typename } }`,
  ),
  removeOnCall: mutation('onCall.manage', () => `mutation { removeOnCall(id: "${NOBODY}") { ok } }`),
  reportAdverseEvent: mutation(
    'adverseEvent.report',
    ({ patientId }) =>
      `mutation { reportAdverseEvent(input: { id: "${NOBODY}", patientId: "${patientId}", eventClass: SKIN, severity: 9,
        serious: false, expected: false, relatedness: POSSIBLE, action: NONE, outcome: ONGOING, description: "x",
        occurredAt: "${YESTERDAY}", enteredAt: "${YESTERDAY}", deviceNow: "${YESTERDAY}" }) { __typename } }`,
    true,
  ),
  reviewAdverseEvent: mutation(
    'adverseEvent.review',
    ({ adverseEventId }) =>
      `mutation { reviewAdverseEvent(input: { id: "${adverseEventId}", version: ${NEVER}, note: "x", outcome: ONGOING, close: false }) { __typename } }`,
    true,
  ),
  markAdverseEventInError: mutation(
    'adverseEvent.review',
    ({ adverseEventId }) =>
      `mutation { markAdverseEventInError(input: { id: "${adverseEventId}", version: ${NEVER}, reason: "x" }) { __typename } }`,
    true,
  ),
};
