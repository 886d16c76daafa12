import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import {
  aPlan,
  attempt,
  goalInput,
  interventionInput,
  OPEN,
  save,
  type Opened,
  type PlanMutation,
  type Saved,
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

describe('the shared plan', () => {
  const [url, otherProcess] = apiUrls();
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

  describe('opening', () => {
    it('opens one plan however many open it at once, with a section per clinical discipline of the team', async () => {
      const team = [
        await clinic.addUser('PHYSIOTHERAPIST'),
        await clinic.addUser('PSYCHOLOGIST'),
        await clinic.addUser('SCHEDULER'),
      ];
      const { patientId, episodeId } = await aPatient(owner, clinic, { team });
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          graphqlClient(index % 2 ? url : otherProcess, team[index % 2]!.token)<Opened>(OPEN, {
            id: episodeId,
          }),
        ),
      );
      const opened = answers.map((answer) => dataOf(answer).openCarePlan);
      expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
      expect(opened[0]).toMatchObject({ status: 'DRAFT', latestVersionNumber: 0 });
      expect(opened[0]?.sections.map(({ disciplineCode }) => disciplineCode)).toEqual([
        'PHYSIOTHERAPY',
        'PSYCHOLOGY',
      ]);
      const { rows } = await owner.query('SELECT id FROM care_plan WHERE patient_id = $1', [patientId]);
      expect(rows).toHaveLength(1);
      expect(await audit('openCarePlan', episodeId)).toHaveLength(12);
      for (const section of opened[0]!.sections) {
        expect((await revisions(section.id)).map((row) => row.version)).toEqual([1]);
      }
    });

    it('hangs on the episode', async () => {
      const answer = await as(plan.physio)<{
        patient: { currentEpisode: { carePlan: { id: string } | null } };
      }>('query ($id: ID!) { patient(id: $id) { currentEpisode { carePlan { id } } } }', {
        id: plan.patientId,
      });
      expect(dataOf(answer).patient.currentEpisode.carePlan?.id).toBe(plan.carePlanId);
    });

    it('gives a later member of the team a section when the team next reads the plan', async () => {
      const own = await aPlan(owner, url, clinic);
      const music = await clinic.addUser('CREATIVE_THERAPIST');
      const codes = async (user: TestUser) =>
        (await page(user, own.carePlanId)).sections.map(({ disciplineCode }) => disciplineCode);
      expect(await codes(own.physio)).not.toContain('MUSIC_THERAPY');
      await owner.query(
        `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
         VALUES ($1, gen_random_uuid(), $2, $3, 'Music', current_date - 1)`,
        [clinic.clinicId, own.patientId, music.memberId],
      );
      const read = await Promise.all([codes(music), codes(own.physio), codes(music)]);
      for (const seen of read) expect(seen).toContain('MUSIC_THERAPY');
      const section = (await page(music, own.carePlanId)).sections.find((row) => row.editable);
      expect(section?.disciplineCode).toBe('MUSIC_THERAPY');
      expect(
        await run(music, 'updateCarePlanSection', { id: section!.id, baseVersion: 1, summary: 'Sings' }),
      ).toMatchObject({ version: 2, summary: 'Sings' });
      expect(await audit('openCarePlanSection', 'MUSIC_THERAPY')).toHaveLength(1);
    });

    it('refuses to open a plan for an episode that ended', async () => {
      const ended = await aPatient(owner, clinic, { team: [plan.physio], state: 'CLOSED' });
      expect(codeOf(await as(plan.physio)(OPEN, { id: ended.episodeId }))).toBe('BAD_USER_INPUT');
    });
  });

  describe('writing', () => {
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
  });

  describe('whose it is', () => {
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
      expect(await revisions(goal.id)).toHaveLength(1);
      expect((await audit('updateGoal', goal.id)).map((row) => row.outcome)).toEqual(['REFUSED']);
      const shown = await page(plan.occupational);
      expect(shown.goals.every((row) => !row.editable)).toBe(true);
      expect(shown.sections.filter((row) => row.editable).map((row) => row.disciplineCode)).toEqual([
        'OCCUPATIONAL_THERAPY',
      ]);
    });

    it('is read by the family and written by none of them', async () => {
      const patient = await clinic.addUser('PATIENT', { patientId: plan.patientId });
      const shown = await page(patient);
      expect([...shown.sections, ...shown.goals, ...shown.interventions].some((row) => row.editable)).toBe(
        false,
      );
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
