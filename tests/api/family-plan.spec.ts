import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aFamily, type Family } from './plan/a-family.ts';
import { aPlan, goalInput, interventionInput, save, type SharedPlan } from './plan/a-plan.ts';

interface Told {
  readonly reader: string;
  readonly number: number | null;
  readonly goals: { id: string; disciplineCode: string }[];
  readonly parts: {
    disciplineCode: string;
    minutesPerWeek: number;
    keepsSomething: boolean;
    interventions: { title: string; minutes: number }[];
  }[];
  readonly homeProgramme: { id: string; title: string }[];
  readonly signedBy: { disciplineCode: string; name: string }[];
  readonly changes: { started: { title: string }[]; changed: { title: string }[] };
}

const READ = `query ($id: ID!, $as: PlanReader) { familyPlan(patientId: $id, as: $as) { reader number
  goals { id disciplineCode } parts { disciplineCode minutesPerWeek keepsSomething interventions { title minutes } }
  homeProgramme { id title } signedBy { disciplineCode name } changes { started { title } changed { title } } } }`;

describe('the plan as the family reads it', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  let family: Family;

  const answer = (user: TestUser, as?: string) =>
    graphqlClient(otherUrl, user.token)<{ familyPlan: Told | null }>(READ, { id: plan.patientId, as });
  const told = async (user: TestUser, as?: string) => dataOf(await answer(user, as)).familyPlan;
  const publish = (baseVersionNumber: number) =>
    save(url, plan.physician, 'publishPlanVersion', {
      ...{ carePlanId: plan.carePlanId, baseVersionNumber, note: 'For the team only' },
    });
  const bornYearsAgo = (years: number) =>
    owner.query(
      `UPDATE patient SET birth_date = (current_date - make_interval(years => $2::int) - interval '30 days')::date WHERE id = $1`,
      [plan.patientId, years],
    );
  const prescribe = (user: TestUser, more: Record<string, unknown>) =>
    save(url, user, 'addIntervention', interventionInput(plan.carePlanId, more));

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  beforeEach(async () => {
    plan = await aPlan(owner, url, clinic);
    family = await aFamily(owner, clinic, plan.patientId);
    await bornYearsAgo(15);
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await save(
      url,
      plan.psychologist,
      'addGoal',
      goalInput(plan.carePlanId, { ownerDisciplineCode: 'PSYCHOLOGY' }),
    );
    await prescribe(plan.physio, { title: 'Stairs', minutes: 30, daysPerWeek: 5 });
    await prescribe(plan.psychologist, {
      ...{ disciplineCode: 'PSYCHOLOGY', kind: 'COGNITIVE_BEHAVIOURAL_THERAPY' },
      ...{ title: 'Fear of school', minutes: 60, daysPerWeek: 2 },
    });
    await publish(0);
  });
  afterAll(() => owner.end());

  it('tells a teen all of it, and a parent that counselling takes place, not what about', async () => {
    const teen = await told(family.patient);
    expect(teen).toMatchObject({ reader: 'PATIENT', number: 1 });
    expect(teen?.goals).toHaveLength(2);
    expect(teen?.parts.map(({ interventions }) => interventions[0]?.title)).toEqual([
      'Stairs',
      'Fear of school',
    ]);
    const parent = await told(family.guardian);
    expect(parent?.goals.map(({ disciplineCode }) => disciplineCode)).toEqual(['PHYSIOTHERAPY']);
    expect(parent?.parts[1]).toEqual({
      ...{ disciplineCode: 'PSYCHOLOGY', minutesPerWeek: 120, keepsSomething: true, interventions: [] },
    });
    expect(JSON.stringify(await answer(family.guardian, 'PATIENT'))).not.toContain('Fear of school');
  });

  it('follows the ages of the clinic’s rules', async () => {
    await bornYearsAgo(10);
    expect((await told(family.guardian))?.parts[1]?.interventions).toHaveLength(1);
    expect((await told(family.patient))?.parts[1]?.interventions).toHaveLength(0);
  });

  it('lets the team read it with either’s eyes, and nobody outside', async () => {
    expect((await told(plan.physio))?.parts[1]?.keepsSomething).toBe(false);
    expect(await told(plan.physio, 'PROXY')).toMatchObject({ reader: 'PROXY', goals: [{}] });
    for (const stranger of [await clinic.addUser('PATIENT'), await clinic.addUser('SCHEDULER')]) {
      expect((await answer(stranger)).errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|NOT_FOUND/);
    }
  });

  it('keeps the team’s own words, drafts and notes from the family, also by the plan itself', async () => {
    await prescribe(plan.physio, { title: 'Trampoline' });
    expect(JSON.stringify(await answer(family.patient))).not.toMatch(/Trampoline|For the team only/);
    const { errors } = await graphqlClient(url, family.patient.token)(
      'query ($id: ID!) { carePlan(id: $id) { versions { note } sections { summary } } }',
      { id: plan.carePlanId },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const nested = await graphqlClient(url, family.patient.token)(
      'query ($id: ID!) { patient(id: $id) { currentEpisode { carePlan { goals { description } } } } }',
      { id: plan.patientId },
    );
    expect(JSON.stringify(nested)).not.toMatch(/"description":/);
    expect(nested.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('has the home programme of today, and says what the next version changed', async () => {
    const home = await prescribe(plan.physio, { title: 'Stairs at home', mode: 'HOME' });
    expect((await told(family.patient))?.homeProgramme).toEqual([{ id: home.id, title: 'Stairs at home' }]);
    await publish(1);
    expect((await told(family.patient))?.changes.started).toEqual([{ title: 'Stairs at home' }]);
    await save(url, plan.physio, 'updateIntervention', {
      ...{ id: home.id, baseVersion: home.version, status: 'STOPPED' },
    });
    expect((await told(family.patient))?.homeProgramme).toEqual([]);
  });

  it('is nothing before a plan is opened', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [plan.physio] });
    const read = await graphqlClient(url, plan.physio.token)<{ familyPlan: Told | null }>(READ, {
      id: patientId,
    });
    expect(dataOf(read).familyPlan).toBeNull();
  });
});
