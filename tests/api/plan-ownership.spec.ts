import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import {
  aPlan,
  attempt,
  goalInput,
  interventionInput,
  save,
  type PlanMutation,
  type Saved,
  type SharedPlan,
} from './plan/a-plan.ts';

const PAGE = `query ($id: ID!) { carePlan(id: $id) { id sections { id disciplineCode editable }
  goals { id editable } interventions { id editable } draftChanges { field } versions { id } } }`;
interface Entry {
  id: string;
  disciplineCode: string;
  editable: boolean;
}
interface Page {
  carePlan: { sections: Entry[]; goals: Entry[]; interventions: Entry[] };
}

describe('whose a part of the plan is', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  const as = (user: TestUser) => graphqlClient(url, user.token);
  const run = (user: TestUser, name: PlanMutation, input: Record<string, unknown>) =>
    save(url, user, name, input);
  const page = async (user: TestUser) => dataOf(await as(user)<Page>(PAGE, { id: plan.carePlanId })).carePlan;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    plan = await aPlan(owner, url, clinic);
  });
  afterAll(() => owner.end());

  it('lets only the own discipline write, says so by name and keeps it on record', async () => {
    const goal = await run(plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const added = await run(plan.physio, 'addIntervention', interventionInput(plan.carePlanId));
    const refused: Saved[] = [
      await run(plan.occupational, 'updateGoal', { id: goal.id, baseVersion: 1, target: 'x' }),
      await run(plan.occupational, 'updateIntervention', { id: added.id, baseVersion: 1, minutes: 10 }),
      await run(plan.occupational, 'addGoal', goalInput(plan.carePlanId)),
      await run(plan.occupational, 'addIntervention', interventionInput(plan.carePlanId)),
      await run(plan.physician, 'updateCarePlanSection', {
        id: plan.sections['PHYSIOTHERAPY'],
        baseVersion: 1,
        summary: 'x',
      }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('NOT_YOUR_SECTION'));
    const revisions = await owner.query('SELECT 1 FROM plan_entry_revision WHERE entity_id = $1', [goal.id]);
    expect(revisions.rows).toHaveLength(1);
    const audit = await owner.query<{ outcome: string }>(
      `SELECT outcome FROM audit_event WHERE operation = 'updateGoal' AND detail LIKE $1`,
      [`${goal.id}%`],
    );
    expect(audit.rows).toEqual([{ outcome: 'REFUSED' }]);
    const shown = await page(plan.occupational);
    expect(shown.goals.every((row) => !row.editable)).toBe(true);
    expect(shown.sections.filter((row) => row.editable).map((row) => row.disciplineCode)).toEqual([
      'OCCUPATIONAL_THERAPY',
    ]);
  });

  it('is neither read nor written by the family, whose plan is the one in plain words', async () => {
    const patient = await clinic.addUser('PATIENT', { patientId: plan.patientId });
    expect(codeOf(await as(patient)(PAGE, { id: plan.carePlanId }))).toBe('FORBIDDEN');
    expect(codeOf(await attempt(url, patient, 'addGoal', goalInput(plan.carePlanId)))).toBe('FORBIDDEN');
  });

  it('is closed to strangers, missing for another clinic, and says which attempts were refused', async () => {
    const stranger = await clinic.addUser('PHYSIOTHERAPIST');
    const elsewhere = (await aClinic(owner)).users.PHYSIOTHERAPIST;
    const goal = await run(plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const input = { id: goal.id, baseVersion: 1, target: 'x' };
    const denied = await as(stranger)(PAGE, { id: plan.carePlanId });
    expect(denied.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', breakGlass: true });
    expect(codeOf(await attempt(url, stranger, 'updateGoal', input))).toBe('FORBIDDEN');
    expect(codeOf(await as(elsewhere)(PAGE, { id: plan.carePlanId }))).toBe('NOT_FOUND');
    expect(codeOf(await attempt(url, elsewhere, 'updateGoal', input))).toBe('NOT_FOUND');
    for (const id of ['not an id', '00000000-0000-7000-8000-000000000000']) {
      expect(codeOf(await as(plan.physio)(PAGE, { id }))).toBe('NOT_FOUND');
      expect(codeOf(await attempt(url, plan.physio, 'updateGoal', { ...input, id }))).toBe('NOT_FOUND');
    }
    const { rows } = await owner.query<{ operation: string; outcome: string }>(
      `SELECT operation, outcome FROM audit_event WHERE actor_user_id = $1 AND patient_id = $2`,
      [stranger.userId, plan.patientId],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { operation: 'carePlan', outcome: 'REFUSED' },
        { operation: 'updateGoal', outcome: 'REFUSED' },
      ]),
    );
  });

  it('can be opened in an emergency, to read and not to write', async () => {
    const nurse = await clinic.addUser('NURSE');
    await owner.query(
      `INSERT INTO break_glass_grant (clinic_id, id, patient_id, user_id, reason_code, reason, opened_at, expires_at)
       VALUES ($1, gen_random_uuid(), $2, $3, 'EMERGENCY', 'test', now(), now() + interval '1 hour')`,
      [clinic.clinicId, plan.patientId, nurse.userId],
    );
    expect((await page(nurse)).sections.some((row) => row.editable)).toBe(false);
    expect(codeOf(await attempt(url, nurse, 'addGoal', goalInput(plan.carePlanId)))).toBe('FORBIDDEN');
  });
});
