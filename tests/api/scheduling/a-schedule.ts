import { randomUUID } from 'node:crypto';
import { addDays, isoWeekday, localDateIn } from '@consilium/domain';
import {
  aClinic,
  aPatient,
  dataOf,
  graphqlClient,
  type GraphqlAnswer,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import type { Pool } from 'pg';

/** A clinic that works from 08:00 to 17:00, Monday to Friday, with two physiotherapists, two rooms and patients. */
export interface TestSchedule {
  readonly clinic: TestClinic;
  readonly physio: TestUser;
  readonly colleague: TestUser;
  readonly psychologist: TestUser;
  readonly scheduler: TestUser;
  readonly gymId: string;
  readonly poolId: string;
  readonly barsId: string;
  readonly patientIds: readonly [string, string, string, string];
  /** A Tuesday at least a week ahead. */
  readonly tuesday: string;
}

export const nextTuesday = (zone: string): string => {
  const today = localDateIn(zone, new Date());
  return addDays(today, 7 + ((9 - isoWeekday(today)) % 7));
};

export async function worksAllWeek(owner: Pool, clinicId: string, memberId: string | null): Promise<void> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO working_hours (clinic_id, id, member_id, valid_from, max_daily_minutes) VALUES ($1, $2, $3, '2020-01-01', 420)`,
    [clinicId, id, memberId],
  );
  await owner.query(
    `INSERT INTO working_hours_block (clinic_id, working_hours_id, weekday, start_minute, end_minute)
     SELECT $1, $2, weekday, 480, 1020 FROM generate_series(1, 5) AS weekday`,
    [clinicId, id],
  );
}

export async function aRoom(
  owner: Pool,
  clinicId: string,
  { kind = 'GYM', maxSessions = 4, maxPatients = 6, changeover = 0 } = {},
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO room (clinic_id, id, name, kind, max_sessions, max_patients, changeover_before_minute, changeover_after_minute)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [clinicId, id, `${kind} ${id.slice(0, 6)}`, kind, maxSessions, maxPatients, changeover],
  );
  return id;
}

export async function aSchedule(owner: Pool, zone = 'America/New_York'): Promise<TestSchedule> {
  const clinic = await aClinic(owner, zone);
  const { clinicId, users } = clinic;
  const colleague = await clinic.addUser('PHYSIOTHERAPIST');
  const staff = [users.PHYSIOTHERAPIST, colleague, users.PSYCHOLOGIST];
  for (const { memberId } of staff) await worksAllWeek(owner, clinicId, memberId);
  const barsId = randomUUID();
  await owner.query(
    `INSERT INTO equipment (clinic_id, id, name, quantity) VALUES ($1, $2, 'Parallel bars', 2)`,
    [clinicId, barsId],
  );
  const patient = async (givenName: string) =>
    (await aPatient(owner, clinic, { team: staff, givenName, familyName: 'Canarybird' })).patientId;
  return {
    clinic,
    physio: users.PHYSIOTHERAPIST,
    colleague,
    psychologist: users.PSYCHOLOGIST,
    scheduler: users.SCHEDULER,
    gymId: await aRoom(owner, clinicId),
    poolId: await aRoom(owner, clinicId, { kind: 'POOL', maxSessions: 1, changeover: 15 }),
    barsId,
    patientIds: [await patient('Robin'), await patient('Kim'), await patient('Lee'), await patient('May')],
    tuesday: nextTuesday(zone),
  };
}

export type Given = Readonly<Record<string, unknown>>;

/** An individual session of the physiotherapist with the first patient, Tuesday at nine. */
export const sessionInput = (schedule: TestSchedule, more: Given = {}): Given => ({
  kind: 'INDIVIDUAL',
  title: 'Physiotherapy',
  disciplineCode: 'PHYSIOTHERAPY',
  startsOn: schedule.tuesday,
  startMinute: 540,
  minutes: 45,
  roomId: schedule.gymId,
  memberIds: [schedule.physio.memberId],
  patients: [{ patientId: schedule.patientIds[0] }],
  ...more,
});

export interface SavedSession {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly clashes: readonly {
    code: string;
    message: string;
    resourceId: string | null;
    sessionId: string | null;
  }[];
  readonly alternatives: readonly {
    startsAt: string;
    memberIds: string[];
    roomId: string | null;
    why: string;
  }[];
  readonly warnings: readonly { code: string; resourceId: string | null; message: string }[];
  readonly [field: string]: unknown;
}

export const SESSION = `id version status startsAt endsAt localOn startMinute minutes roomId locked canUndo cancelledLate
  cancelReason cancelledBy cancelledByName title capacity note room { name } members { memberId disciplineCode displayName }
  patients { patientId displayName attendance minutesDelivered attendanceNote }
  equipment { name units } overrides { warning reason byName }`;
const CLASH = `code message clashes { code message resourceId resourceName sessionId startsAt endsAt occurrenceOn }
  alternatives { startsAt memberIds roomId why }`;

const documentOf = (operation: string, saves: boolean) => {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on TherapySession { ${SESSION} }
    ... on Refusal { code message field } ... on BookingClash { ${CLASH} }
    ${saves ? '... on BookingWarned { code message warnings { code resourceId message } }' : ''} } }`;
};
const SAVING = ['bookSession', 'changeSession', 'addPatientToSession', 'removePatientFromSession'];

/** What one of the mutations of sessions answers, as the GraphQL answer that carries it. */
export const ask = (url: string, user: TestUser, operation: string, input: Given) =>
  graphqlClient(url, user.token)<Record<string, SavedSession>>(
    documentOf(operation, SAVING.includes(operation)),
    {
      input,
    },
  );

export async function save(
  url: string,
  user: TestUser,
  operation: string,
  input: Given,
): Promise<SavedSession> {
  const saved = dataOf(await ask(url, user, operation, input))[operation];
  if (!saved) throw new Error(`${operation} answered nothing.`);
  return saved;
}

export async function undo(
  url: string,
  user: TestUser,
  sessionId: string,
  version: number,
): Promise<SavedSession> {
  const answer = await graphqlClient(url, user.token)<{ undoSession: SavedSession }>(
    `mutation ($id: ID!, $version: Int!) { undoSession(sessionId: $id, version: $version) { __typename
      ... on TherapySession { ${SESSION} } ... on Refusal { code message field } ... on BookingClash { ${CLASH} } } }`,
    { id: sessionId, version },
  );
  return dataOf(answer).undoSession;
}

/** Moves a session into the past, as if time had passed: what is booked lies ahead. */
export const letPass = (owner: Pool, sessionId: string, minutes = 30) =>
  owner.query(
    `UPDATE therapy_session SET starts_at = now() - make_interval(mins => $2), ends_at = now() - make_interval(mins => $2) + interval '45 minutes',
       local_on = (now() AT TIME ZONE time_zone)::date WHERE id = $1`,
    [sessionId, minutes],
  );

export const codes = ({ clashes }: SavedSession): string[] => clashes.map(({ code }) => code);

export const auditOf = async (owner: Pool, clinicId: string, operation: string) => {
  const { rows } = await owner.query<{
    operation: string;
    outcome: string;
    patient_id: string | null;
    detail: string;
  }>(
    'SELECT operation, outcome, patient_id, detail FROM audit_event WHERE clinic_id = $1 AND operation = $2 ORDER BY id',
    [clinicId, operation],
  );
  return rows;
};

export type { GraphqlAnswer };
