import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import {
  aPlan,
  attempt,
  goalInput,
  interventionInput,
  save,
  type Saved,
  type SharedPlan,
} from './plan/a-plan.ts';

describe('two people editing one plan', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  /** A colleague of the same discipline, on the same team. */
  let colleague: SharedPlan['physio'];

  const joins = (memberId: string | null) =>
    owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
       VALUES ($1, gen_random_uuid(), $2, $3, 'Therapist', current_date - 1)`,
      [clinic.clinicId, plan.patientId, memberId],
    );
  const aGoal = () => save(here, plan.physio, 'addGoal', goalInput(plan.carePlanId));
  const versionsOf = async (entityId: string) => {
    const { rows } = await owner.query<{ version: number }>(
      'SELECT version FROM plan_entry_revision WHERE entity_id = $1 ORDER BY version',
      [entityId],
    );
    return rows.map(({ version }) => version);
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    plan = await aPlan(owner, here, clinic);
    colleague = await clinic.addUser('PHYSIOTHERAPIST');
    await joins(colleague.memberId);
  });
  afterAll(() => owner.end());

  it('merges edits of different fields made on the same version, on different processes', async () => {
    const goal = await aGoal();
    const [first, second] = await Promise.all([
      save(here, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: '45' }),
      save(there, colleague, 'updateGoal', { id: goal.id, baseVersion: 1, baseline: '90' }),
    ]);
    const last = first.version === 3 ? first : second;
    expect([first.version, second.version].sort()).toEqual([2, 3]);
    expect(last).toMatchObject({ target: '45', baseline: '90' });
    expect(await versionsOf(goal.id)).toEqual([1, 2, 3]);
  });

  it('shows both values of a field that both changed, by whom and when, and writes nothing', async () => {
    const goal = await aGoal();
    await save(here, plan.physio, 'updateGoal', {
      id: goal.id,
      baseVersion: 1,
      target: '45',
      measure: 'Laps',
    });
    await save(here, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 2, ownWords: 'Run!' });
    const conflict = await save(there, colleague, 'updateGoal', {
      id: goal.id,
      baseVersion: 1,
      target: '50',
      sharedDisciplineCodes: ['PSYCHOLOGY'],
    });
    expect(conflict).toMatchObject({
      __typename: 'EditConflict',
      code: 'EDIT_CONFLICT',
      field: 'target',
      currentVersion: 3,
    });
    expect(conflict.fields).toEqual([
      {
        field: 'target',
        base: '60',
        yours: '50',
        theirs: '45',
        theirsByName: plan.physio.displayName,
        theirsAt: expect.stringMatching(/^\d{4}-/),
      },
    ]);
    expect(await versionsOf(goal.id)).toEqual([1, 2, 3]);
    const decided = { id: goal.id, baseVersion: 3, target: '50', sharedDisciplineCodes: ['PSYCHOLOGY'] };
    expect(await save(there, colleague, 'updateGoal', decided)).toMatchObject({
      version: 4,
      target: '50',
      measure: 'Laps',
      ownWords: 'Run!',
      sharedDisciplineCodes: ['PSYCHOLOGY'],
    });
  });

  it('does not call it a conflict when both want the same', async () => {
    const goal = await aGoal();
    await save(here, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: '45' });
    const same = await save(there, colleague, 'updateGoal', { id: goal.id, baseVersion: 1, target: '45' });
    expect(same).toMatchObject({ __typename: 'Goal', version: 2 });
  });

  it('merges sections and interventions alike', async () => {
    const id = plan.sections['PHYSIOTHERAPY'];
    await save(here, plan.physio, 'updateCarePlanSection', {
      id,
      baseVersion: 1,
      summary: 'Walks with aids',
    });
    const merged = await save(there, colleague, 'updateCarePlanSection', {
      id,
      baseVersion: 1,
      precautions: 'No loading of the left ankle',
    });
    expect(merged).toMatchObject({ version: 3, summary: 'Walks with aids' });
    const conflict = await save(here, plan.physio, 'updateCarePlanSection', {
      id,
      baseVersion: 1,
      summary: 'Runs',
    });
    expect(conflict.fields?.[0]).toMatchObject({ field: 'summary', base: '', theirs: 'Walks with aids' });

    const added = await save(here, plan.physio, 'addIntervention', interventionInput(plan.carePlanId));
    await save(here, plan.physio, 'updateIntervention', { id: added.id, baseVersion: 1, minutes: 45 });
    const other = { id: added.id, baseVersion: 1, title: 'Pool', daysPerWeek: 3 };
    expect(await save(there, colleague, 'updateIntervention', other)).toMatchObject({
      version: 3,
      minutes: 45,
      title: 'Pool',
      daysPerWeek: 3,
    });
    const late = await save(there, colleague, 'updateIntervention', {
      id: added.id,
      baseVersion: 1,
      minutes: 20,
    });
    expect(late.fields?.[0]).toMatchObject({ field: 'minutes', base: '30', yours: '20', theirs: '45' });
  });

  it('checks what a merge makes, not only what was sent', async () => {
    const added = await save(here, plan.physio, 'addIntervention', interventionInput(plan.carePlanId));
    await save(here, plan.physio, 'updateIntervention', { id: added.id, baseVersion: 1, timesPerDay: 8 });
    const tooLong = { id: added.id, baseVersion: 1, minutes: 90 };
    expect(await save(there, colleague, 'updateIntervention', tooLong)).toMatchObject({
      code: 'DAY_TOO_LONG',
      field: 'minutes',
    });
  });

  it('refuses a base that never was', async () => {
    const goal = await aGoal();
    for (const baseVersion of [0, -1, 7, 2_147_483_647]) {
      const answer = await save(here, plan.physio, 'updateGoal', { id: goal.id, baseVersion, target: 'x' });
      expect(answer).toMatchObject({ code: 'VERSION_CONFLICT', field: 'baseVersion' });
    }
  });

  it('loses none of 200 edits of one goal made at once on two processes', async () => {
    const goal = await aGoal();
    const users = [plan.physio, colleague];
    const fields = ['ownWords', 'description', 'measure', 'baseline', 'target'];
    const write = async (index: number, baseVersion: number): Promise<Saved | undefined> => {
      const input = { id: goal.id, baseVersion, [fields[index % 5]!]: `Writer ${index}` };
      const answer = await attempt(index % 2 ? here : there, users[index % 2]!, 'updateGoal', input);
      // A full pool answers UNAVAILABLE, and then nothing was written.
      return answer.data?.['updateGoal'];
    };
    const saved: Saved[] = [];
    let newest = 1;
    const settle = async (writers: readonly number[]): Promise<number[]> => {
      const answers = await Promise.all(writers.map((index) => write(index, newest)));
      for (const answer of answers) {
        if (answer?.__typename === 'Goal') saved.push(answer);
        newest = Math.max(newest, answer?.version ?? answer?.currentVersion ?? 0);
      }
      return writers.filter((_, index) => answers[index]?.__typename !== 'Goal');
    };
    let waiting = await settle(Array.from({ length: 200 }, (_, index) => index));
    expect(saved.length).toBeGreaterThanOrEqual(5);
    // Whoever met a conflict looks again and saves on what is there now, ten at a time.
    while (waiting.length > 0) waiting = [...waiting.slice(10), ...(await settle(waiting.slice(0, 10)))];
    const accepted = saved.map(({ version }) => version).sort((a, b) => a - b);
    expect(accepted).toEqual(Array.from({ length: 200 }, (_, index) => index + 2));
    expect(await versionsOf(goal.id)).toEqual(Array.from({ length: 201 }, (_, index) => index + 1));
    const { rows } = await owner.query<{ fields: Record<string, string> }>(
      'SELECT fields FROM plan_entry_revision WHERE entity_id = $1 ORDER BY version',
      [goal.id],
    );
    const written = rows.flatMap(({ fields: after }, index) => {
      const before = rows[index - 1]?.fields;
      return before
        ? fields.filter((field) => before[field] !== after[field]).map((field) => after[field])
        : [];
    });
    expect(new Set(written).size).toBe(200);
    expect(written).toHaveLength(200);
  }, 90_000);
});
