import { randomUUID } from 'node:crypto';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import { apiUrls } from '../../support/servers.ts';

export interface SavedNote {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly sections: readonly { key: string; text: string }[];
  readonly supervisorName: string | null;
  readonly signedByName: string | null;
  readonly cosignedByName: string | null;
  readonly contentHash: string | null;
  readonly sentBackRemark: string;
  readonly signedLate: boolean;
  readonly lateEntry: boolean;
  readonly release: string | null;
  readonly mine: boolean;
  readonly viewerMayCosign: boolean;
  readonly addenda: readonly { id: string; text: string; byName: string }[];
  readonly corrections: readonly { struckText: string; replacement: string; reason: string }[];
  /** Of a refusal. */
  readonly code?: string;
  readonly field?: string | null;
}

export const NOTE = `id version status template templateVersion disciplineCode sections { key text } supervisorName
  signedByName cosignedByName contentHash sentBackRemark signedLate lateEntry release mine viewerMayCosign
  patient { displayName } addenda { id text byName } corrections { struckText replacement reason }`;
const RESULT = `__typename ... on SessionNote { ${NOTE} } ... on Refusal { code message field }`;

const INPUTS: Readonly<Record<string, string>> = {
  signSessionNote: 'SignNoteInput',
  handInSessionNote: 'SignNoteInput',
  cosignSessionNote: 'SignNoteInput',
  sendBackSessionNote: 'NoteReasonInput',
  markSessionNoteInError: 'NoteReasonInput',
  releaseSessionNote: 'ReleaseNoteInput',
};

/** The operations of notes as one user. */
export function notesOf(user: TestUser, url = apiUrls()[0]) {
  const client = graphqlClient(url, user.token);
  const tryTo = (operation: string, input: Record<string, unknown>) =>
    client<Record<string, SavedNote>>(
      `mutation ($input: ${INPUTS[operation] ?? `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`}!) {
        ${operation}(input: $input) { ${RESULT} } }`,
      { input },
    );
  const to = async (operation: string, input: Record<string, unknown>) =>
    dataOf(await tryTo(operation, input))[operation]!;
  return {
    client,
    tryTo,
    to,
    draft: (patientId: string, more: Record<string, unknown> = {}) =>
      to('saveSessionNote', { ...aDraft(patientId), ...more }),
    of: async (patientId: string) =>
      dataOf(
        await client<{ sessionNotes: SavedNote[] }>(
          `query ($id: ID!) { sessionNotes(patientId: $id) { ${NOTE} } }`,
          { id: patientId },
        ),
      ).sessionNotes,
    queue: async () =>
      dataOf(
        await client<{ noteQueue: Queue }>(
          `{ noteQueue { drafts { id } toCosign { id authorName } awaiting { id }
             people { personName unsigned uncosigned oldestHours } } }`,
        ),
      ).noteQueue,
  };
}

interface Queue {
  readonly drafts: readonly { id: string }[];
  readonly toCosign: readonly { id: string; authorName: string }[];
  readonly awaiting: readonly { id: string }[];
  readonly people: readonly {
    personName: string;
    unsigned: number;
    uncosigned: number;
    oldestHours: number;
  }[];
}

export const times = (hoursAgo = 1) => ({
  occurredAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
  enteredAt: new Date().toISOString(),
  deviceNow: new Date().toISOString(),
});

export const SECTIONS = [
  { key: 'OBJECTIVE', text: 'Walked 40 m in 31 s.' },
  { key: 'ASSESSMENT', text: 'Steadier than yesterday.' },
  { key: 'PLAN', text: 'Stairs tomorrow.' },
];

export const aDraft = (patientId: string) => ({
  id: randomUUID(),
  patientId,
  template: 'SOAP',
  sections: SECTIONS,
  ...times(),
});

export interface NotedPatient {
  readonly clinic: TestClinic;
  readonly patientId: string;
  readonly physio: TestUser;
  readonly student: TestUser;
  readonly assistant: TestUser;
  readonly ot: TestUser;
  readonly psychologist: TestUser;
  readonly admin: TestUser;
}

/** A patient whose team has a student and an assistant, both supervised by the physiotherapist. */
export async function aNotedPatient(owner: Pool): Promise<NotedPatient> {
  const clinic = await aClinic(owner);
  const { PHYSIOTHERAPIST: physio, STUDENT: student, THERAPY_ASSISTANT: assistant } = clinic.users;
  const { OCCUPATIONAL_THERAPIST: ot, PSYCHOLOGIST: psychologist, ADMINISTRATOR: admin } = clinic.users;
  await owner.query('UPDATE member SET supervisor_id = $3 WHERE clinic_id = $1 AND id = ANY ($2::uuid[])', [
    clinic.clinicId,
    [student.memberId, assistant.memberId],
    physio.memberId,
  ]);
  const team = [physio, student, assistant, ot, psychologist];
  const { patientId } = await aPatient(owner, clinic, { team });
  return { clinic, patientId, physio, student, assistant, ot, psychologist, admin };
}
