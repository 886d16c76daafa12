import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  clinicDay,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { pdfText } from '../support/pdf-text.ts';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aFamily, type Family } from './plan/a-family.ts';
import { aPlan, goalInput, interventionInput, save, type SharedPlan } from './plan/a-plan.ts';

const CARE = `plan { id signs coachName agreedByName } earlier { id } flares { stamps { step takenOn byName } }`;
interface Care {
  readonly code?: string;
  readonly field?: string | null;
  readonly plan?: { id: string; signs: string } | null;
  readonly earlier?: { id: string }[];
  readonly flares?: { stamps: { step: string; takenOn: string }[] }[];
}
interface Letter {
  readonly code?: string;
  readonly field?: string | null;
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly signedByName: string | null;
}

describe('what a young person leaves with', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  let family: Family;

  const call = async <T>(
    user: TestUser,
    name: string,
    type: string,
    selection: string,
    input: object,
    at = url,
  ) =>
    dataOf(
      await graphqlClient(at, user.token)<Record<string, T>>(
        `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ... on Refusal { code field } } }`,
        { input },
      ),
    )[name] as T;
  const agree = (user: TestUser, more: object = {}, at = url) =>
    call<Care>(
      user,
      'agreeFlarePlan',
      'AgreeFlarePlanInput',
      `... on FlareCare { ${CARE} }`,
      {
        ...{ id: randomUUID(), patientId: plan.patientId, signs: 'My foot burns.', helps: 'Music' },
        ...{ coachName: 'Maya', coachPhone: '+1 555 010 020', ...more },
      },
      at,
    );
  /** Days well away from midnight in any zone. */
  const day = (daysAgo: number) => clinicDay(-daysAgo);
  const stamp = (user: TestUser, step: string, more: object = {}) =>
    call<Care>(user, 'stampFlareStep', 'StampFlareStepInput', `... on FlareCare { ${CARE} }`, {
      ...{ id: randomUUID(), patientId: plan.patientId, step, takenOn: day(4), ...more },
    });
  const LETTER = '... on DischargeLetter { id number version signedByName }';
  const write = (user: TestUser, more: object = {}) =>
    call<Letter>(user, 'saveDischargeLetter', 'SaveDischargeLetterInput', LETTER, {
      ...{ id: randomUUID(), patientId: plan.patientId, version: 0, language: 'en' },
      ...{
        course: 'Three weeks of therapy.',
        recommendations: '',
        followUp: 'Psychology on Dec 3.',
        ...more,
      },
    });
  const sign = (user: TestUser, { id, version }: Letter) =>
    call<Letter>(user, 'signDischargeLetter', 'SignDischargeLetterInput', LETTER, { letterId: id, version });
  const print = async (user: TestUser, letterId: string) => {
    const { printDischargeLetter: file } = dataOf(
      await graphqlClient(otherUrl, user.token)<{
        printDischargeLetter: { content: string; fileName: string };
      }>('mutation ($letterId: ID!) { printDischargeLetter(letterId: $letterId) { content fileName } }', {
        letterId,
      }),
    );
    return { ...file, text: pdfText(Buffer.from(file.content, 'base64')) };
  };

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  beforeEach(async () => {
    plan = await aPlan(owner, url, clinic);
    family = await aFamily(owner, clinic, plan.patientId);
  });
  afterAll(() => owner.end());

  describe('a flare plan', () => {
    it('is agreed, read by the family, and replaced by whoever read the one before', async () => {
      const first = await agree(plan.physio);
      expect(first.plan).toMatchObject({ signs: 'My foot burns.' });
      expect(await agree(plan.physio)).toMatchObject({ code: 'VERSION_CONFLICT' });
      const second = await agree(
        plan.physician,
        { replacesId: first.plan?.id, signs: 'It tingles.' },
        otherUrl,
      );
      expect(second).toMatchObject({ plan: { signs: 'It tingles.' }, earlier: [{ id: first.plan?.id }] });
      const read = await graphqlClient(url, family.guardian.token)<{ flareCare: Care }>(
        `query ($id: ID!) { flareCare(patientId: $id) { ${CARE} } }`,
        { id: plan.patientId },
      );
      expect(dataOf(read).flareCare.plan?.signs).toBe('It tingles.');
    });

    it('is once what is sent twice, and names what is wrong with it', async () => {
      const id = randomUUID();
      await agree(plan.physio, { id });
      expect(await agree(plan.physio, { id })).toMatchObject({ plan: { id }, earlier: [] });
      expect(await agree(plan.physio, { signs: ' ' })).toMatchObject({
        code: 'TEXT_REQUIRED',
        field: 'signs',
      });
      expect(await agree(plan.physio, { coachPhone: 'Maya' })).toMatchObject({ code: 'PHONE_INVALID' });
    });

    it('has its steps dated in order, the first two by the family itself', async () => {
      expect(await stamp(family.guardian, 'CALL_COACH')).toMatchObject({ code: 'FLARE_STEP_OUT_OF_ORDER' });
      await stamp(family.patient, 'RESTART_PROGRAMME');
      await stamp(family.guardian, 'CALL_COACH', { takenOn: day(3) });
      expect(await stamp(family.guardian, 'BOOSTER_VISIT')).toMatchObject({ code: 'FLARE_STEP_OF_CLINIC' });
      expect(await stamp(plan.physio, 'CALL_COACH', { takenOn: day(2) })).toMatchObject({
        code: 'FLARE_STEP_TAKEN',
      });
      expect(await stamp(plan.physio, 'BOOSTER_VISIT', { takenOn: day(-3) })).toMatchObject({
        field: 'takenOn',
      });
      const cared = await stamp(plan.physio, 'BOOSTER_VISIT', { takenOn: day(2) });
      expect(cared.flares?.[0]?.stamps.map(({ step }) => step)).toEqual([
        ...['RESTART_PROGRAMME', 'CALL_COACH', 'BOOSTER_VISIT'],
      ]);
    });

    it('takes one of many stamps of the same moment', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, () => stamp(plan.physio, 'RESTART_PROGRAMME')));
      expect(all.filter(({ code }) => code === undefined)).toHaveLength(1);
      const { rows } = await owner.query('SELECT 1 FROM flare_stamp WHERE patient_id = $1', [plan.patientId]);
      expect(rows).toHaveLength(1);
    });

    it('agreed by many at the same moment is one', async () => {
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, at) => agree(at % 2 ? plan.physio : plan.physician)),
      );
      expect(all.filter(({ code }) => code === undefined)).toHaveLength(1);
      const { rows } = await owner.query('SELECT 1 FROM flare_plan WHERE patient_id = $1', [plan.patientId]);
      expect(rows).toHaveLength(1);
    });

    it('is agreed by the team alone', async () => {
      const answer = await graphqlClient(url, family.guardian.token)(
        'mutation ($input: AgreeFlarePlanInput!) { agreeFlarePlan(input: $input) { __typename } }',
        {
          input: {
            id: randomUUID(),
            patientId: plan.patientId,
            signs: 'x',
            coachName: 'x',
            coachPhone: '112',
          },
        },
      );
      expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    });
  });

  describe('a discharge letter', () => {
    it('is drafted by the team, signed by a physician, and printed the same for ever', async () => {
      await agree(plan.physio);
      await save(url, plan.physio, 'addGoal', goalInput(plan.carePlanId));
      await save(
        url,
        plan.physio,
        'addIntervention',
        interventionInput(plan.carePlanId, { title: 'Stairs at home', mode: 'HOME' }),
      );
      const draft = await write(plan.physio);
      expect((await print(plan.physio, draft.id)).text).toContain('DRAFT');
      const signed = await sign(plan.physician, draft);
      expect(signed.signedByName).toContain(plan.physician.displayName);
      const first = await print(plan.physio, draft.id);
      for (const told of [
        'Three weeks of therapy',
        'I want to run to the bus',
        'Stairs at home',
        'Maya',
        'criteria',
      ]) {
        expect(first.text.toLowerCase()).toContain(told.toLowerCase().replaceAll(' ', ''));
      }
      expect(first.text).not.toContain('DRAFT');
      await owner.query('UPDATE goal SET own_words = $2 WHERE care_plan_id = $1', [
        plan.carePlanId,
        'Changed',
      ]);
      expect((await print(plan.physician, draft.id)).content).toBe(first.content);
      expect(await write(plan.physio, { id: draft.id, version: signed.version })).toMatchObject({
        code: 'LETTER_SIGNED',
      });
      expect(await sign(plan.physician, signed)).toMatchObject({ code: 'LETTER_SIGNED' });
      await expect(
        owner.query("UPDATE discharge_letter SET course = 'x' WHERE id = $1", [draft.id]),
      ).rejects.toMatchObject({ code: '42501' });
      expect(await write(plan.physio)).toMatchObject({ number: 2 });
    });

    it('tells neither what counselling works on, nor the reason of an earlier stay', async () => {
      const at = { code: 'PSYCHOLOGY', kind: 'COGNITIVE_BEHAVIOURAL_THERAPY' };
      await save(url, plan.psychologist, 'addGoal', {
        ...goalInput(plan.carePlanId),
        ...{ ownerDisciplineCode: at.code, ownWords: 'Tell my father' },
      });
      await save(
        url,
        plan.psychologist,
        'addIntervention',
        interventionInput(plan.carePlanId, {
          ...{ disciplineCode: at.code, kind: at.kind, title: 'Thought diary', mode: 'HOME' },
        }),
      );
      await owner.query(
        `INSERT INTO discharge_override (clinic_id, id, patient_id, episode_id, missing_codes, reason, overridden_at, overridden_by_name, list_number)
         VALUES ($1, gen_random_uuid(), $3, $2, ARRAY['SCHOOL_PLAN'], 'Long ago', now() - interval '2 days', 'Somebody', 0)`,
        [clinic.clinicId, plan.episodeId, plan.patientId],
      );
      await owner.query(
        `INSERT INTO episode_transition (clinic_id, id, episode_id, from_state, to_state, reason_code, at, by_name)
         VALUES ($1, gen_random_uuid(), $2, 'DISCHARGED_PHASE2', 'READMITTED', 'RECURRENCE', now() - interval '1 day', 'Somebody')`,
        [clinic.clinicId, plan.episodeId],
      );
      const { text } = await print(plan.physio, (await write(plan.physio)).id);
      for (const kept of ['Tellmyfather', 'Thoughtdiary', 'Longago']) expect(text).not.toContain(kept);
    });

    it('of an earlier stay is neither changed nor signed with what is recorded now', async () => {
      const draft = await write(plan.physio);
      await owner.query("UPDATE episode_of_care SET state = 'CLOSED', open = false WHERE id = $1", [
        plan.episodeId,
      ]);
      await owner.query(
        `INSERT INTO episode_of_care (clinic_id, id, patient_id, state, referred_on) VALUES ($1, gen_random_uuid(), $2, 'REFERRED', current_date)`,
        [clinic.clinicId, plan.patientId],
      );
      const { id, version } = draft;
      expect(await write(plan.physio, { id, version })).toMatchObject({ code: 'LETTER_OF_EARLIER_STAY' });
      expect(await sign(plan.physician, draft)).toMatchObject({ code: 'LETTER_OF_EARLIER_STAY' });
      expect(await write(plan.physio)).toMatchObject({ number: 1 });
    });

    it('sent twice is once, and other words under its id are no second sending', async () => {
      const id = randomUUID();
      const [first, again] = [await write(plan.physio, { id }), await write(plan.physio, { id })];
      expect(again).toEqual(first);
      expect(await write(plan.physio, { id, followUp: 'Nothing.' })).toMatchObject({
        code: 'VERSION_CONFLICT',
      });
    });

    it('is written in Spanish where Spanish is read', async () => {
      const draft = await write(plan.physio, { language: 'es' });
      const { text } = await print(plan.physio, draft.id);
      expect(text).toContain('Cartadealta');
      expect(text).toContain('BORRADOR');
      expect(text).not.toContain('Dischargeletter');
    });

    it('has one draft at a time, and tells whoever comes second', async () => {
      const draft = await write(plan.physio);
      expect(await write(plan.physician)).toMatchObject({ code: 'LETTER_DRAFT_EXISTS' });
      const { id, version } = draft;
      await write(plan.physician, { id, version, course: 'Two weeks.' });
      expect(await write(plan.physio, { id, version, course: 'Four weeks.' })).toMatchObject({
        code: 'VERSION_CONFLICT',
      });
      expect(await sign(plan.physician, draft)).toMatchObject({ code: 'VERSION_CONFLICT' });
    });

    it('is not signed before it says how the stay went and what follows', async () => {
      const draft = await write(plan.physio, { followUp: '' });
      expect(await sign(plan.physician, draft)).toMatchObject({ code: 'TEXT_REQUIRED', field: 'followUp' });
      expect(await write(plan.physio, { id: draft.id, version: 1, course: 'x'.repeat(4001) })).toMatchObject({
        field: 'course',
      });
    });

    it('is signed by physicians alone, and neither read nor printed by strangers', async () => {
      const draft = await write(plan.physio);
      const stranger = await clinic.addUser('PHYSICIAN');
      const asks: [TestUser, string][] = [
        [
          plan.physio,
          `mutation { signDischargeLetter(input: { letterId: "${draft.id}", version: 1 }) { __typename } }`,
        ],
        [stranger, `mutation { printDischargeLetter(letterId: "${draft.id}") { content } }`],
        [family.guardian, `{ dischargeLetters(patientId: "${plan.patientId}") { course } }`],
      ];
      for (const [user, document] of asks) {
        const { errors } = await graphqlClient(url, user.token)(document);
        expect(errors?.[0]?.extensions?.['code']).toMatch(/FORBIDDEN|NOT_FOUND/);
      }
    });
  });
});
