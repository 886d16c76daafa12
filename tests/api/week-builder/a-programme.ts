import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '@consilium/domain';
import {
  aClinic,
  aPatient,
  aWeekOfResources,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
  type WeekOfResources,
} from '@consilium/testing';
import type { Pool } from 'pg';

export interface Programme extends WeekOfResources {
  readonly clinic: TestClinic;
  readonly scheduler: TestUser;
  readonly physio: TestUser;
  readonly otherPhysio: TestUser;
  readonly psychologist: TestUser;
  readonly musician: TestUser;
  /** Three patients in the programme, each with a plan. */
  readonly patientIds: readonly string[];
}

export interface InterventionRow {
  readonly kind: string;
  readonly title: string;
  readonly minutes: number;
  readonly daysPerWeek: number;
  readonly timesPerDay?: number;
  readonly mode?: string;
  readonly disciplineCode: string;
  readonly coTreatingDisciplineCodes?: readonly string[];
}

const PLAN: readonly InterventionRow[] = [
  { kind: 'PHYSICAL_THERAPY', title: 'Gait', minutes: 45, daysPerWeek: 5, disciplineCode: 'PHYSIOTHERAPY' },
  {
    kind: 'COGNITIVE_BEHAVIOURAL_THERAPY',
    title: 'Coping skills',
    minutes: 50,
    daysPerWeek: 2,
    disciplineCode: 'PSYCHOLOGY',
  },
  {
    kind: 'MUSIC_THERAPY',
    title: 'Music together',
    minutes: 60,
    daysPerWeek: 1,
    mode: 'GROUP',
    disciplineCode: 'MUSIC_THERAPY',
  },
];

/** A small programme: two physiotherapists, a psychologist, a music therapist, three children with plans. */
export async function aProgramme(owner: Pool, timeZone?: string): Promise<Programme> {
  const clinic = await aClinic(owner, timeZone);
  const { SCHEDULER: scheduler, PHYSIOTHERAPIST: physio } = clinic.users;
  const otherPhysio = await clinic.addUser('PHYSIOTHERAPIST');
  const { PSYCHOLOGIST: psychologist, CREATIVE_THERAPIST: musician } = clinic.users;
  const therapists = [physio, otherPhysio, psychologist, musician];
  const resources = await aWeekOfResources(
    owner,
    clinic,
    therapists.flatMap(({ memberId }) => memberId ?? []),
  );
  const patientIds: string[] = [];
  for (let number = 1; number <= 3; number += 1) {
    const { patientId, episodeId } = await aPatient(owner, clinic, {
      familyName: `Child ${number}`,
      team: [physio],
    });
    patientIds.push(patientId);
    await aPlan(owner, clinic.clinicId, patientId, episodeId, PLAN);
  }
  // Near enough for people to be told of what changes in it.
  const monday = addDays(resources.monday, -7);
  return { ...resources, monday, clinic, scheduler, physio, otherPhysio, psychologist, musician, patientIds };
}

/** An active plan with these interventions; their ids, in order. */
export async function aPlan(
  owner: Pool,
  clinicId: string,
  patientId: string,
  episodeId: string,
  interventions: readonly InterventionRow[],
): Promise<string[]> {
  const planId = randomUUID();
  await owner.query(
    "INSERT INTO care_plan (clinic_id, id, episode_id, patient_id, status) VALUES ($1, $2, $3, $4, 'ACTIVE')",
    [clinicId, planId, episodeId, patientId],
  );
  const ids: string[] = [];
  for (const one of interventions) {
    const id = randomUUID();
    ids.push(id);
    await owner.query(
      `INSERT INTO intervention (clinic_id, id, care_plan_id, kind, title, minutes, times_per_day, days_per_week, mode,
         discipline_code, co_treating_discipline_codes, goal_ids, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}', now())`,
      [
        clinicId,
        id,
        planId,
        one.kind,
        one.title,
        one.minutes,
        one.timesPerDay ?? 1,
        one.daysPerWeek,
        one.mode ?? 'INDIVIDUAL',
        one.disciplineCode,
        one.coTreatingDisciplineCodes ?? [],
      ],
    );
  }
  return ids;
}

export interface Session {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly patientIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly localOn: string;
  readonly startMinute: number;
  readonly minutes: number;
  readonly pinned: boolean;
  readonly change: string;
  readonly forced: boolean;
  readonly accepted: boolean;
  readonly sessionId: string | null;
  readonly patients: readonly { patientId: string; displayName: string | null; excused: boolean }[];
  readonly before: { startsAt: string; memberIds: readonly string[] } | null;
}

