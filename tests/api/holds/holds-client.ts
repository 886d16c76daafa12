import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, localDateIn } from '@consilium/domain';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { createClient } from 'graphql-ws';
import type { Pool } from 'pg';
import WebSocket from 'ws';
import { apiUrls } from '../../support/servers.ts';

export interface SavedHold {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
  readonly setByName: string;
  readonly setByMemberId: string | null;
  readonly reviewOn: string;
  readonly reviewOverdue: boolean;
  readonly viewerMayLift: boolean;
  readonly liftedAt: string | null;
  readonly liftedByName: string | null;
  readonly liftReason: string | null;
  readonly reviews: readonly { byName: string; note: string; nextReviewOn: string }[];
  /** Of a refusal. */
  readonly code?: string;
  readonly field?: string | null;
}

export const HOLD = `id version site laterality modality activity wholeProgramme reason source setByName setByMemberId reviewOn
  reviewOverdue viewerMayLift liftedAt liftedByName liftReason reviews { byName note nextReviewOn }`;
const RESULT = `__typename ... on Hold { ${HOLD} } ... on UserError { code message field }`;

/** The operations of holds as one user. */
export function holdsOf(user: TestUser, url = apiUrls()[0]) {
  const client = graphqlClient(url, user.token);
  const save = async (operation: string, type: string, input: Record<string, unknown>) => {
    const answer = await client<Record<string, SavedHold>>(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${RESULT} } }`,
      { input },
    );
    return dataOf(answer)[operation]!;
  };
  return {
    client,
    of: async (patientId: string) =>
      dataOf(
        await client<{ holds: SavedHold[] }>(`query ($id: ID!) { holds(patientId: $id) { ${HOLD} } }`, {
          id: patientId,
        }),
      ).holds,
    /** What Today says is to be looked at again. */
    overdue: async () =>
      dataOf(
        await client<{
          today: { items: { kind: string; patientName: string; dueOn: string; detail: string }[] };
        }>('{ today { items { kind patientName dueOn detail } } }'),
      ).today.items.filter(({ kind }) => kind === 'HOLD_REVIEW_OVERDUE'),
    set: (input: Record<string, unknown>) => save('setHold', 'SetHoldInput', input),
    lift: (hold: { id: string; version: number }, reason: string) =>
      save('liftHold', 'LiftHoldInput', { id: hold.id, version: hold.version, reason }),
    review: (hold: { id: string; version: number }, reviewOn: string, note: string) =>
      save('reviewHold', 'ReviewHoldInput', { id: hold.id, version: hold.version, reviewOn, note }),
  };
}

export interface HeldPatient {
  readonly clinic: TestClinic;
  readonly patientId: string;
  readonly episodeId: string;
  /** Leads the team. */
  readonly physician: TestUser;
  readonly physio: TestUser;
  readonly ot: TestUser;
  readonly today: string;
}

/** A patient whom a physician, a physiotherapist and an occupational therapist treat. */
export async function aHeldPatient(owner: Pool): Promise<HeldPatient> {
  const clinic = await aClinic(owner);
  const { PHYSICIAN: physician, PHYSIOTHERAPIST: physio, OCCUPATIONAL_THERAPIST: ot } = clinic.users;
  const patient = await aPatient(owner, clinic, { team: [physician, physio, ot], familyName: 'Canarybird' });
  const today = localDateIn(clinic.timeZone, new Date());
  return { clinic, ...patient, physician, physio, ot, today };
}

/** No loading of the left ankle, to be looked at in three days. */
export const aHoldInput = ({ patientId, today }: HeldPatient, more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  patientId,
  site: 'ANKLE',
  laterality: 'LEFT',
  modality: 'LOAD',
  reason: 'X-ray tomorrow',
  reviewOn: addDays(today, 3),
  ...more,
});

/** A hold of everything, set by hand. */
export const wholeProgramme = (held: HeldPatient, more: Record<string, unknown> = {}) =>
  aHoldInput(held, { wholeProgramme: true, site: null, laterality: null, modality: null, ...more });

/** Kinds of changes that a user hears of on the pages of a patient, over a WebSocket, and the errors instead. */
export function listen(url: string, user: TestUser, patientId: string) {
  const events: string[][] = [];
  const errors: string[] = [];
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${user.token}` },
    retryAttempts: 0,
  });
  client.subscribe<{ patientRecordChanged: { kinds: string[] } }>(
    {
      query: 'subscription ($id: ID!) { patientRecordChanged(patientId: $id) { patientId kinds at } }',
      variables: { id: patientId },
    },
    {
      next: ({ data, errors: failed }) => {
        if (data) events.push(data.patientRecordChanged.kinds);
        errors.push(...(failed ?? []).map(({ extensions }) => String(extensions?.['code'])));
      },
      error: (failed: unknown) => {
        const all = Array.isArray(failed) ? (failed as { extensions?: { code?: string } }[]) : [{}];
        errors.push(...all.map(({ extensions }) => extensions?.code ?? 'CLOSED'));
      },
      complete: () => undefined,
    },
  );
  return {
    events,
    errors,
    until: async (enough: () => boolean) => {
      for (let attempt = 0; attempt < 1_200; attempt += 1) {
        if (enough()) return;
        await pause(25);
      }
      throw new Error(`It never came: ${JSON.stringify({ events, errors })}`);
    },
    leave: async () => client.dispose(),
  };
}
