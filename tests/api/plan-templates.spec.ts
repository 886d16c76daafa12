import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_CARE_PLAN_TEMPLATES } from '@consilium/domain';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aPlan, attempt, save, type SharedPlan } from './plan/a-plan.ts';

const LIST = `query ($inactive: Boolean) { carePlanTemplates(includeInactive: $inactive) { id name active version weeks
  levelOfCare interventions { kind title minutes disciplineCode } goals { description dueInWeeks ownerDisciplineCode } } }`;
interface List {
  carePlanTemplates: { id: string; name: string; active: boolean; version: number }[];
}
const DRAFT = `query ($id: ID!) { carePlan(id: $id) { sections { disciplineCode }
  goals { description dueOn ownerDisciplineCode lifecycle updatedByName } interventions { title minutes status } draftChanges { byName } } }`;
interface DraftPlan {
  carePlan: {
    sections: { disciplineCode: string }[];
    goals: {
      description: string;
      dueOn: string | null;
      ownerDisciplineCode: string;
      updatedByName: string;
    }[];
    interventions: { title: string; minutes: number; status: string }[];
    draftChanges: { byName: string }[];
  };
}

const small = (more: Record<string, unknown> = {}) => ({
  name: `Pool programme ${randomUUID()}`,
  description: 'For the summer',
  levelOfCare: 'OUTPATIENT',
  weeks: 6,
  active: true,
  interventions: [
    {
      kind: 'HYDROTHERAPY',
      title: 'Pool',
      minutes: 45,
      timesPerDay: 1,
      daysPerWeek: 2,
      mode: 'GROUP',
      precautions: '',
      disciplineCode: 'PHYSIOTHERAPY',
    },
  ],
  goals: [
    {
      description: 'Swims 100 m',
      measure: 'Metres',
      target: '100',
      ownerDisciplineCode: 'WELLNESS',
      dueInWeeks: 2,
    },
  ],
  ...more,
});

