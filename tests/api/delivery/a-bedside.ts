import { randomUUID } from 'node:crypto';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import type { Given } from '../scheduling/a-schedule.ts';

/** A clinic in which two physiotherapists and an occupational therapist treat two patients. */
export interface TestBedside {
  readonly clinic: TestClinic;
  readonly physio: TestUser;
  readonly colleague: TestUser;
  readonly ot: TestUser;
  readonly admin: TestUser;
  readonly patientIds: readonly [string, string];
}

export async function aBedside(owner: Pool): Promise<TestBedside> {
  const clinic = await aClinic(owner);
  const [colleague, ot] = [await clinic.addUser('PHYSIOTHERAPIST'), clinic.users.OCCUPATIONAL_THERAPIST];
  const team = [clinic.users.PHYSIOTHERAPIST, colleague, ot];
  const patient = async (givenName: string) =>
    (await aPatient(owner, clinic, { team, givenName, familyName: 'Canarybird' })).patientId;
  return {
    clinic,
    physio: clinic.users.PHYSIOTHERAPIST,
    colleague,
    ot,
    admin: clinic.users.ADMINISTRATOR,
    patientIds: [await patient('Robin'), await patient('Kim')],
  };
}

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** A session that began so many minutes ago by the calendar, written as the booking would have. */
export async function aSession(
  owner: Pool,
  { clinic, physio }: TestBedside,
  given: {
    readonly patientIds: readonly string[];
    readonly startedAgo: number;
    readonly minutes?: number;
    readonly kind?: string;
    readonly status?: string;
    readonly members?: readonly { readonly user: TestUser; readonly disciplineCode: string }[];
  },
): Promise<string> {
  const id = randomUUID();
  const { clinicId, timeZone } = clinic;
  const { minutes = 45, kind = 'INDIVIDUAL', status = 'PLANNED' } = given;
  const occupies = !['CANCELLED', 'WITHDRAWN'].includes(status);
  const startsAt = minutesAgo(given.startedAgo);
  const endsAt = minutesAgo(given.startedAgo - minutes);
  await owner.query(
    `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
       time_zone, status, occupies, created_by_name)
     VALUES ($1, $2, $3, 'Physiotherapy', 'PHYSIOTHERAPY', $4, $5, ($4::timestamptz AT TIME ZONE $6)::date, 600, $6, $7, $8, 'Test')`,
    [clinicId, id, kind, startsAt, endsAt, timeZone, status, occupies],
  );
  for (const { user, disciplineCode } of given.members ?? [
    { user: physio, disciplineCode: 'PHYSIOTHERAPY' },
  ]) {
    await owner.query(
      `INSERT INTO session_member (clinic_id, session_id, member_id, discipline_code, starts_at, ends_at, occupies)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [clinicId, id, user.memberId, disciplineCode, startsAt, endsAt, occupies],
    );
  }
  for (const patientId of given.patientIds) {
    await owner.query(
      `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies) VALUES ($1, $2, $3, $4, $5, $6)`,
      [clinicId, id, patientId, startsAt, endsAt, occupies],
    );
  }
  return id;
}

/** The clock of a device that is right. */
export const clock = () => ({ enteredAt: new Date().toISOString(), deviceNow: new Date().toISOString() });

export interface Recorded {
  readonly __typename: string;
  readonly code: string;
  readonly field: string | null;
  readonly id: string;
  readonly [field: string]: unknown;
}

const ANSWERS: Readonly<Record<string, string>> = {
  startSession: 'BedsideSession',
  finishSession: 'BedsideSession',
  startUnplannedSession: 'BedsideSession',
  recordPresence: 'SessionPresence',
  recordInterventionDelivery: 'InterventionDelivery',
  markInterventionDeliveryInError: 'InterventionDelivery',
  recordPerformance: 'Performance',
  markPerformanceInError: 'Performance',
  savePerformanceActivity: 'PerformanceActivity',
  createPayerPolicy: 'PayerPolicy',
  updatePayerPolicy: 'PayerPolicy',
};
const FIELDS: Readonly<Record<string, string>> = {
  BedsideSession: `sessionId session { status patients { patientId attendance minutesDelivered } }
    delivery { startedAt finishedAt unplanned startedByName }
    patients { patientId presence { id attendance lossReason } deliveries { id minutes disciplineCode enteredInErrorAt }
      performed { id value beatsBest bestBefore } progress { activity { code } last best trend } }`,
  SessionPresence: 'id attendance arrivedAt leftAt lossReason lossNote lateEntry byName',
  InterventionDelivery:
    'id minutes disciplineCode memberId oneToOne correctsId enteredInErrorAt enteredInErrorWhy lateEntry startedAt endedAt',
  Performance: 'id value beatsBest bestBefore occurredAt lateEntry enteredInErrorAt',
  PerformanceActivity: 'code name unit better own retired',
  PayerPolicy: 'id name rule standard active version serviceCodes { interventionKind code timed }',
};
const INPUTS: Readonly<Record<string, string>> = {
  startSession: 'SessionStepInput',
  finishSession: 'SessionStepInput',
  markInterventionDeliveryInError: 'EnteredInErrorInput',
  markPerformanceInError: 'EnteredInErrorInput',
};
const CLASHING = ['startSession', 'finishSession', 'startUnplannedSession', 'recordPresence'];

/** What one of the mutations answers, as the GraphQL answer that carries it. */
export const tryTo = (url: string, user: TestUser, operation: string, input: Given) => {
  const type = INPUTS[operation] ?? `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const answer = ANSWERS[operation] ?? '';
  return graphqlClient(url, user.token)<Record<string, Recorded>>(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename ... on ${answer} { ${FIELDS[answer]} }
      ... on Refusal { code message field }
      ${CLASHING.includes(operation) ? '... on BookingClash { code clashes { code sessionId } }' : ''} } }`,
    { input },
  );
};

export async function record(
  url: string,
  user: TestUser,
  operation: string,
  input: Given,
): Promise<Recorded> {
  const recorded = dataOf(await tryTo(url, user, operation, input))[operation];
  if (!recorded) throw new Error(`${operation} answered nothing.`);
  return recorded;
}

export interface Bedside {
  readonly otherPatients: number;
  readonly session: {
    readonly status: string;
    readonly patients: readonly { patientId: string; attendance: string; minutesDelivered: number | null }[];
  };
  readonly delivery: { startedAt: string; finishedAt: string | null; unplanned: boolean } | null;
  readonly patients: readonly {
    readonly patientId: string;
    readonly presence: { id: string; attendance: string; lossReason: string | null } | null;
    readonly deliveries: readonly { id: string; minutes: number; enteredInErrorAt: string | null }[];
    readonly performed: readonly {
      id: string;
      value: number;
      beatsBest: boolean;
      bestBefore: number | null;
    }[];
    readonly progress: readonly { activity: { code: string }; last: number; best: number; trend: string }[];
  }[];
}

export const bedside = async (url: string, user: TestUser, sessionId: string): Promise<Bedside> =>
  dataOf(
    await graphqlClient(url, user.token)<{ bedsideSession: Bedside }>(
      `query ($sessionId: ID!) { bedsideSession(sessionId: $sessionId) { otherPatients ${FIELDS.BedsideSession} } }`,
      { sessionId },
    ),
  ).bedsideSession;
