import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

interface Answer {
  readonly __typename: string;
  readonly id: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly status: string;
  readonly version: number;
  readonly overdue: boolean;
  readonly closedByName: string | null;
}

const TASK = 'id title detail ownerName ownerDisciplineCode dueOn overdue status closedByName version';

describe('tasks', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let physio: TestUser;
  let outsider: TestUser;
  let patientId: string;
  let today: string;

  const client = (user: TestUser) => graphqlClient(url, user.token);
  const ask = async (user: TestUser, name: string, type: string, input: object): Promise<Answer> =>
    dataOf(
      await client(user)<Record<string, Answer>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Task { ${TASK} }
           ... on Refusal { code message field } } }`,
        { input },
      ),
    )[name]!;
  const onId = async (user: TestUser, name: string, id: string): Promise<Answer> =>
    dataOf(
      await client(user)<Record<string, Answer>>(
        `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on Task { ${TASK} } ... on Refusal { code field } } }`,
        { id },
      ),
    )[name]!;
  const create = (more: object = {}, user = physician) =>
    ask(user, 'createTask', 'CreateTaskInput', {
      ...{ id: randomUUID(), patientId, title: 'Call the school', ownerMemberId: physio.memberId },
      ...{ dueOn: today, ...more },
    });
  const mine = async (user: TestUser, first = 50, after: string | null = null) =>
    dataOf(
      await graphqlClient(otherUrl, user.token)<{
        myTasks: { edges: { cursor: string; node: { id: string; title: string } }[] };
      }>(
        'query ($first: Int!, $after: String) { myTasks(first: $first, after: $after) { edges { cursor node { id title } } } }',
        { first, after },
      ),
    ).myTasks.edges;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    today = localDateIn(clinic.timeZone, new Date());
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    outsider = await clinic.addUser('PHYSIOTHERAPIST');
  });
  beforeEach(async () => {
    ({ patientId } = await aPatient(owner, clinic, { team: [physician, physio] }));
  });
  afterAll(() => owner.end());

  it('is written once, found by whom it is for, done by them, and opened again', async () => {
    const id = randomUUID();
    const task = await create({ id, detail: 'Ask for Ms Lee' });
    expect(task).toMatchObject({ __typename: 'Task', status: 'REQUESTED', ownerName: physio.displayName });
    expect(await create({ id })).toMatchObject({ id, version: 1 });
    expect((await mine(physio)).map(({ node }) => node.id)).toContain(id);
    expect((await mine(physician)).map(({ node }) => node.id)).not.toContain(id);
    expect(await onId(physio, 'completeTask', id)).toMatchObject({
      ...{ status: 'COMPLETED', closedByName: physio.displayName },
    });
    expect(await onId(physician, 'completeTask', id)).toMatchObject({ code: 'TASK_CLOSED' });
    expect((await mine(physio)).map(({ node }) => node.id)).not.toContain(id);
    expect(await onId(physio, 'reopenTask', id)).toMatchObject({ status: 'REQUESTED', closedByName: null });
    expect(await onId(physio, 'reopenTask', id)).toMatchObject({ code: 'TASK_OPEN' });
  });

  it('belongs to a discipline: everybody of it on the team finds it, nobody else does', async () => {
    const { id } = await create({ ownerMemberId: null, ownerDisciplineCode: 'PHYSIOTHERAPY' });
    expect((await mine(physio)).map(({ node }) => node.id)).toContain(id);
    expect((await mine(outsider)).map(({ node }) => node.id)).not.toContain(id);
  });

  it('pages through what is due, the earliest first and what has no day last', async () => {
    const reader = await clinic.addUser('NURSE');
    ({ patientId } = await aPatient(owner, clinic, { team: [physician, reader] }));
    for (const [title, days] of [
      ['none', null],
      ['later', 5],
      ['today', 0],
    ] as const) {
      await create({
        title,
        ownerMemberId: reader.memberId,
        dueOn: days === null ? null : addDays(today, days),
      });
    }
    const found: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const edges = await mine(reader, 1, after);
      found.push(...edges.map(({ node }) => node.title));
      after = edges[0]?.cursor ?? null;
    }
    expect(found).toEqual(['today', 'later', 'none']);
    expect(await mine(reader, 1, after)).toEqual([]);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ ownerMemberId: null }, 'owner'],
    [{ ownerDisciplineCode: 'NURSING' }, 'owner'],
    [{ dueOn: '2020-01-01' }, 'dueOn'],
  ])('refuses %j and names the field', async (more, field) => {
    expect(await create(more)).toMatchObject({ __typename: 'Refusal', field });
    expect(await mine(physio)).not.toContainEqual(expect.objectContaining({ title: '' }));
  });

  it('is given to nobody who may not open the record', async () => {
    expect(await create({ ownerMemberId: outsider.memberId })).toMatchObject({
      ...{ code: 'TASK_OWNER_OUTSIDE_TEAM', field: 'owner' },
    });
  });

  it('changes by version, moves to somebody else, and is cancelled with a reason', async () => {
    const { id } = await create();
    const change = (baseVersion: number, more: object = {}) =>
      ask(physio, 'updateTask', 'UpdateTaskInput', {
        ...{ id, baseVersion, title: 'Write to the school', ownerDisciplineCode: 'SCHOOL_LIAISON', ...more },
      });
    expect(await change(9)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await change(1)).toMatchObject({ version: 2, ownerDisciplineCode: 'SCHOOL_LIAISON' });
    expect(await ask(physio, 'cancelTask', 'CancelTaskInput', { id, reason: '' })).toMatchObject({
      field: 'reason',
    });
    expect(await ask(physio, 'cancelTask', 'CancelTaskInput', { id, reason: 'Family did' })).toMatchObject({
      status: 'CANCELLED',
    });
    expect(await change(3)).toMatchObject({ code: 'TASK_CLOSED' });
  });

  it('is nobody else’s business', async () => {
    const { id } = await create();
    const answer = await client(outsider)<unknown>(
      'mutation ($id: ID!) { completeTask(id: $id) { __typename } }',
      {
        id,
      },
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('keeps its origin and is never deleted, whatever the application asks', async () => {
    const { id } = await create();
    await expect(
      owner.query('UPDATE task SET created_by_name = $2 WHERE id = $1', [id, 'Somebody']),
    ).rejects.toThrow('the origin of a task stays');
  });
});