describe('plan templates', () => {
  const [url, otherProcess] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let administrator: TestUser;
  let plan: SharedPlan;
  const keep = (input: Record<string, unknown>, user = administrator) =>
    save(url, user, 'saveCarePlanTemplate', input);
  const apply = (templateId: string, user = plan.physician, of = plan) =>
    save(url, user, 'applyCarePlanTemplate', { carePlanId: of.carePlanId, templateId });
  const list = async (user: TestUser, inactive = false) =>
    dataOf(await graphqlClient(url, user.token)<List>(LIST, { inactive })).carePlanTemplates;
  const draft = async (of = plan) =>
    dataOf(await graphqlClient(url, of.physio.token)<DraftPlan>(DRAFT, { id: of.carePlanId })).carePlan;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    administrator = clinic.users.ADMINISTRATOR;
    plan = await aPlan(owner, url, clinic);
  });
  afterAll(() => owner.end());

  it.each(DEFAULT_CARE_PLAN_TEMPLATES.map((template) => [template.name, template] as const))(
    'keeps and applies "%s" in one step',
    async (_name, template) => {
      const own = await aPlan(owner, url, clinic);
      const saved = await keep({ ...template, name: `${template.name} ${randomUUID()}`, active: true });
      expect(saved).toMatchObject({ __typename: 'CarePlanTemplate', version: 1, weeks: template.weeks });
      expect(await apply(saved.id, own.physician, own)).toMatchObject({
        goalsAdded: template.goals.length,
        interventionsAdded: template.interventions.length,
      });
      const { goals, interventions, sections, draftChanges } = await draft(own);
      expect(goals.map(({ description }) => description)).toEqual(
        template.goals.map(({ description }) => description),
      );
      expect(interventions.map(({ title, minutes }) => [title, minutes])).toEqual(
        template.interventions.map(({ title, minutes }) => [title, minutes]),
      );
      const disciplines = template.interventions.map(({ disciplineCode }) => disciplineCode);
      expect(sections.map(({ disciplineCode }) => disciplineCode)).toEqual(
        expect.arrayContaining(disciplines),
      );
      expect(new Set(draftChanges.map(({ byName }) => byName))).toEqual(new Set([own.physician.displayName]));
    },
  );

  it('opens sections for disciplines that are not on the team, and counts weeks from the day in the clinic', async () => {
    const { id } = await keep(small());
    await apply(id);
    const { goals, sections } = await draft();
    expect(sections.map(({ disciplineCode }) => disciplineCode)).toContain('WELLNESS');
    const { rows } = await owner.query<{ due: string }>(
      `SELECT ((now() AT TIME ZONE $1)::date + 14)::text AS due`,
      [clinic.timeZone],
    );
    expect(goals.find(({ description }) => description === 'Swims 100 m')).toMatchObject({
      dueOn: rows[0]?.due,
      ownerDisciplineCode: 'WELLNESS',
      lifecycle: 'ACTIVE',
    });
  });

  it('is applied once, also when several apply it at once, and the version applied is kept', async () => {
    const own = await aPlan(owner, url, clinic);
    const { id } = await keep(small());
    const input = { carePlanId: own.carePlanId, templateId: id };
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        save(index % 2 ? url : otherProcess, own.physician, 'applyCarePlanTemplate', input),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'TemplateApplied')).toHaveLength(1);
    expect(await apply(id, own.physician, own)).toMatchObject({ code: 'ALREADY_APPLIED' });
    expect((await draft(own)).goals).toHaveLength(1);
    const { rows } = await owner.query(
      'SELECT template_version, by_name FROM template_application WHERE care_plan_id = $1',
      [own.carePlanId],
    );
    expect(rows).toEqual([{ template_version: 1, by_name: own.physician.displayName }]);
    const audit = await owner.query<{ outcome: string }>(
      `SELECT outcome FROM audit_event WHERE operation = 'applyCarePlanTemplate' AND detail LIKE $1`,
      [`${own.carePlanId} ${id} version 1%`],
    );
    expect(audit.rows.filter(({ outcome }) => outcome === 'ALLOWED')).toHaveLength(1);
    expect(audit.rows).toHaveLength(7);
  });

  it('is edited on the version that was read; plans it was applied to stay', async () => {
    const own = await aPlan(owner, url, clinic);
    const first = await keep(small());
    await apply(first.id, own.physician, own);
    const changed = small({ id: first.id, version: 1, interventions: [], weeks: 8 });
    expect(await keep(changed)).toMatchObject({ id: first.id, version: 2, weeks: 8, interventions: [] });
    expect(await keep(changed)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await keep({ ...changed, version: null })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await draft(own)).interventions).toHaveLength(1);
  });

  it('refuses a name twice, an inactive template and one that does not exist', async () => {
    const first = await keep(small());
    expect(await keep(small({ name: ` ${String(first['name'])} ` }))).toMatchObject({
      code: 'NAME_TAKEN',
      field: 'name',
    });
    const retired = await keep(small({ active: false }));
    expect(await apply(retired.id)).toMatchObject({ code: 'TEMPLATE_INACTIVE' });
    expect((await list(plan.physio)).map(({ id }) => id)).not.toContain(retired.id);
    expect((await list(plan.physio, true)).map(({ id }) => id)).toContain(retired.id);
    for (const templateId of ['x', randomUUID()]) {
      const input = { carePlanId: plan.carePlanId, templateId };
      expect(codeOf(await attempt(url, plan.physician, 'applyCarePlanTemplate', input))).toBe('NOT_FOUND');
      const edit = small({ id: templateId, version: 1 });
      expect(codeOf(await attempt(url, administrator, 'saveCarePlanTemplate', edit))).toBe('NOT_FOUND');
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no name', { name: '' }, 'name'],
    ['no weeks', { weeks: 0 }, 'weeks'],
    [
      'a dose that nobody can give',
      { interventions: [{ ...small().interventions[0], minutes: 1 }] },
      'interventions.0.minutes',
    ],
    ['a goal due after its end', { goals: [{ ...small().goals[0], dueInWeeks: 9 }] }, 'goals.0.dueInWeeks'],
    [
      'a discipline that treats nobody',
      { goals: [{ ...small().goals[0], ownerDisciplineCode: 'SCHEDULING' }] },
      'goals.0.ownerDisciplineCode',
    ],
  ])('refuses %s and says where', async (_what, more, field) => {
    expect(await keep(small(more))).toMatchObject({ __typename: 'Refusal', field });
  });

  it('is managed and applied by those the policy names, seen by no other clinic', async () => {
    const { id } = await keep(small(), plan.physician);
    expect(codeOf(await attempt(url, plan.physio, 'saveCarePlanTemplate', small()))).toBe('FORBIDDEN');
    const input = { carePlanId: plan.carePlanId, templateId: id };
    expect(codeOf(await attempt(url, plan.physio, 'applyCarePlanTemplate', input))).toBe('FORBIDDEN');
    const elsewhere = await aClinic(owner);
    expect(await list(elsewhere.users.PHYSICIAN, true)).toEqual([]);
    const theirs = await aPlan(owner, url, elsewhere);
    const across = { carePlanId: theirs.carePlanId, templateId: id };
    expect(codeOf(await attempt(url, theirs.physician, 'applyCarePlanTemplate', across))).toBe('NOT_FOUND');
    expect(
      codeOf(
        await attempt(url, elsewhere.users.ADMINISTRATOR, 'saveCarePlanTemplate', small({ id, version: 1 })),
      ),
    ).toBe('NOT_FOUND');
  });

  it('refuses an episode that has ended', async () => {
    const own = await aPlan(owner, url, clinic);
    const { id } = await keep(small());
    await owner.query(`UPDATE episode_of_care SET state = 'WITHDRAWN', open = false WHERE id = $1`, [
      own.episodeId,
    ]);
    expect(await apply(id, own.physician, own)).toMatchObject({ code: 'EPISODE_CLOSED' });
  });
});
