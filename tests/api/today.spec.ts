import { randomUUID } from 'node:crypto';
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

interface Item {
  kind: string;
  patientId: string | null;
  patientName: string | null;
  count: number;
  dueOn: string | null;
  detail: string | null;
}

describe('today', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let physio: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
  });
  afterAll(() => owner.end());

  const today = async (user: TestUser) => {
    const query =
      '{ today { date items { kind patientId patientName count dueOn detail } myPatients { id } } }';
    const answer = await graphqlClient(
      url,
      user.token,
    )<{ today: { date: string; items: Item[]; myPatients: { id: string }[] } }>(query);
    return { ...dataOf(answer).today, statements: answer.statements };
  };
  const kinds = async (user: TestUser, patientId: string) =>
    (await today(user)).items.filter((item) => item.patientId === patientId).map(({ kind }) => kind);

  /** A patient of both, with an open plan of the physiotherapist. */
  const planned = async () => {
    const made = await aPatient(owner, clinic, { team: [physician, physio] });
    const client = graphqlClient(url, physio.token);
    const { openCarePlan } = dataOf(
      await client<{ openCarePlan: { id: string } }>(
        'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
        { id: made.episodeId },
      ),
    );
    const addGoal = (dueOn: string | null) =>
      client<{ addGoal: { id: string } }>(
        `mutation ($id: ID!, $dueOn: LocalDate) { addGoal(input: { carePlanId: $id, ownWords: "I want to swim", description: "Swims", measure: "m",
          baseline: "0", target: "50", dueOn: $dueOn, ownerDisciplineCode: "PHYSIOTHERAPY", sharedDisciplineCodes: [], lifecycle: ACTIVE }) { ... on Goal { id } ... on Refusal { code } } }`,
        { id: openCarePlan.id, dueOn },
      );
    const publish = (baseVersionNumber: number) =>
      client(
        'mutation ($id: ID!, $n: Int!) { publishPlanVersion(input: { carePlanId: $id, baseVersionNumber: $n, note: "n" }) { __typename } }',
        {
          id: openCarePlan.id,
          n: baseVersionNumber,
        },
      );
    return { ...made, carePlanId: openCarePlan.id, addGoal, publish };
  };

  it('follows a plan from its first entry to the signature', async () => {
    const { patientId, addGoal, publish } = await planned();
    dataOf(await addGoal(null));
    expect(await kinds(physio, patientId)).toEqual(['PLAN_WITHOUT_VERSION']);
    dataOf(await publish(0));
    expect(await kinds(physio, patientId)).toEqual(['SIGN_OFF_WAITING']);
    dataOf(await addGoal(null));
    expect(await kinds(physio, patientId)).toEqual(['PLAN_CHANGES_UNPUBLISHED', 'SIGN_OFF_WAITING']);
    expect(await kinds(physician, patientId)).toEqual(['PLAN_CHANGES_UNPUBLISHED']);
  });

  it('names goals that are overdue, to their discipline', async () => {
    const { patientId, carePlanId, addGoal } = await planned();
    dataOf(await addGoal(null));
    await owner.query(`UPDATE goal SET due_on = current_date - 10 WHERE care_plan_id = $1`, [carePlanId]);
    expect(await kinds(physio, patientId)).toContain('GOAL_OVERDUE');
    expect(await kinds(physician, patientId)).not.toContain('GOAL_OVERDUE');
  });

  it('announces the 18th birthday, a team without lead and an episode that stands still', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician], state: 'WAITLISTED' });
    await owner.query(
      `UPDATE patient SET birth_date = current_date + 20 - interval '18 years' WHERE id = $1`,
      [patientId],
    );
    await owner.query(
      `UPDATE episode_of_care SET state_since = now() - interval '40 days' WHERE patient_id = $1`,
      [patientId],
    );
    await owner.query('UPDATE care_team_membership SET lead = false WHERE patient_id = $1', [patientId]);
    expect(await kinds(physician, patientId)).toEqual([
      'CARE_TEAM_WITHOUT_LEAD',
      'TURNS_18_SOON',
      'EPISODE_WAITING',
    ]);
    // One who takes patients in hears of the wait alone; a birthday is for the team.
    expect(await kinds(clinic.users.PHYSICIAN, patientId)).toEqual([
      'CARE_TEAM_WITHOUT_LEAD',
      'EPISODE_WAITING',
    ]);
    expect(await kinds(physio, patientId)).toEqual([]);
  });

  const refer = (patientId: string, status: string) =>
    owner.query(
      `INSERT INTO referral (clinic_id, id, patient_id, status, received_at, received_by_name, file_name, bundle_sha256, bundle_bytes, display_name, birth_date, record)
       VALUES ($1, $2, $3, $4, now(), 'Test', 'x.json', $5, 2, 'Robin Waiting', '2012-01-01', '{}')`,
      [clinic.clinicId, randomUUID(), patientId, status, randomUUID()],
    );

  it('shows referrals and triggers to those who decide them', async () => {
    const { patientId } = await aPatient(owner, clinic, { state: 'INTAKE_EVAL' });
    await refer(patientId, 'NEW');
    await owner.query(
      `INSERT INTO trigger_proposal (clinic_id, id, patient_id, category, cause, display, source_reference) VALUES ($1, $2, $3, 'INJURY', 'SPRAIN', 'Sprain', 'Condition/1')`,
      [clinic.clinicId, randomUUID(), patientId],
    );
    expect(await kinds(physician, patientId)).toEqual(['REFERRAL_TO_TRIAGE', 'TRIGGER_TO_REVIEW']);
    expect(await kinds(clinic.users.NURSE, patientId)).toEqual([]);
    expect(await kinds(physio, patientId)).toEqual([]);
  });

  it('shows a newer file of an admitted patient to the team that may merge it, not to outsiders', async () => {
    const nurse = await clinic.addUser('NURSE');
    const { patientId } = await aPatient(owner, clinic, { team: [physician, physio, nurse] });
    await refer(patientId, 'DIFFERS');
    await refer(patientId, 'MORE_INFORMATION');
    expect(await kinds(physician, patientId)).toEqual(['REFERRAL_TO_TRIAGE', 'REFERRAL_DIFFERS']);
    expect(await kinds(nurse, patientId)).toEqual(['REFERRAL_DIFFERS']);
    expect(await kinds(physio, patientId)).toEqual([]);
    // Triage and merge are for the team once a patient is admitted: an item that ends in FORBIDDEN helps nobody.
    expect(await kinds(clinic.users.PHYSICIAN, patientId)).toEqual([]);
    expect(await kinds(clinic.users.NURSE, patientId)).toEqual([]);
  });

  it('asks those who take a patient in to name a lead, outsiders of an admitted one not', async () => {
    const intake = await aPatient(owner, clinic, { team: [physio], state: 'DIAGNOSED' });
    const admitted = await aPatient(owner, clinic, { team: [physio] });
    await owner.query('UPDATE care_team_membership SET lead = false WHERE patient_id = ANY ($1::uuid[])', [
      [intake.patientId, admitted.patientId],
    ]);
    expect(await kinds(clinic.users.PHYSICIAN, intake.patientId)).toContain('CARE_TEAM_WITHOUT_LEAD');
    expect(await kinds(clinic.users.PHYSICIAN, admitted.patientId)).toEqual([]);
    expect(await kinds(clinic.users.ADMINISTRATOR, admitted.patientId)).toEqual(['CARE_TEAM_WITHOUT_LEAD']);
    expect(await kinds(physio, intake.patientId)).toEqual([]);
  });

  it('shows emergency access to reviewers, and nothing to outsiders or another clinic', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician] });
    await owner.query(
      `INSERT INTO break_glass_grant (clinic_id, id, patient_id, user_id, reason_code, reason, opened_at, expires_at)
       VALUES ($1, $2, $3, $4, 'EMERGENCY', 'x', now(), now() + interval '1 hour')`,
      [clinic.clinicId, randomUUID(), patientId, physio.userId],
    );
    expect(await kinds(clinic.users.PRIVACY_OFFICER, patientId)).toEqual(['BREAK_GLASS_TO_REVIEW']);
    await owner.query('UPDATE break_glass_grant SET user_id = $2 WHERE patient_id = $1', [
      patientId,
      clinic.users.PRIVACY_OFFICER.userId,
    ]);
    expect(await kinds(clinic.users.PRIVACY_OFFICER, patientId)).toEqual([]);
    expect(await kinds(clinic.users.ADMINISTRATOR, patientId)).toEqual(['BREAK_GLASS_TO_REVIEW']);
    expect((await today(clinic.users.CREATIVE_THERAPIST)).items).toEqual([]);
    const other = await aClinic(owner);
    expect((await today(other.users.PHYSICIAN)).items).toEqual([]);
    expect(codeOf(await graphqlClient(url, clinic.users.ANALYST.token)('{ today { date } }'))).toBe(
      'FORBIDDEN',
    );
  });

  it('leads a family to its young person while the proxy is current, and to nobody else', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician] });
    const guardian = async (startsOn: string, endsOn: string | null, proxyScope = 'GENERAL') => {
      const guardianId = randomUUID();
      await owner.query(
        `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on, ends_on)
         VALUES ($1, $2, $3, 'Sam', 'Example', 'parent', $4, $5::date, $6::date)`,
        [clinic.clinicId, guardianId, patientId, proxyScope, startsOn, endsOn],
      );
      return clinic.addUser('GUARDIAN', { guardianId });
    };
    const idsFor = async (user: TestUser) => (await today(user)).myPatients.map(({ id }) => id);
    expect(await idsFor(await clinic.addUser('PATIENT', { patientId }))).toEqual([patientId]);
    expect(await idsFor(await guardian('2020-01-01', null))).toEqual([patientId]);
    expect(await idsFor(await guardian('2020-01-01', '2021-01-01'))).toEqual([]);
    expect(await idsFor(await guardian('2020-01-01', null, 'NONE'))).toEqual([]);
    expect(await idsFor(clinic.users.GUARDIAN)).toEqual([]);
  });

  it('is the day of the clinic, wherever the server stands', async () => {
    // These two are 25 hours apart: never on the same day.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const there = await aClinic(owner, timeZone);
      const dateThere = () => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
      const before = dateThere();
      const { date } = await today(there.users.PHYSICIAN);
      expect([before, dateThere()]).toContain(date);
    }
  });

  it('asks the database as often for many items as for one', async () => {
    const small = await aClinic(owner);
    const own = await small.addUser('PHYSICIAN');
    const another = async () => {
      const { patientId } = await aPatient(owner, small, { team: [own], state: 'WAITLISTED' });
      await owner.query('UPDATE care_team_membership SET lead = false WHERE patient_id = $1', [patientId]);
    };
    await another();
    const few = await today(own);
    for (let index = 0; index < 10; index += 1) await another();
    const many = await today(own);
    expect([few.items.length, many.items.length]).toEqual([1, 11]);
    expect(many.statements).toBe(few.statements);
  });

  it('asks the database as often with many patients as with few', async () => {
    const own = await clinic.addUser('PSYCHOLOGIST');
    await aPatient(owner, clinic, { team: [own] });
    const few = (await today(own)).statements;
    for (let index = 0; index < 20; index += 1) await aPatient(owner, clinic, { team: [own] });
    const many = await today(own);
    expect(many.myPatients).toHaveLength(21);
    expect(many.statements).toBe(few);
  });
});
