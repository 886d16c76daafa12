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
import { aPlan, OPEN, save, type Opened, type PlanMutation, type SharedPlan } from './plan/a-plan.ts';

const PAGE = `query ($id: ID!) { carePlan(id: $id) { sections { id disciplineCode editable } draftChanges { field } } }`;
interface Page {
  carePlan: { sections: { id: string; disciplineCode: string; editable: boolean }[] };
}

describe('opening a plan', () => {
  const [url, otherProcess] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  const as = (user: TestUser) => graphqlClient(url, user.token);
  const run = (user: TestUser, name: PlanMutation, input: Record<string, unknown>) =>
    save(url, user, name, input);
  const page = async (user: TestUser, id: string) => dataOf(await as(user)<Page>(PAGE, { id })).carePlan;
  const versions = async (entityId: string) => {
    const { rows } = await owner.query<{ version: number }>(
      'SELECT version FROM plan_entry_revision WHERE entity_id = $1 ORDER BY version',
      [entityId],
    );
    return rows.map(({ version }) => version);
  };
  const audit = async (operation: string, detail: string) => {
    const { rows } = await owner.query<object>(
      `SELECT 1 FROM audit_event WHERE clinic_id = $1 AND operation = $2 AND detail = $3 AND outcome = 'ALLOWED'`,
      [clinic.clinicId, operation, detail],
    );
    return rows;
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    plan = await aPlan(owner, url, clinic);
  });
  afterAll(() => owner.end());

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
      expect(await versions(section.id)).toEqual([1]);
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
