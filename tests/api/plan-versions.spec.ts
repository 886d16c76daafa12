import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
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

interface Change {
  kind: string;
  entity: string;
  entityId: string;
  disciplineCode: string;
  title: string;
  field: string | null;
  before: string | null;
  after: string | null;
  byName: string | null;
  at: string | null;
}
interface Version extends Saved {
  readonly number: number;
  readonly changes: Change[];
  readonly signOffs: {
    disciplineCode: string;
    signedAt: string | null;
    signedByName: string | null;
    credential: string | null;
  }[];
  readonly content: {
    sections: {
      disciplineCode: string;
      summary: string;
      goals: { id: string; ownWords: string; target: string }[];
      interventions: { id: string; title: string; minutes: number; goalIds: string[] }[];
    }[];
  };
}

const CHANGES = `query ($id: ID!) { carePlan(id: $id) { status latestVersionNumber
  draftChanges { kind entity entityId disciplineCode title field before after byName at }
  versions { number note createdByName changes { title field before after }
    signOffs { disciplineCode } content { sections { goals { target } } } } } }`;
interface Changes {
  carePlan: { status: string; latestVersionNumber: number; draftChanges: Change[]; versions: Version[] };
}

describe('versions of a plan', () => {
  const [url, otherProcess] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;

  const publish = (user: TestUser, baseVersionNumber: number, note = 'Conference', of = plan) =>
    save(url, user, 'publishPlanVersion', {
      carePlanId: of.carePlanId,
      baseVersionNumber,
      note,
    }) as Promise<Version>;
  const sign = (user: TestUser, planVersionId: string, disciplineCode: string) =>
    save(url, user, 'signOffPlanVersion', { planVersionId, disciplineCode }) as Promise<Version>;
  const read = async (of = plan) =>
    dataOf(await graphqlClient(url, of.psychologist.token)<Changes>(CHANGES, { id: of.carePlanId })).carePlan;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
  });
  beforeEach(async () => {
    plan = await aPlan(owner, url, clinic);
  });
  afterAll(() => owner.end());

  it('freezes what was drafted, says what changed and who did it, and asks for signatures', async () => {
    const goal = await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const treadmill = interventionInput(plan.carePlanId, { goalIds: [goal.id] });
    await save(url, plan.physio, 'addIntervention', treadmill);
    const section = {
      id: plan.sections['OCCUPATIONAL_THERAPY'],
      baseVersion: 1,
      summary: 'Dresses with help',
    };
    await save(url, plan.occupational, 'updateCarePlanSection', section);

    const draft = await read();
    expect(draft).toMatchObject({ status: 'DRAFT', latestVersionNumber: 0, versions: [] });
    expect(
      draft.draftChanges.map(({ kind, entity, field, byName }) => [kind, entity, field, byName]),
    ).toEqual([
      ['ADDED', 'GOAL', null, plan.physio.displayName],
      ['ADDED', 'INTERVENTION', null, plan.physio.displayName],
      ['ADDED', 'SECTION', 'summary', plan.occupational.displayName],
    ]);
    expect(draft.draftChanges[2]?.entityId).toBe(plan.sections['OCCUPATIONAL_THERAPY']);

    const version = await publish(plan.physician, 0, ' First conference ');
    expect(version).toMatchObject({
      number: 1,
      note: 'First conference',
      createdByName: plan.physician.displayName,
      changes: draft.draftChanges,
    });
    expect(version.signOffs.map(({ disciplineCode, signedAt }) => [disciplineCode, signedAt])).toEqual([
      ['PHYSIOTHERAPY', null],
      ['OCCUPATIONAL_THERAPY', null],
    ]);
    const physiotherapy = version.content.sections.find((row) => row.disciplineCode === 'PHYSIOTHERAPY');
    expect(physiotherapy?.goals).toEqual([{ id: goal.id, ownWords: goal['ownWords'], target: '60' }]);
    expect(physiotherapy?.interventions[0]).toMatchObject({ title: 'Treadmill', goalIds: [goal.id] });
    expect(await read()).toMatchObject({ status: 'ACTIVE', latestVersionNumber: 1, draftChanges: [] });
  });

  it('tells field by field what changed since the newest version, by the one who set the present value', async () => {
    const goal = await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await publish(plan.physician, 0);
    const colleague = await clinic.addUser('PHYSIOTHERAPIST');
    await owner.query(
      `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
       VALUES ($1, gen_random_uuid(), $2, $3, 'Therapist', current_date - 1)`,
      [clinic.clinicId, plan.patientId, colleague.memberId],
    );
    const edit = (user: TestUser, baseVersion: number, more: object) =>
      save(url, user, 'updateGoal', { id: goal.id, baseVersion, ...more });
    await edit(plan.physio, 1, { target: '50' });
    await edit(colleague, 2, { target: '45' });
    await edit(plan.physio, 3, { achievement: 'IMPROVING', baseline: 'oops' });
    await edit(plan.physio, 4, { baseline: '120' });
    const { draftChanges } = await read();
    expect(draftChanges).toEqual([
      expect.objectContaining({
        field: 'target',
        before: '60',
        after: '45',
        title: 'Runs 200 m',
        byName: colleague.displayName,
      }),
      expect.objectContaining({
        field: 'achievement',
        before: 'IN_PROGRESS',
        after: 'IMPROVING',
        byName: plan.physio.displayName,
      }),
    ]);
  });

  it('keeps every version as it was', async () => {
    const goal = await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    await publish(plan.physician, 0, 'First');
    await save(url, plan.physio, 'updateGoal', { id: goal.id, baseVersion: 1, target: '40' });
    await publish(plan.occupational, 1, 'Second');
    const { versions } = await read();
    expect(
      versions.map(({ number, note, changes, content }) => [
        number,
        note,
        changes[0]?.field,
        content.sections.flatMap(({ goals }) => goals.map(({ target }) => target)),
      ]),
    ).toEqual([
      [2, 'Second', 'target', ['40']],
      [1, 'First', null, ['60']],
    ]);
    await expect(owner.query(`UPDATE plan_version SET note = 'x'`)).rejects.toThrow('append-only');
  });

  it('refuses a version without a change, without a note, or on an old one', async () => {
    expect(await publish(plan.physician, 0)).toMatchObject({ code: 'NOTHING_CHANGED' });
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    expect(await publish(plan.physician, 0, '  ')).toMatchObject({ code: 'TEXT_REQUIRED', field: 'note' });
    expect(await publish(plan.physician, 3)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await read()).versions).toEqual([]);
  });

  it('makes one version when several publish at once', async () => {
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const input = { carePlanId: plan.carePlanId, baseVersionNumber: 0, note: 'Conference' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save(index % 2 ? url : otherProcess, plan.physician, 'publishPlanVersion', input),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'PlanVersion')).toHaveLength(1);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'VERSION_CONFLICT']));
    expect((await read()).versions.map(({ number }) => number)).toEqual([1]);
  });

  it('has in a version and in the draft after it, together, every edit made while it was published', async () => {
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const writing = Array.from({ length: 20 }, (_, index) =>
      save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId, { description: `Goal ${index}` })),
    );
    const version = await publish(plan.physician, 0);
    await Promise.all(writing);
    const { draftChanges } = await read();
    const agreed = version.content.sections.flatMap(({ goals }) => goals.map(({ id }) => id));
    const after = draftChanges.map(({ entityId }) => entityId);
    expect(new Set([...agreed, ...after]).size).toBe(21);
    expect(agreed.length + after.length).toBe(21);
    expect(draftChanges.every(({ byName }) => byName === plan.physio.displayName)).toBe(true);
  });

  it('is signed by a discipline once, with the credential of the signer', async () => {
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const { id } = await publish(plan.physician, 0);
    const signed = await sign(plan.physio, id, 'PHYSIOTHERAPY');
    expect(signed.signOffs).toEqual([
      {
        disciplineCode: 'PHYSIOTHERAPY',
        signedAt: expect.stringMatching(/^\d{4}-/),
        signedByName: plan.physio.displayName,
        credential: 'Test',
      },
    ]);
    expect(await sign(plan.physio, id, 'PHYSIOTHERAPY')).toMatchObject({ code: 'ALREADY_SIGNED' });
    await expect(
      owner.query('UPDATE plan_sign_off SET signed_by_name = $1 WHERE plan_version_id = $2', ['x', id]),
    ).rejects.toThrow('append-only');
    const { rows } = await owner.query<{ outcome: string; detail: string }>(
      `SELECT outcome, detail FROM audit_event WHERE clinic_id = $1 AND operation = 'signOffPlanVersion' ORDER BY id`,
      [clinic.clinicId],
    );
    expect(rows).toEqual([
      { outcome: 'ALLOWED', detail: id },
      { outcome: 'REFUSED', detail: `${id} ALREADY_SIGNED` },
    ]);
  });

  it('counts one signature when a discipline signs twice at once', async () => {
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const { id } = await publish(plan.physician, 0);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        save(index % 2 ? url : otherProcess, plan.physio, 'signOffPlanVersion', {
          planVersionId: id,
          disciplineCode: 'PHYSIOTHERAPY',
        }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'PlanVersion')).toHaveLength(1);
  });

  it('is signed for the own discipline only, where asked, and not by students, assistants or strangers', async () => {
    await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
    const { id } = await publish(plan.physician, 0);
    expect(await sign(plan.occupational, id, 'PHYSIOTHERAPY')).toMatchObject({ code: 'NOT_YOUR_DISCIPLINE' });
    expect(await sign(plan.physio, id, 'WIZARDRY')).toMatchObject({ code: 'NOT_YOUR_DISCIPLINE' });
    expect(await sign(plan.occupational, id, 'OCCUPATIONAL_THERAPY')).toMatchObject({ code: 'MAY_NOT_SIGN' });
    const input = { planVersionId: id, disciplineCode: 'PHYSIOTHERAPY' };
    for (const role of ['STUDENT', 'THERAPY_ASSISTANT'] as const) {
      const user = await clinic.addUser(role);
      await owner.query(
        `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
         VALUES ($1, gen_random_uuid(), $2, $3, 'Learns', current_date - 1)`,
        [clinic.clinicId, plan.patientId, user.memberId],
      );
      expect(codeOf(await attempt(url, user, 'signOffPlanVersion', input))).toBe('FORBIDDEN');
    }
    const stranger = await clinic.addUser('PHYSIOTHERAPIST');
    expect(codeOf(await attempt(url, stranger, 'signOffPlanVersion', input))).toBe('FORBIDDEN');
    const elsewhere = (await aClinic(owner)).users.PHYSIOTHERAPIST;
    expect(codeOf(await attempt(url, elsewhere, 'signOffPlanVersion', input))).toBe('NOT_FOUND');
    expect(
      codeOf(await attempt(url, plan.physio, 'signOffPlanVersion', { ...input, planVersionId: 'x' })),
    ).toBe('NOT_FOUND');
    const forbidden = { carePlanId: plan.carePlanId, baseVersionNumber: 1, note: 'x' };
    expect(codeOf(await attempt(url, stranger, 'publishPlanVersion', forbidden))).toBe('FORBIDDEN');
    expect(codeOf(await attempt(url, elsewhere, 'publishPlanVersion', forbidden))).toBe('NOT_FOUND');
  });
});
