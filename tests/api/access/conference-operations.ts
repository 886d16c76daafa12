import { mutation, NEVER, NOBODY, query, type MatrixOperation, type Subject } from './matrix-operation.ts';

const onConference = (name: string, permission: MatrixOperation['permission']) =>
  mutation(
    permission,
    ({ conferenceId }) => `mutation { ${name}(conferenceId: "${conferenceId}") { __typename } }`,
    true,
  );
const onItem = (
  name: string,
  permission: MatrixOperation['permission'],
  more: (subject: Subject) => string,
) =>
  mutation(
    permission,
    (subject) =>
      `mutation { ${name}(input: { itemId: "${subject.agendaItemId}", ${more(subject)} }) { __typename } }`,
    true,
  );

/** The weekly conference: one that is over, so that whoever is allowed changes nothing. */
export const CONFERENCE_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {
  conferences: query(
    'conference.list',
    () => '{ conferences { edges { node { id agenda { patientName } } } } }',
  ),
  conference: query(
    'conference.read',
    ({ conferenceId }) =>
      `{ conference(id: "${conferenceId}") { id agenda { patientName sheet { goals { words } } flagsRaised { text } } } }`,
    true,
  ),
  agendaItem: query(
    'conference.read',
    ({ agendaItemId }) =>
      `{ agendaItem(id: "${agendaItemId}") { id patientName summary sheet { goals { words } tasks { title } }
        decisions { text task { title } } } }`,
    true,
  ),
  agendaCandidates: query('conference.list', () => '{ agendaCandidates { patientId name } }'),
  planConference: mutation(
    'conference.plan',
    ({ patientId }) =>
      `mutation { planConference(input: { id: "${NOBODY}", title: "", startsAt: "2026-03-04T13:00:00Z", minutes: 0,
        patientIds: ["${patientId}"] }) { __typename } }`,
    true,
  ),
  changeAgenda: mutation(
    'conference.plan',
    ({ conferenceId, patientId }) =>
      `mutation { changeAgenda(input: { conferenceId: "${conferenceId}", baseVersion: ${NEVER}, patientIds: ["${patientId}"] }) {
        __typename } }`,
    true,
  ),
  startConference: onConference('startConference', 'conference.record'),
  stopConference: onConference('stopConference', 'conference.sign'),
  callOffConference: onConference('callOffConference', 'conference.plan'),
  signConferenceMinutes: onConference('signConferenceMinutes', 'conference.attest'),
  recordConferenceAttendance: mutation(
    'conference.record',
    ({ conferenceId, memberId }) =>
      `mutation { recordConferenceAttendance(input: { conferenceId: "${conferenceId}", memberId: "${memberId}", present: true }) {
        __typename } }`,
    true,
  ),
  discussAgendaItem: mutation(
    'conference.record',
    ({ conferenceId }) =>
      `mutation { discussAgendaItem(input: { conferenceId: "${conferenceId}", itemId: null }) { __typename } }`,
    true,
  ),
  writeAgendaItem: onItem(
    'writeAgendaItem',
    'conference.record',
    () => `baseVersion: ${NEVER}, summary: "x"`,
  ),
  deferAgendaItem: mutation(
    'conference.record',
    ({ agendaItemId }) => `mutation { deferAgendaItem(itemId: "${agendaItemId}") { __typename } }`,
    true,
  ),
  recordConferenceDecision: onItem(
    'recordConferenceDecision',
    'conference.record',
    () => `id: "${NOBODY}", kind: NOTED, text: ""`,
  ),
  withdrawConferenceDecision: mutation(
    'conference.record',
    ({ conferenceDecisionId }) =>
      `mutation { withdrawConferenceDecision(id: "${conferenceDecisionId}") { __typename } }`,
    true,
  ),
  signAgendaItem: onItem('signAgendaItem', 'conference.sign', () => `baseVersion: ${NEVER}`),
  raiseConferenceFlag: mutation(
    'conference.flag',
    ({ patientId }) =>
      `mutation { raiseConferenceFlag(input: { id: "${NOBODY}", patientId: "${patientId}", text: "" }) { __typename } }`,
    true,
  ),
  withdrawConferenceFlag: mutation(
    'conference.flag',
    ({ conferenceFlagId }) => `mutation { withdrawConferenceFlag(id: "${conferenceFlagId}") { __typename } }`,
    true,
  ),
};
