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
import { pdfText } from '../../support/pdf-text.ts';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aPlan, goalInput, save, type SharedPlan } from '../plan/a-plan.ts';
import { auditOf } from '../scheduling/a-schedule.ts';

type Answer = { __typename: string; code?: string; field?: string; fileName?: string; content?: string };

describe('a report of progress', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  const ask = (user: TestUser, audience: string, consentConfirmed = true, patientId = plan.patientId) =>
    graphqlClient(url, user.token)<{ makeProgressReport: Answer }>(
      `mutation ($input: ProgressReportInput!) { makeProgressReport(input: $input) { __typename
        ... on ProgressReportFile { fileName content } ... on Refusal { code field } } }`,
      { input: { patientId, audience, consentConfirmed } },
    );
  const made = async (audience: string) => dataOf(await ask(plan.physician, audience)).makeProgressReport;
  const textOf = async (audience: string) =>
    pdfText(Buffer.from((await made(audience)).content ?? '', 'base64'));

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    plan = await aPlan(owner, url, clinic);
    const words = (ownWords: string, more: object = {}) => goalInput(plan.carePlanId, { ownWords, ...more });
    await save(url, plan.physio, 'addGoal', words('Legsgoal'));
    await save(
      url,
      plan.physio,
      'addGoal',
      words('Classgoal', { sharedDisciplineCodes: ['SCHOOL_LIAISON'] }),
    );
    const { patientId } = plan;
    await owner.query(
      `INSERT INTO hold (clinic_id, id, patient_id, whole_programme, activity, reason, source, set_by_name, set_at, review_on)
       VALUES ($1, gen_random_uuid(), $2, false, 'AEROBIC_EXERCISE', 'Holdreason', 'MANUAL', 'Test', now(), current_date + 7)`,
      [clinic.clinicId, patientId],
    );
    await owner.query(
      `INSERT INTO safety_flag (clinic_id, id, patient_id, kind, restricted, findings, note, occurred_at, raised_at, raised_by_name)
       VALUES ($1, gen_random_uuid(), $2, 'SUICIDALITY', true, '{}', 'Plantedflag', now(), now(), 'Test')`,
      [clinic.clinicId, patientId],
    );
  });
  afterAll(() => owner.end());

  it('tells the referrer goals, limits with their reasons, and no safety matter', async () => {
    const text = await textOf('REFERRER');
    for (const told of ['Reportofprogress', 'Legsgoal', 'Classgoal', 'Aerobicexercise', 'Holdreason']) {
      expect(text).toContain(told);
    }
    expect(text).not.toMatch(/Plantedflag|SUICID|Suicid/u);
  });

  it('tells a school its own goals and what must not be done, without reasons, pain or therapies', async () => {
    const text = await textOf('SCHOOL');
    expect(text).toContain('Classgoal');
    expect(text).toContain('Aerobicexercise');
    expect(text).not.toMatch(/Legsgoal|Holdreason|Usualpain|Therapydelivered|Plantedflag/u);
  });

  it('is not made for a school without consent, nor by whoever is not on the team', async () => {
    expect(dataOf(await ask(plan.physician, 'SCHOOL', false)).makeProgressReport).toMatchObject({
      ...{ code: 'CONSENT_REQUIRED', field: 'consentConfirmed' },
    });
    expect(codeOf(await ask(plan.physio, 'REFERRER'))).toBe('FORBIDDEN');
    const stranger = await clinic.addUser('PHYSICIAN');
    expect(codeOf(await ask(stranger, 'REFERRER'))).toMatch(/^(FORBIDDEN|NOT_FOUND)$/u);
  });

  it('leaves its mark in the audit, and its name says nothing of the patient', async () => {
    const { patientId } = await aPatient(owner, clinic, {
      team: [plan.physician],
      familyName: 'Nobodyknows',
    });
    const answer = dataOf(await ask(plan.physician, 'REFERRER', true, patientId)).makeProgressReport;
    expect(answer.fileName).toMatch(/^progress-referrer-\d{4}-\d{2}-\d{2}\.pdf$/u);
    const rows = await auditOf(owner, clinic.clinicId, 'makeProgressReport');
    expect(rows.some(({ outcome }) => outcome === 'ALLOWED')).toBe(true);
  });
});
