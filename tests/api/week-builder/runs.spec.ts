import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { codeOf, dataOf, graphqlClient } from '@consilium/testing';
import { createClient } from 'graphql-ws';
import { Pool } from 'pg';
import WebSocket from 'ws';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aProgramme, decide, until, type Programme, type Proposal } from './a-programme.ts';

describe('runs of the week builder', () => {
  const [url, otherProcess] = apiUrls();
  let owner: Pool;
  let programme: Programme;

  const start = (seconds: number, at = url): Promise<Proposal> =>
    decide(at, programme.scheduler, 'buildWeek', { weekOf: programme.monday, seconds });
  const stop = async (id: string, at = url) =>
    dataOf(
      await graphqlClient(at, programme.scheduler.token)<{ stopBuild: { id?: string; code?: string } }>(
        'mutation ($id: ID!) { stopBuild(proposalId: $id) { ... on WeekProposal { id } ... on Refusal { code } } }',
        { id },
      ),
    ).stopBuild;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    programme = await aProgramme(owner);
  });
  afterAll(() => owner.end());

  it('are shown while they go on, wait for each other, and are stopped from any process with the best so far', async () => {
    const { scheduler } = programme;
    const [first, second, third] = [await start(60), await start(60), await start(60)];
    await until(otherProcess, scheduler, first.id, ({ progress }) => (progress?.iterations ?? 0) > 0);
    await until(otherProcess, scheduler, third.id, ({ queuedBehind }) => queuedBehind === 2);
    // One that waits ends without a week, and the next one moves up.
    await stop(second.id, otherProcess);
    expect(await until(url, scheduler, second.id)).toMatchObject({ status: 'STOPPED', sessions: [] });
    await until(url, scheduler, third.id, ({ queuedBehind }) => queuedBehind === 1);
    await stop(first.id, otherProcess);
    const stopped = await until(url, scheduler, first.id);
    expect(stopped.status).toBe('STOPPED');
    expect(stopped.sessions).toHaveLength(22);
    expect(await stop(first.id)).toEqual({ code: 'PROPOSAL_NOT_RUNNING' });
    await stop(third.id);
    expect(await until(url, scheduler, third.id)).toMatchObject({ status: 'STOPPED' });
  });

  it('tell whoever watches, in any process', async () => {
    const { scheduler } = programme;
    const started = await start(2);
    const statuses: string[] = [];
    const client = createClient({
      url: `${otherProcess.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${scheduler.token}` },
    });
    client.subscribe<{ weekProposalChanged: { proposal: { status: string } } }>(
      {
        query: 'subscription ($id: ID!) { weekProposalChanged(id: $id) { proposal { status } } }',
        variables: { id: started.id },
      },
      {
        next: ({ data }) => {
          if (data) statuses.push(data.weekProposalChanged.proposal.status);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    await until(url, scheduler, started.id);
    await until(url, scheduler, started.id, () => statuses.includes('READY'));
    expect(statuses).toContain('RUNNING');
    await client.dispose();
  });

  it('whose process is gone are marked as failed', async () => {
    const { clinic, scheduler, monday } = programme;
    const id = randomUUID();
    await owner.query(
      `INSERT INTO week_proposal (clinic_id, id, kind, week_of, patient_ids, seed, seconds, instance, pinned, requested_by,
         requested_name, heartbeat_at) VALUES ($1, $2, 'BUILD', $3, '{}', 1, 10, '{}', '{}', $4, 'Somebody', now() - interval '1 minute')`,
      [clinic.clinicId, id, monday, scheduler.userId],
    );
    const { rows } = await owner.query<{ failed: number }>('SELECT week_proposals_fail_silent(15) AS failed');
    const failed = await graphqlClient(
      url,
      scheduler.token,
    )<{ weekProposal: { status: string; failure: string } }>(
      `{ weekProposal(id: "${id}") { status failure } }`,
    );
    // Either this call or the job of a process was first.
    expect(rows[0]?.failed).toBeLessThanOrEqual(1);
    expect(dataOf(failed).weekProposal).toEqual({ status: 'FAILED', failure: 'PROCESS_ENDED' });
  });

  it('of another clinic do not exist', async () => {
    const other = await aProgramme(owner);
    const started = await start(1);
    const theirs = graphqlClient(url, other.scheduler.token);
    expect(codeOf(await theirs(`{ weekProposal(id: "${started.id}") { id } }`))).toBe('NOT_FOUND');
    expect(codeOf(await theirs(`mutation { stopBuild(proposalId: "${started.id}") { __typename } }`))).toBe(
      'NOT_FOUND',
    );
    const input = { weekOf: other.monday, patientIds: programme.patientIds };
    const answer = await theirs(
      'mutation ($input: BuildWeekInput!) { buildWeek(input: $input) { __typename } }',
      { input },
    );
    expect(codeOf(answer)).toBe('NOT_FOUND');
  });
});
