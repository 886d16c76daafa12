import { mutation, NEVER, query, type MatrixOperation, type Subject } from './matrix-operation.ts';

/** A session that the rules refuse: it has no length. */
const noSession = ({
  patientId,
  memberId,
}: Subject) => `kind: INDIVIDUAL, title: "Never", disciplineCode: "PHYSIOTHERAPY",
  startsOn: "2020-01-06", startMinute: 600, minutes: 0, memberIds: ["${memberId}"], patients: [{ patientId: "${patientId}" }]`;

const onSession = (
  name: string,
  permission: MatrixOperation['permission'],
  more: (subject: Subject) => string,
) =>
  mutation(
    permission,
    (
      subject,
    ) => `mutation { ${name}(input: { sessionId: "${subject.therapySessionId}", version: ${NEVER}, ${more(subject)} }) {
      __typename } }`,
    true,
  );
const thePatient = ({ patientId }: Subject) => `patientId: "${patientId}"`;

/** The calendar and one session through its life. */
export const SESSION_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  session: query(
    'schedule.read',
    ({ therapySessionId }) => `{ session(id: "${therapySessionId}") { id patients { patientId } } }`,
  ),
  sessions: query('schedule.read', () => '{ sessions(from: "2031-01-06", until: "2031-01-06") { id } }'),
  checkBooking: query(
    'schedule.book',
    (subject) => `{ checkBooking(input: { ${noSession(subject)} }) { clashes { code } } }`,
    true,
  ),
  bookSession: mutation(
    'schedule.book',
    (subject) => `mutation { bookSession(input: { ${noSession(subject)} }) { __typename } }`,
    true,
  ),
  changeSession: onSession('changeSession', 'schedule.book', () => 'title: "Never"'),
  lockSession: onSession('lockSession', 'schedule.book', () => 'locked: true'),
  cancelSession: onSession('cancelSession', 'schedule.book', () => 'reason: ILLNESS, by: PATIENT'),
  setSessionStatus: onSession('setSessionStatus', 'schedule.record', () => 'status: CONFIRMED'),
  recordAttendance: onSession(
    'recordAttendance',
    'schedule.record',
    (subject) => `${thePatient(subject)}, attendance: EXCUSED`,
  ),
  undoSession: mutation(
    'schedule.record',
    ({ therapySessionId }) =>
      `mutation { undoSession(sessionId: "${therapySessionId}", version: ${NEVER}) { __typename } }`,
    true,
  ),
  addPatientToSession: onSession('addPatientToSession', 'schedule.book', thePatient),
  removePatientFromSession: onSession('removePatientFromSession', 'schedule.book', thePatient),
};