export interface Proposal {
  readonly __typename: string;
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly policy: string | null;
  readonly version: number;
  readonly queuedBehind: number;
  readonly canUndo: boolean;
  readonly failure: string | null;
  readonly total: number | null;
  readonly progress: { iterations: number; placed: number; total: number } | null;
  readonly score: readonly { goal: string; count: number; cost: number }[];
  readonly sessions: readonly Session[];
  readonly unplaced: readonly {
    id: string;
    title: string;
    reasons: readonly { level: string; code: string; message: string }[];
  }[];
  readonly comparison: Readonly<Record<string, number>> | null;
  readonly hoursLost: readonly { patientId: string; minutes: number }[];
  /** Of a refusal. */
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly clashes?: readonly { code: string; sessionId: string | null; message: string }[];
  readonly obstacles?: readonly { sessionId: string; reason: string }[];
  readonly sessionIds?: readonly string[];
}

export const PROPOSAL = `id kind status policy version queuedBehind canUndo failure total
  progress { iterations placed total } score { goal count cost }
  sessions { id kind title patientIds memberIds roomId startsAt endsAt localOn startMinute minutes pinned change forced
    accepted sessionId patients { patientId displayName excused } before { startsAt memberIds } }
  unplaced { id title reasons { level code message } }
  comparison { moved restaffed reroomed dropped kept forced collateral excused patientsAffected }
  hoursLost { patientId minutes }`;

const ANSWERS: Readonly<Record<string, string>> = {
  acceptProposal:
    '... on BookingClash { code message clashes { code sessionId message } } ... on CalendarChanged { code message sessionIds }',
  undoProposal:
    '... on BookingClash { code message clashes { code sessionId message } } ... on ProposalNotUndoable { code message obstacles { sessionId reason } }',
};

/** Runs a mutation of the week builder and answers whatever came. */
export async function decide(
  url: string,
  user: TestUser,
  name: 'buildWeek' | 'pinSessions' | 'acceptProposal' | 'discardProposal' | 'undoProposal',
  input: Record<string, unknown>,
): Promise<Proposal> {
  const type = {
    buildWeek: 'BuildWeekInput',
    pinSessions: 'PinSessionsInput',
    acceptProposal: 'AcceptProposalInput',
    discardProposal: 'DecideProposalInput',
    undoProposal: 'DecideProposalInput',
  }[name];
  const answer = await graphqlClient(url, user.token)<Record<string, Proposal>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on WeekProposal { ${PROPOSAL} }
       ... on Refusal { code message field } ${ANSWERS[name] ?? ''} } }`,
    { input },
  );
  return dataOf(answer)[name]!;
}

const askProposal = (url: string, user: TestUser, id: string) =>
  graphqlClient(url, user.token)<{ weekProposal: Proposal }>(
    `query ($id: ID!) { weekProposal(id: $id) { __typename ${PROPOSAL} } }`,
    { id },
  );

export const readProposal = async (url: string, user: TestUser, id: string): Promise<Proposal> =>
  dataOf(await askProposal(url, user, id)).weekProposal;

/** Bounded: a run that never ends fails with what it had come to. */
const PATIENCE_MS = 25_000;

/** The proposal as soon as it fits. */
export async function until(
  url: string,
  user: TestUser,
  id: string,
  fits: (proposal: Proposal) => boolean = ({ status }) => status !== 'RUNNING',
): Promise<Proposal> {
  let proposal: Proposal | undefined;
  for (const from = Date.now(); Date.now() - from < PATIENCE_MS; await pause(100)) {
    const answer = await askProposal(url, user, id);
    // A busy machine may say "try again in a moment", as it may to the page.
    if (codeOf(answer) === 'UNAVAILABLE') continue;
    proposal = dataOf(answer).weekProposal;
    if (fits(proposal)) return proposal;
  }
  throw new Error(`It never came to that: ${JSON.stringify({ ...proposal, sessions: [] })}`);
}

/** A built week, ready to be decided. */
export async function aBuiltWeek(
  url: string,
  { scheduler, monday }: Programme,
  more = {},
): Promise<Proposal> {
  const started = await decide(url, scheduler, 'buildWeek', { weekOf: monday, seconds: 1, ...more });
  if (started.code) throw new Error(`${started.code}: ${started.message ?? ''}`);
  return until(url, scheduler, started.id);
}

/** Two repairs, once both are ready. */
export async function repairs(
  url: string,
  { scheduler }: Programme,
  disruption: Record<string, unknown>,
): Promise<Proposal[]> {
  const answer = await graphqlClient(url, scheduler.token)<{
    repairWeek: { proposals?: { id: string }[]; code?: string };
  }>(
    `mutation ($input: RepairWeekInput!) { repairWeek(input: $input) {
      ... on RepairProposals { proposals { id } } ... on Refusal { code message field } } }`,
    { input: { disruption, seconds: 1 } },
  );
  const { proposals, code } = dataOf(answer).repairWeek;
  if (!proposals) throw new Error(code);
  return Promise.all(proposals.map(({ id }) => until(url, scheduler, id)));
}
