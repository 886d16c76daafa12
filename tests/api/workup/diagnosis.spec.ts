import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aWorkup, type Answer, type TestWorkup } from './a-workup.ts';

const REASON = 'Radiology said by telephone that it is normal.';

describe('a diagnosis by exclusion', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let physio: TestUser;
  let its: TestWorkup;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
  });
  beforeEach(async () => {
    its = await aWorkup(owner, url, clinic, { physician, team: [physio] });
  });
  afterAll(() => owner.end());

  it('signs a diagnosis with the criteria as they stood, for good', async () => {
    await its.save({ onset: '2024', areas: ['neck', 'shoulderLeft', 'hipRight'] });
    expect(await its.sign()).toMatchObject({ code: 'VERSION_CONFLICT' });
    const id = randomUUID();
    const signed = await its.sign({ id, historyVersion: 1 });
    expect(signed).toMatchObject({
      ...{
        id,
        signed: 'AMPS_DIFFUSE',
        historyVersion: 1,
        overrides: [],
        signedByName: physician.displayName,
      },
    });
    expect(signed['criteria']).toHaveLength(7);
    expect(await its.sign({ id, historyVersion: 1 })).toMatchObject({ id });
    expect(await its.sign({ historyVersion: 1 })).toMatchObject({ code: 'DIAGNOSIS_STANDS' });
    for (const statement of ["UPDATE workup_diagnosis SET text = 'x'", 'DELETE FROM workup_diagnosis']) {
      await expect(owner.query(`${statement} WHERE id = $1`, [id])).rejects.toMatchObject({ code: '42501' });
    }
    const replacing = { historyVersion: 1, supersedesId: id };
    expect(await its.sign(replacing)).toMatchObject({ code: 'TEXT_REQUIRED', field: 'supersedeReason' });
    const second = await its.sign({ ...replacing, code: 'CRPS_I', supersedeReason: 'Signs seen today' });
    expect(second).toMatchObject({ supersedesId: id, supersedeReason: 'Signs seen today' });
    expect(await its.sign({ ...replacing, supersedeReason: 'Again' })).toMatchObject({
      code: 'DIAGNOSIS_SUPERSEDED',
    });
    expect((await its.read()).workup.diagnoses).toMatchObject([
      { signed: 'CRPS_I', supersededById: null },
      { signed: 'AMPS_DIFFUSE', supersededById: second.id },
    ]);
  });

  it('refuses while a test is pending, explains the pain, or a red flag stands, unless overridden with a reason', async () => {
    const test = await its.order();
    expect(await its.sign()).toMatchObject({ code: 'DIAGNOSIS_TEST_PENDING', field: 'overrides' });
    const overriding = { overrides: ['DIAGNOSIS_TEST_PENDING'], overrideReason: REASON };
    expect(await its.sign({ ...overriding, overrideReason: 'too short' })).toMatchObject({
      ...{ code: 'TEXT_REQUIRED', field: 'overrideReason' },
    });
    await its.record(test, { resultClass: 'EXPLAINS_PAIN', note: 'Stress fracture of the tibia' });
    expect(await its.sign(overriding)).toMatchObject({ code: 'DIAGNOSIS_TEST_EXPLAINS_PAIN' });
    await its.save({ redFlags: [{ code: 'FEVER', present: true, note: '' }] });
    expect(await its.sign({ historyVersion: 1 })).toMatchObject({ code: 'DIAGNOSIS_RED_FLAG' });
    expect((await its.read()).workup).toMatchObject({
      diagnoses: [],
      obstacles: [{ code: 'DIAGNOSIS_RED_FLAG', about: ['FEVER'] }, { code: 'DIAGNOSIS_TEST_EXPLAINS_PAIN' }],
    });
    const both = ['DIAGNOSIS_RED_FLAG', 'DIAGNOSIS_TEST_EXPLAINS_PAIN', 'DIAGNOSIS_TEST_PENDING'];
    expect(await its.sign({ historyVersion: 1, overrides: both, overrideReason: REASON })).toMatchObject({
      // Only what stood in the way is kept as overridden.
      overrides: ['DIAGNOSIS_RED_FLAG', 'DIAGNOSIS_TEST_EXPLAINS_PAIN'],
      overrideReason: REASON,
    });
  });

  it('never misses a test that is ordered in the same moment', async () => {
    const [ordered, signed] = await Promise.all([its.order(), its.sign()]);
    const { diagnoses, tests } = (await its.read()).workup;
    expect(ordered).toMatchObject({ resultClass: 'PENDING' });
    // Whichever came first: it was signed before the order, or it was refused because of it.
    expect([signed.code ?? 'SIGNED', diagnoses.length, tests.length]).toEqual(
      signed.code ? ['DIAGNOSIS_TEST_PENDING', 0, 1] : ['SIGNED', 1, 1],
    );
  });

  it('is in the audit by who signed it and of whom, signed or refused, without a word of it', async () => {
    const { id } = await its.sign({ text: 'quokka' });
    await its.sign({ text: 'quokka' });
    const { rows } = await owner.query<{ outcome: string; detail: string; actor_user_id: string }>(
      `SELECT outcome, detail, actor_user_id FROM audit_event WHERE clinic_id = $1 AND patient_id = $2
         AND operation = 'signDiagnosis' ORDER BY at, id`,
      [clinic.clinicId, its.patientId],
    );
    expect(rows).toMatchObject([
      { outcome: 'ALLOWED', detail: id, actor_user_id: physician.userId },
      { outcome: 'REFUSED' },
    ]);
    expect(rows[1]?.detail).toMatch(/DIAGNOSIS_STANDS$/);
    expect(JSON.stringify(rows)).not.toContain('quokka');
  });

  it('takes a red flag back only with what explained it', async () => {
    await its.save({ redFlags: [{ code: 'FEVER', present: true, note: '' }] });
    expect(await its.save({ baseVersion: 1 })).toMatchObject({
      code: 'TEXT_REQUIRED',
      field: 'redFlags.FEVER',
    });
    const explained = { code: 'FEVER', present: false, note: 'Influenza A in March, resolved' };
    expect(await its.save({ baseVersion: 1, redFlags: [explained] })).toMatchObject({ version: 2 });
    expect((await its.read()).workup.obstacles).toEqual([]);
  });

  it('is read by those who treat, written by medicine and psychology, signed by physicians alone', async () => {
    const team = await Promise.all(
      (['NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'NURSE', 'CREATIVE_THERAPIST'] as const).map((role) =>
        clinic.addUser(role),
      ),
    );
    for (const { memberId } of team) {
      await owner.query(
        `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on)
         VALUES ($1, $2, $3, $4, 'Test', current_date - 5)`,
        [clinic.clinicId, randomUUID(), its.patientId, memberId],
      );
    }
    const [practitioner, psychologist, nurse, creative] = team as [TestUser, TestUser, TestUser, TestUser];
    expect(await its.save({}, practitioner)).toMatchObject({ version: 1 });
    expect(await its.save({ baseVersion: 1 }, psychologist)).toMatchObject({ version: 2 });
    const signing = {
      id: randomUUID(),
      episodeId: its.episodeId,
      historyVersion: 2,
      code: 'AMPS_DIFFUSE',
      text: '',
    };
    const none = { overrides: [], overrideReason: '', supersedeReason: '' };
    for (const user of [practitioner, psychologist, nurse, physio]) {
      expect(codeOf(await its.attempt(user, 'signDiagnosis', { ...signing, ...none }))).toBe('FORBIDDEN');
    }
    const asked = await graphqlClient(
      url,
      creative.token,
    )(`{ workup(patientId: "${its.patientId}") { episodeId } }`);
    expect(codeOf(asked)).toBe('FORBIDDEN');
    expect((await its.read(nurse)).workup.history).toMatchObject({ version: 2 });
  });

  it('is closed with its episode', async () => {
    its = await aWorkup(owner, url, clinic, { physician, state: 'CLOSED' });
    await owner.query('UPDATE episode_of_care SET open = false WHERE id = $1', [its.episodeId]);
    expect(await its.save()).toMatchObject({ code: 'EPISODE_CLOSED' });
    expect(await its.order()).toMatchObject({ code: 'EPISODE_CLOSED' });
    expect(await its.sign()).toMatchObject({ code: 'EPISODE_CLOSED' });
  });

  it('is what a red flag keeps an episode from, unless it was signed over that flag', async () => {
    const move = async (toState: string) =>
      dataOf(
        await graphqlClient(url, physician.token)<{ transitionEpisode: Answer }>(
          `mutation ($id: ID!, $version: Int!) { transitionEpisode(input: { episodeId: $id, version: $version,
             toState: ${toState}, reasonCode: "CRITERIA_MET" }) {
             __typename ... on Refusal { code field } ... on EpisodeOfCare { state version } } }`,
          { id: its.episodeId, version: 1 },
        ),
      ).transitionEpisode;
    await its.save({ redFlags: [{ code: 'WEIGHT_LOSS', present: true, note: '' }] });
    expect(await move('DIAGNOSED')).toMatchObject({ code: 'RED_FLAG_STANDS', field: 'toState' });
    await its.sign({ historyVersion: 1, overrides: ['DIAGNOSIS_RED_FLAG'], overrideReason: REASON });
    expect(await move('DIAGNOSED')).toMatchObject({ state: 'DIAGNOSED' });
  });
});
