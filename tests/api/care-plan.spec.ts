import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import {
  aPlan,
  goalInput,
  interventionInput,
  save,
  type PlanMutation,
  type SharedPlan,
} from './plan/a-plan.ts';

const PAGE = `query ($id: ID!) { carePlan(id: $id) { id episodeId patientId status latestVersionNumber
  sections { id disciplineCode summary precautions editable version updatedByName }
  goals { id ownWords editable version } interventions { id title goalIds editable version }
  draftChanges { kind entity entityId field byName }
  versions { id number note createdByName signOffs { disciplineCode signedAt } changes { field } content { sections { disciplineCode } } }
  viewers { userId } prescribedMinutes { disciplineCode minutesPerDay minutesPerWeek } } }`;

interface Page {
  carePlan: {
    sections: { id: string; disciplineCode: string; editable: boolean }[];
    goals: { id: string; editable: boolean }[];
    interventions: { id: string; editable: boolean }[];
    versions: { number: number }[];
    prescribedMinutes: { disciplineCode: string; minutesPerDay: number; minutesPerWeek: number }[];
  };
}

describe('writing the shared plan', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  const as = (user: TestUser) => graphqlClient(url, user.token);
  const run = (user: TestUser, name: PlanMutation, input: Record<string, unknown>) =>
    save(url, user, name, input);
  const page = async (user: TestUser, id = plan.carePlanId) =>
    dataOf(await as(user)<Page>(PAGE, { id })).carePlan;
  const revisions = async (entityId: string) => {
    const { rows } = await owner.query<{ version: number; fields: Record<string, unknown>; by_name: string }>(
      'SELECT version, fields, by_name FROM plan_entry_revision WHERE entity_id = $1 ORDER BY version',
      [entityId],
    );
    return rows;
  };
  const audit = async (operation: string, detail: string) => {
    const { rows } = await owner.query<{ outcome: string; permission: string; actor_name: string }>(
      `SELECT outcome, permission, actor_name FROM audit_event
       WHERE clinic_id = $1 AND operation = $2 AND detail LIKE $3 ORDER BY id`,
      [clinic.clinicId, operation, `${detail}%`],
    );
    return rows;
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    plan = await aPlan(owner, url, clinic);
  });
  afterAll(() => owner.end());

  it('keeps every state of a goal, normalised, with who made it', async () => {
    const added = await run(
      plan.physio,
      'addGoal',
      goalInput(plan.carePlanId, { ownWords: '  Cafe\u0301  ', dueOn: '2026-03-01' }),
    );
    expect(added).toMatchObject({ version: 1, ownWords: 'Café', dueOn: '2026-03-01', lifecycle: 'ACTIVE' });
    expect(added).toMatchObject({ editable: true, updatedByName: plan.physio.displayName });
    const edited = await run(plan.physio, 'updateGoal', {
      id: added.id,
      baseVersion: 1,
      dueOn: null,
      achievement: 'IMPROVING',
      sharedDisciplineCodes: ['PSYCHOLOGY'],
    });
    expect(edited).toMatchObject({ version: 2, dueOn: null, achievement: 'IMPROVING', target: '60' });
    const history = await revisions(added.id);
    expect(history.map(({ version, by_name }) => [version, by_name])).toEqual([
      [1, plan.physio.displayName],
      [2, plan.physio.displayName],
    ]);
    expect(history[0]?.fields).toMatchObject({ dueOn: '2026-03-01', sharedDisciplineCodes: [] });
    expect(await audit('updateGoal', added.id)).toEqual([
      { outcome: 'ALLOWED', permission: 'carePlan.draft', actor_name: plan.physio.displayName },
    ]);
  });

  it('writes nothing when an edit changes nothing', async () => {
    const goal = await run(plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const same = await run(plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: ' 60 ' });
    expect(same).toMatchObject({ __typename: 'Goal', version: 1 });
    expect(await revisions(goal.id)).toHaveLength(1);
  });

  it('adds up prescribed minutes, a co-treatment for each discipline that takes part', async () => {
    const own = await aPlan(owner, url, clinic);
    const goal = await run(own.physio, 'addGoal', goalInput(own.carePlanId));
    const added = await run(
      own.physio,
      'addIntervention',
      interventionInput(own.carePlanId, {
        mode: 'CO_TREATMENT',
        coTreatingDisciplineCodes: ['OCCUPATIONAL_THERAPY'],
        goalIds: [goal.id.toUpperCase()],
        minutes: 45,
      }),
    );
    expect(added).toMatchObject({ version: 1, goalIds: [goal.id], status: 'ACTIVE' });
    expect((await page(own.physio, own.carePlanId)).prescribedMinutes).toEqual([
      { disciplineCode: 'PHYSIOTHERAPY', minutesPerDay: 45, minutesPerWeek: 225 },
      { disciplineCode: 'OCCUPATIONAL_THERAPY', minutesPerDay: 45, minutesPerWeek: 225 },
    ]);
    await run(own.physio, 'updateIntervention', { id: added.id, baseVersion: 1, status: 'ON_HOLD' });
    expect((await page(own.physio, own.carePlanId)).prescribedMinutes).toEqual([]);
  });

  it.each<[string, PlanMutation, Record<string, unknown>, string, string | null]>([
    ['an empty description', 'addGoal', { description: ' ' }, 'TEXT_REQUIRED', 'description'],
    ['a long text', 'addGoal', { ownWords: 'x'.repeat(501) }, 'TEXT_TOO_LONG', 'ownWords'],
    ['a NUL byte', 'addGoal', { target: 'a\u0000b' }, 'TEXT_CONTROL_CHARACTER', 'target'],
    [
      'an unknown discipline',
      'addGoal',
      { sharedDisciplineCodes: ['WIZARDRY'] },
      'DISCIPLINE_UNKNOWN',
      'sharedDisciplineCodes',
    ],
    [
      'a discipline that does not treat',
      'addGoal',
      { sharedDisciplineCodes: ['SCHEDULING'] },
      'DISCIPLINE_UNKNOWN',
      'sharedDisciplineCodes',
    ],
    [
      'a goal that begins as done',
      'addGoal',
      { lifecycle: 'COMPLETED' },
      'GOAL_MOVE_IMPOSSIBLE',
      'lifecycle',
    ],
    ['no minutes', 'addIntervention', { minutes: 0 }, 'DOSE_OUT_OF_RANGE', 'minutes'],
    ['more than a day', 'addIntervention', { minutes: 240, timesPerDay: 8 }, 'DAY_TOO_LONG', 'minutes'],
    [
      'a co-treatment alone',
      'addIntervention',
      { mode: 'CO_TREATMENT' },
      'CO_TREATING_REQUIRED',
      'coTreatingDisciplineCodes',
    ],
    ['goals that are no ids', 'addIntervention', { goalIds: ['x'] }, 'INVALID_INPUT', 'goalIds'],
    [
      'goals that do not exist',
      'addIntervention',
      { goalIds: ['00000000-0000-7000-8000-000000000000'] },
      'INVALID_INPUT',
      'goalIds',
    ],
  ])('refuses %s by name and writes nothing', async (_what, name, more, code, field) => {
    const before = await page(plan.physio);
    const input = name === 'addGoal' ? goalInput : interventionInput;
    const answer = await run(plan.physio, name, input(plan.carePlanId, more));
    expect(answer).toMatchObject({ __typename: 'Refusal', code, field });
    expect(await page(plan.physio)).toEqual(before);
  });

  it("refuses goals of another patient's plan", async () => {
    const other = await aPlan(owner, url, clinic);
    const foreign = await run(other.physio, 'addGoal', goalInput(other.carePlanId));
    const input = interventionInput(plan.carePlanId, { goalIds: [foreign.id] });
    expect(await run(plan.physio, 'addIntervention', input)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'goalIds',
    });
    const added = await run(plan.physio, 'addIntervention', interventionInput(plan.carePlanId));
    expect(
      await run(plan.physio, 'updateIntervention', {
        id: added.id,
        baseVersion: 1,
        goalIds: [foreign.id],
      }),
    ).toMatchObject({ code: 'INVALID_INPUT', field: 'goalIds' });
  });

  it('refuses impossible moves of goals and interventions', async () => {
    const goal = await run(plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const update = { id: goal.id, baseVersion: 1, lifecycle: 'REJECTED' };
    expect(await run(plan.physio, 'updateGoal', update)).toMatchObject({
      code: 'GOAL_MOVE_IMPOSSIBLE',
      field: 'lifecycle',
    });
    const added = await run(plan.physio, 'addIntervention', interventionInput(plan.carePlanId));
    await run(plan.physio, 'updateIntervention', {
      id: added.id,
      baseVersion: 1,
      status: 'ENTERED_IN_ERROR',
    });
    expect(
      await run(plan.physio, 'updateIntervention', { id: added.id, baseVersion: 2, status: 'ACTIVE' }),
    ).toMatchObject({ code: 'INVALID_INPUT', field: 'status' });
  });

  it('refuses everything once the episode has ended, and still shows the plan', async () => {
    const own = await aPlan(owner, url, clinic);
    const goal = await run(own.physio, 'addGoal', goalInput(own.carePlanId));
    await owner.query(`UPDATE episode_of_care SET state = 'CLOSED', open = false WHERE id = $1`, [
      own.episodeId,
    ]);
    const refused = [
      await run(own.physio, 'addGoal', goalInput(own.carePlanId)),
      await run(own.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: 'x' }),
      await run(own.physio, 'addIntervention', interventionInput(own.carePlanId)),
      await run(own.physio, 'updateCarePlanSection', {
        id: own.sections['PHYSIOTHERAPY'],
        baseVersion: 1,
        summary: 'x',
      }),
      await run(own.physio, 'publishPlanVersion', {
        carePlanId: own.carePlanId,
        baseVersionNumber: 0,
        note: 'x',
      }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('EPISODE_CLOSED'));
    const shown = await page(own.physio, own.carePlanId);
    expect([...shown.goals, ...shown.sections].some((row) => row.editable)).toBe(false);
    expect(shown.goals).toHaveLength(1);
  });

  it('asks the database as often for a full plan as for a small one', async () => {
    const statements = async (size: number): Promise<number> => {
      const own = await aPlan(owner, url, clinic);
      for (let index = 0; index < size; index += 1) {
        const goal = await run(own.physio, 'addGoal', goalInput(own.carePlanId));
        const served = interventionInput(own.carePlanId, { goalIds: [goal.id] });
        await run(own.physio, 'addIntervention', served);
        await run(own.physician, 'publishPlanVersion', {
          carePlanId: own.carePlanId,
          baseVersionNumber: index,
          note: 'Conference',
        });
      }
      await run(own.physio, 'addGoal', goalInput(own.carePlanId));
      const answer = await as(own.occupational)<Page>(PAGE, { id: own.carePlanId });
      expect(dataOf(answer).carePlan.versions).toHaveLength(size);
      return answer.statements;
    };
    const few = await statements(1);
    expect(few).toBeGreaterThan(0);
    expect(await statements(12)).toBe(few);
  });
});
