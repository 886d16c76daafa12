import { randomUUID } from 'node:crypto';
import { dataOf, graphqlClient, type TestUser } from '@consilium/testing';
import { apiUrls } from '../../support/servers.ts';

export interface Flag {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly restricted: boolean;
  readonly version: number;
  readonly acknowledgedByName: string | null;
  readonly closedByName: string | null;
  readonly assessment: string | null;
  readonly pages: readonly {
    readonly name: string;
    readonly step: number;
    readonly answeredAt: string | null;
  }[];
  /** Of a refusal. */
  readonly code?: string;
}
export interface Page {
  readonly id: string;
  readonly flagId: string;
  readonly patientName: string;
  readonly status: string;
  readonly takenByName: string | null;
}

const FLAG = `id kind status restricted version acknowledgedByName closedByName assessment pages { name step answeredAt }`;
const RESULT = `... on SafetyFlag { ${FLAG} } ... on UserError { code field }`;

/** The safety operations as one user, against one of the two servers. */
export function safetyOf(user: TestUser, server = 0) {
  const client = graphqlClient(apiUrls()[server]!, user.token);
  return {
    client,
    flags: async (patientId: string) =>
      dataOf(
        await client<{ safetyFlags: Flag[] }>(
          `query ($id: ID!) { safetyFlags(patientId: $id) { ${FLAG} } }`,
          { id: patientId },
        ),
      ).safetyFlags,
    pages: async () =>
      dataOf(
        await client<{ mySafetyPages: Page[] }>(
          '{ mySafetyPages { id flagId patientName status takenByName } }',
        ),
      ).mySafetyPages,
    raise: (patientId: string, kind: string, note = '') =>
      client<{ raiseSafetyFlag: { id: string; code?: string } }>(
        `mutation ($input: RaiseSafetyFlagInput!) { raiseSafetyFlag(input: $input) {
          ... on SafetyFlagRaised { id } ... on UserError { code field } } }`,
        { input: { patientId, kind, note } },
      ),
    answer: async (pageId: string) =>
      client<{ answerSafetyPage: Flag }>(
        `mutation ($id: ID!) { answerSafetyPage(pageId: $id) { ${RESULT} } }`,
        { id: pageId },
      ),
    close: async (flag: Pick<Flag, 'id' | 'version'>, assessment: string) =>
      dataOf(
        await client<{ closeSafetyFlag: Flag }>(
          `mutation ($input: CloseSafetyFlagInput!) { closeSafetyFlag(input: $input) { ${RESULT} } }`,
          { input: { id: flag.id, version: flag.version, assessment } },
        ),
      ).closeSafetyFlag,
    report: async (input: Record<string, unknown>) =>
      dataOf(
        await client<{ reportAdverseEvent: { id: string; code?: string; lateEntry?: boolean } }>(
          `mutation ($input: ReportAdverseEventInput!) { reportAdverseEvent(input: $input) {
            ... on AdverseEvent { id lateEntry } ... on UserError { code field } } }`,
          { input },
        ),
      ).reportAdverseEvent,
  };
}

/** An adverse event that happened a minute ago, by a clock that is right. */
export function anAdverseEvent(patientId: string, more: Record<string, unknown> = {}) {
  const now = Date.now();
  return {
    id: randomUUID(),
    patientId,
    eventClass: 'SYNCOPE_OR_FALL',
    severity: 2,
    serious: false,
    expected: false,
    relatedness: 'POSSIBLE',
    action: 'MODIFIED',
    outcome: 'RECOVERED',
    description: 'Fell from the step; no injury found.',
    occurredAt: new Date(now - 60_000).toISOString(),
    enteredAt: new Date(now).toISOString(),
    deviceNow: new Date(now).toISOString(),
    ...more,
  };
}
