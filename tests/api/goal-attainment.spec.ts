import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aPlan, goalInput, save, type SharedPlan } from './plan/a-plan.ts';

interface Scale {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string;
  readonly version: number;
  readonly levels: string[];
  readonly ratings: readonly { level: number; ratedOn: string; note: string; ratedByName: string }[];
}

const SCALE = `__typename ... on Refusal { code field }
  ... on GoalScale { goalId version levels weight writtenByName ratings { id level ratedOn note ratedByName } }`;
const LEVELS = ['Not at all', 'To the gate', 'To the bus', 'Around the block', 'The whole lap'];

describe('goal attainment scaling', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  let goalId: string;
  let today: string;

  const mutate = async (user: TestUser, name: string, type: string, input: object) =>
    dataOf(
      await graphqlClient(url, user.token)<Record<string, Scale>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { ${SCALE} } }`,
        { input },
      ),
    )[name]!;
  const write = (user: TestUser, more: object = {}) =>
    mutate(user, 'writeGoalScale', 'WriteGoalScaleInput', {
      ...{ goalId, baseVersion: 0, levels: LEVELS, weight: 2 },
      ...more,
    });
  const rate = (user: TestUser, more: object = {}) =>
    mutate(user, 'rateGoal', 'RateGoalInput', {
      ...{ id: randomUUID(), goalId, level: -2, ratedOn: today, note: '' },
      ...more,
    });
  const attainment = async (user: TestUser) =>
    dataOf(
      await graphqlClient(url, user.token)<{
        carePlan: {
          goals: { achievement: string; lifecycle: string; scale: Scale | null }[];
          goalAttainment: object;
        };
      }>(
        `query ($id: ID!) { carePlan(id: $id) { goals { achievement lifecycle scale { levels ratings { level } } }
          goalAttainment { baseline achieved change rated unrated points { on score rated } } } }`,
        { id: plan.carePlanId },
      ),
    ).carePlan;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    today = localDateIn(clinic.timeZone, new Date());
  });
  beforeEach(async () => {
    plan = await aPlan(owner, url, clinic);
    const goal = goalInput(plan.carePlanId, { sharedDisciplineCodes: ['OCCUPATIONAL_THERAPY'] });
    goalId = (await save(url, plan.physio, 'addGoal', goal)).id;
  });
  afterAll(() => owner.end());

  it('is written at the start, rated over time, and summed up as a T score', async () => {
    const { physio, occupational } = plan;
    expect(await write(physio)).toMatchObject({ version: 1, levels: LEVELS, ratings: [] });
    await rate(physio, { level: -2 });
    const rated = await rate(occupational, { level: 1, note: '  Ran twice ' });
    expect(rated.ratings).toMatchObject([
      { level: -2, ratedByName: physio.displayName },
      { level: 1, note: 'Ran twice', ratedByName: occupational.displayName },
    ]);
    const { goals, goalAttainment } = await attainment(plan.physician);
    expect(goalAttainment).toEqual({
      // Both on one day: the one recorded last holds.
      ...{ baseline: 60, achieved: 60, change: 0, rated: 1, unrated: 0 },
      points: [{ on: today, score: 60, rated: 1 }],
    });
    // What was reached is said by somebody, never by a rating.
    expect(goals).toMatchObject([{ achievement: 'IN_PROGRESS', lifecycle: 'ACTIVE' }]);
  });

  it('stays as it was written once it has been rated, in the database too', async () => {
    await write(plan.physio);
    expect(await write(plan.physio, { baseVersion: 1, weight: 3 })).toMatchObject({ version: 2, weight: 3 });
    expect(await write(plan.physio, { baseVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    await rate(plan.physio);
    expect(await write(plan.physio, { baseVersion: 2 })).toMatchObject({
      code: 'GOAL_RATED',
      field: 'levels',
    });
    await expect(
      owner.query('UPDATE goal_scale SET weight = 1 WHERE goal_id = $1', [goalId]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('says what is wrong with levels and ratings, and keeps nothing of them', async () => {
    const { physio } = plan;
    expect(await rate(physio)).toMatchObject({ code: 'GOAL_NOT_SCALED' });
    expect(await write(physio, { levels: LEVELS.slice(1) })).toMatchObject({ code: 'INVALID_INPUT' });
    const alike = [...LEVELS.slice(0, 4), 'Not at all'];
    expect(await write(physio, { levels: alike })).toMatchObject({ code: 'CHOSEN_TWICE', field: 'level2' });
    expect(await write(physio, { weight: 5 })).toMatchObject({
      code: 'NUMBER_OUT_OF_RANGE',
      field: 'weight',
    });
    await write(physio);
    expect(await rate(physio, { level: 3 })).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE', field: 'level' });
    expect(await rate(physio, { ratedOn: addDays(today, 1) })).toMatchObject({ field: 'ratedOn' });
    expect(await rate(physio, { ratedOn: addDays(today, -1) })).toMatchObject({ field: 'ratedOn' });
    expect((await attainment(physio)).goalAttainment).toMatchObject({ rated: 0, unrated: 1, achieved: null });
  });

  it('is one rating however often the device sends it', async () => {
    await write(plan.physio);
    const sent = { id: randomUUID(), level: 0 };
    await rate(plan.physio, sent);
    expect((await rate(plan.physio, sent)).ratings).toHaveLength(1);
    expect(await rate(plan.physio, { ...sent, level: 2 })).toMatchObject({ code: 'ID_TAKEN' });
  });

  it('is the goal’s own discipline’s to write, and for all who work on it to rate', async () => {
    expect(await write(plan.occupational)).toMatchObject({ code: 'NOT_YOUR_SECTION' });
    await write(plan.physio);
    expect(await rate(plan.psychologist)).toMatchObject({ code: 'NOT_YOUR_SECTION' });
    const stranger = await clinic.addUser('PHYSIOTHERAPIST');
    const answer = await graphqlClient(url, stranger.token)(
      `mutation ($input: RateGoalInput!) { rateGoal(input: $input) { ${SCALE} } }`,
      { input: { id: randomUUID(), goalId, level: 0, ratedOn: today, note: '' } },
    );
    expect(codeOf(answer)).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
  });
});
