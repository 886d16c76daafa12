import { mutation, NEVER, NOBODY, query, type MatrixOperation } from './matrix-operation.ts';

/** Far ahead: whoever is allowed is refused before anything is written. */
const AHEAD = `occurredAt: "2150-01-01T00:00:00Z", enteredAt: "2150-01-01T00:00:00Z", deviceNow: "2020-01-01T00:00:00Z"`;

const signing = (operation: string): MatrixOperation['document'] => {
  return ({ noteId }) =>
    `mutation { ${operation}(input: { id: "${noteId}", version: ${NEVER} }) { __typename } }`;
};
const reasoned = (operation: string): MatrixOperation['document'] => {
  return ({ noteId }) =>
    `mutation { ${operation}(input: { id: "${noteId}", version: ${NEVER}, reason: "x" }) { __typename } }`;
};

/** Notes, the records of groups, and psychotherapy notes. */
export const NOTE_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  sessionNotes: query(
    'note.read',
    ({ patientId }) => `{ sessionNotes(patientId: "${patientId}") { id authorName } }`,
    true,
  ),
  notePrefill: query(
    'note.write',
    ({ patientId, therapySessionId }) =>
      `{ notePrefill(patientId: "${patientId}", sessionId: "${therapySessionId}", template: SOAP) { kind } }`,
    true,
  ),
  saveSessionNote: mutation(
    'note.write',
    ({ patientId }) => `mutation { saveSessionNote(input: { id: "${NOBODY}", patientId: "${patientId}",
      template: NARRATIVE, sections: [], ${AHEAD} }) { __typename } }`,
    true,
  ),
  signSessionNote: mutation('note.sign', signing('signSessionNote'), true),
  handInSessionNote: mutation('note.write', signing('handInSessionNote'), true),
  cosignSessionNote: mutation('note.cosign', signing('cosignSessionNote'), true),
  sendBackSessionNote: mutation('note.cosign', reasoned('sendBackSessionNote'), true),
  markSessionNoteInError: mutation('note.write', reasoned('markSessionNoteInError'), true),
  releaseSessionNote: mutation('note.release', reasoned('releaseSessionNote'), true),
  addNoteAddendum: mutation(
    'note.sign',
    ({ noteId }) =>
      `mutation { addNoteAddendum(input: { id: "${NOBODY}", noteId: "${noteId}", text: "" }) { __typename } }`,
    true,
  ),
  correctNote: mutation(
    'note.sign',
    ({ noteId }) => `mutation { correctNote(input: { id: "${NOBODY}", noteId: "${noteId}", sectionKey: PLAN,
      struckText: "x", reason: "" }) { __typename } }`,
    true,
  ),
  groupRecord: query(
    'note.read',
    ({ therapySessionId }) => `{ groupRecord(sessionId: "${therapySessionId}") { id } }`,
    true,
  ),
  saveGroupRecord: mutation(
    'note.write',
    ({ therapySessionId }) =>
      `mutation { saveGroupRecord(input: { id: "${NOBODY}", sessionId: "${therapySessionId}", text: "\\u0000" }) { __typename } }`,
    true,
  ),
  signGroupRecord: mutation(
    'note.sign',
    ({ therapySessionId }) =>
      `mutation { signGroupRecord(input: { sessionId: "${therapySessionId}", version: ${NEVER} }) { __typename } }`,
    true,
  ),
  noteQueue: query('noteQueue.read', () => '{ noteQueue { drafts { id } people { personName } } }'),
  noteForms: query('noteQueue.read', () => '{ noteForms { template } }'),
  cosignPolicy: query('noteQueue.read', () => '{ cosignPolicy { jurisdiction } }'),
  saveCosignPolicy: mutation(
    'cosignRule.manage',
    () =>
      'mutation { saveCosignPolicy(input: { jurisdiction: "nowhere", version: 0, own: [] }) { __typename } }',
  ),
  myPsychotherapyNotes: query(
    'psychotherapyNote.manageOwn',
    ({ patientId }) => `{ myPsychotherapyNotes(patientId: "${patientId}") { id } }`,
    true,
  ),
  savePsychotherapyNote: mutation(
    'psychotherapyNote.manageOwn',
    ({
      patientId,
    }) => `mutation { savePsychotherapyNote(input: { id: "${NOBODY}", patientId: "${patientId}", text: "",
      ${AHEAD} }) { __typename } }`,
    true,
  ),
};
