import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aFamily } from './plan/a-family.ts';
import { aPlan, goalInput, save, type SharedPlan } from './plan/a-plan.ts';

interface Acknowledged {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly answer?: string;
  readonly relation?: string;
}

describe('the acknowledgement of a plan version', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  let patient: TestUser;
  let guardian: TestUser;
  let versionId: string;

  const publish = async (baseVersionNumber: number) =>
    (
      await save(url, plan.physician, 'publishPlanVersion', {
        ...{ carePlanId: plan.carePlanId, baseVersionNumber, note: 'Agreed' },
      })
    ).id;
  const answer = (user: TestUser, more: object = {}) =>
    graphqlClient(url, user.token)<{ acknowledgePlanVersion: Acknowledged }>(
      `mutation ($input: AcknowledgePlanVersionInput!) { acknowledgePlanVersion(input: $input) { __typename
         ... on PlanAcknowledgement { answer relation } ... on Refusal { code field } } }`,
      { input: { id: randomUUID(), planVersionId: versionId, answer: 'AGREED', ...more } },
    );
  const done = async (user: TestUser, more: object = {}) =>
    dataOf(await answer(user, more)).acknowledgePlanVersion;
  const read = async (user: TestUser) =>
    dataOf(
      await graphqlClient(otherUrl, user.token)<{
        familyPlan: { acknowledgements: { name: string; words: string }[] };
      }>('query ($id: ID!) { familyPlan(patientId: $id) { acknowledgements { name words } } }', {
        id: plan.patientId,
      }),
    ).familyPlan.acknowledgements;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  beforeEach(async () => {
    plan = await aPlan(owner, url, clinic);
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    versionId = await publish(0);
    ({ patient, guardian } = await aFamily(owner, clinic, plan.patientId));
  });
  afterAll(() => owner.end());

  it('is given by the young person and by a guardian, once, and the team reads both', async () => {
    const id = randomUUID();
    expect(await done(patient, { id })).toMatchObject({ answer: 'AGREED', relation: 'SELF' });
    expect(await done(patient, { id })).toMatchObject({ answer: 'AGREED' });
    expect(await done(patient)).toMatchObject({ code: 'ALREADY_ACKNOWLEDGED' });
    expect(await done(guardian, { answer: 'QUESTION' })).toMatchObject({ field: 'words' });
    expect(await done(guardian, { answer: 'QUESTION', words: 'Why no swimming?' })).toMatchObject({
      relation: 'PROXY',
    });
    expect((await read(plan.physio)).map(({ words }) => words)).toEqual(['', 'Why no swimming?']);
    expect(await read(patient)).toEqual([{ name: patient.displayName, words: '' }]);
    expect((await read(guardian)).map(({ words }) => words)).toEqual(['Why no swimming?']);
  });

  it('is of the newest version only', async () => {
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await publish(1);
    expect(await done(patient)).toMatchObject({ code: 'PLAN_VERSION_SUPERSEDED' });
  });

  it('is not given by the team, nor by another family', async () => {
    const stranger = await clinic.addUser('PATIENT');
    for (const user of [plan.physician, plan.physio, stranger]) {
      expect((await answer(user)).errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|NOT_FOUND/);
    }
  });
});
