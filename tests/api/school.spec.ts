import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, mondayOf } from '@consilium/domain';
import {
  aClinic,
  clinicDay,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { pdfText } from '../support/pdf-text.ts';
import { apiUrls, ownerUrl } from '../support/servers.ts';
import { aFamily, type Family } from './plan/a-family.ts';
import { aPlan, type SharedPlan } from './plan/a-plan.ts';

const CARE = `plan { id number schoolName steps { startsOn halfDays } } earlier { number } step { halfDays }
  nextStep { halfDays } weeks { weekOf halfDays planned attended of percent note byName version }
  lastFourWeeks { attended of percent } fullTime letters { id number planNumber language consentBy signedByName }`;
interface Care {
  readonly code?: string;
  readonly field?: string | null;
  readonly plan: { id: string; number: number; schoolName: string } | null;
  readonly weeks: { weekOf: string; version: number }[];
  readonly letters: { id: string; number: number; signedByName: string }[];
}
const INPUTS = {
  agreeSchoolPlan: 'AgreeSchoolPlanInput',
  recordSchoolWeek: 'RecordSchoolWeekInput',
  signSchoolLetter: 'SignSchoolLetterInput',
} as const;

describe('the way back to school', () => {
  const [url, otherUrl] = apiUrls();
  /** The Monday of last week: it has come, whatever the hour. */
  const monday = addDays(mondayOf(clinicDay()), -7);
  let owner: Pool;
  let clinic: TestClinic;
  let plan: SharedPlan;
  let family: Family;

  const send = (user: TestUser, name: keyof typeof INPUTS, input: object, at = url) =>
    graphqlClient(at, user.token)<Record<string, Care>>(
      `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { ... on SchoolCare { ${CARE} } ... on Refusal { code field } } }`,
      { input: { patientId: plan.patientId, ...input } },
    );
  const agree = async (user: TestUser, more: object = {}, at = url) =>
    dataOf(
      await send(
        user,
        'agreeSchoolPlan',
        {
          ...{ id: randomUUID(), baseNumber: 0, schoolName: 'Riverside Middle School', contact: 'Ms Lee' },
          ...{
            support: 'SECTION_504',
            returns: 'GRADED',
            meetingOn: monday,
            furtherRequests: 'Seat by the door',
          },
          steps: [
            { startsOn: monday, halfDays: 4, physicalEducation: 'ADAPTED' },
            { startsOn: addDays(monday, 28), halfDays: 10, physicalEducation: 'FULL' },
          ],
          accommodations: ['NO_CHECKING_OF_PAIN', 'SECOND_SET_OF_BOOKS'],
          ...more,
        },
        at,
      ),
    )['agreeSchoolPlan']!;
  const record = async (user: TestUser, more: object = {}, at = url) =>
    dataOf(
      await send(
        user,
        'recordSchoolWeek',
        {
          ...{ weekOf: monday, version: 0, note: '' },
          halfDays: [
            'ATTENDED',
            'ATTENDED',
            'ATTENDED',
            'ABSENT',
            ...Array.from({ length: 6 }, () => 'NO_SCHOOL'),
          ],
          ...more,
        },
        at,
      ),
    )['recordSchoolWeek']!;
  const sign = async (user: TestUser, more: object = {}) =>
    dataOf(
      await send(user, 'signSchoolLetter', {
        ...{ id: randomUUID(), planNumber: 1, language: 'en', consentBy: 'Dana Example, mother' },
        ...{ consentOn: monday, ...more },
      }),
    )['signSchoolLetter']!;
  const print = async (user: TestUser, letterId: string) => {
    const file = dataOf(
      await graphqlClient(otherUrl, user.token)<{ printSchoolLetter: { content: string; fileName: string } }>(
        'mutation ($letterId: ID!) { printSchoolLetter(letterId: $letterId) { content fileName } }',
        { letterId },
      ),
    ).printSchoolLetter;
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

  describe('a plan', () => {
    it('is agreed, replaced by whoever read the one before, and the family reads it', async () => {
      const first = await agree(plan.physio);
      expect(first).toMatchObject({ plan: { number: 1 }, step: { halfDays: 4 }, nextStep: { halfDays: 10 } });
      expect(await agree(plan.physician)).toMatchObject({ code: 'VERSION_CONFLICT' });
      const again = await agree(plan.physician, { baseNumber: 1, schoolName: 'Hill School' }, otherUrl);
      expect(again).toMatchObject({
        plan: { number: 2, schoolName: 'Hill School' },
        earlier: [{ number: 1 }],
      });
      const read = await graphqlClient(url, family.guardian.token)<{ schoolCare: Care }>(
        `query ($id: ID!) { schoolCare(patientId: $id) { ${CARE} } }`,
        { id: plan.patientId },
      );
      expect(dataOf(read).schoolCare.plan?.schoolName).toBe('Hill School');
    });

    it('sent twice is one, and agreed by many at the same moment is one', async () => {
      const id = randomUUID();
      await agree(plan.physio, { id });
      expect(await agree(plan.physio, { id })).toMatchObject({ plan: { number: 1 }, earlier: [] });
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          agree(at % 2 ? plan.physio : plan.physician, { baseNumber: 1 }, at % 2 ? url : otherUrl),
        ),
      );
      expect(all.filter(({ code }) => code === undefined)).toHaveLength(1);
      const { rows } = await owner.query('SELECT number FROM school_plan WHERE patient_id = $1', [
        plan.patientId,
      ]);
      expect(rows).toHaveLength(2);
    });

    it('says what is wrong with it and writes nothing', async () => {
      const steps = [
        { startsOn: monday, halfDays: 6, physicalEducation: 'NONE' },
        { startsOn: addDays(monday, 7), halfDays: 4, physicalEducation: 'NONE' },
      ];
      expect(await agree(plan.physio, { steps })).toMatchObject({
        ...{ code: 'SCHOOL_STEP_DOWN', field: 'steps.1.halfDays' },
      });
      expect(await agree(plan.physio, { returns: 'FULL' })).toMatchObject({ code: 'SCHOOL_STEPS_NOT_FULL' });
      expect(await agree(plan.physio, { schoolName: '' })).toMatchObject({ field: 'schoolName' });
      const { rows } = await owner.query('SELECT 1 FROM school_plan WHERE patient_id = $1', [plan.patientId]);
      expect(rows).toEqual([]);
    });

    it('is agreed by the team alone', async () => {
      for (const user of [family.guardian, family.patient, await clinic.addUser('PHYSICIAN')]) {
        expect(codeOf(await send(user, 'agreeSchoolPlan', {}))).toBe('BAD_USER_INPUT');
        const input = { id: randomUUID(), baseNumber: 0, schoolName: 'x', support: 'NONE', returns: 'FULL' };
        const more = { steps: [], accommodations: [] };
        expect(codeOf(await send(user, 'agreeSchoolPlan', { ...input, ...more }))).toBe('FORBIDDEN');
      }
    });
  });

  describe('a week', () => {
    it('is written down by the family in half-days, beside what was planned', async () => {
      await agree(plan.physio);
      const care = await record(family.guardian, { note: 'Went by bus' });
      expect(care).toMatchObject({
        weeks: [
          { weekOf: monday, planned: 4, attended: 3, of: 4, percent: 75, note: 'Went by bus', version: 1 },
        ],
        lastFourWeeks: { percent: 75 },
        fullTime: null,
      });
      expect(await record(plan.physio, { version: 1, halfDays: Array(10).fill('ATTENDED') })).toMatchObject({
        weeks: [{ attended: 10, version: 2 }],
      });
    });

    it('that two write down at once is that of one, and the other is told', async () => {
      const all = await Promise.all([record(family.guardian), record(plan.physio, {}, otherUrl)]);
      expect(all.filter(({ code }) => code === 'VERSION_CONFLICT')).toHaveLength(1);
      const later = await Promise.all([
        record(family.patient, { version: 1, note: 'a' }),
        record(plan.physio, { version: 1, note: 'b' }, otherUrl),
      ]);
      expect(later.filter(({ code }) => code === 'VERSION_CONFLICT')).toHaveLength(1);
    });

    it.each([
      ['weekOf', { weekOf: addDays(monday, 1) }],
      ['weekOf', { weekOf: addDays(monday, 14) }],
      ['halfDays', { halfDays: ['ATTENDED'] }],
    ])('is refused at %s: %j', async (field, more) => {
      expect(await record(family.guardian, more)).toMatchObject({ field });
    });

    it('is not somebody else’s child', async () => {
      const other = await aPlan(owner, url, clinic);
      const week = { patientId: other.patientId, weekOf: monday, version: 0, halfDays: Array(10).fill(null) };
      expect(codeOf(await send(family.guardian, 'recordSchoolWeek', week))).toBe('FORBIDDEN');
    });
  });

  describe('a letter to the school', () => {
    it('tells the plan and no diagnosis, is signed with leave of the family, and stays as it is', async () => {
      expect(await sign(plan.physician)).toMatchObject({ code: 'SCHOOL_PLAN_MISSING' });
      await agree(plan.physio);
      expect(await sign(plan.physician, { consentBy: ' ' })).toMatchObject({ field: 'consentBy' });
      expect(await sign(plan.physician, { consentOn: addDays(clinicDay(), 2) })).toMatchObject({
        field: 'consentOn',
      });
      await owner.query("UPDATE episode_of_care SET subtype = 'CRPS' WHERE patient_id = $1", [
        plan.patientId,
      ]);
      const id = randomUUID();
      const { letters } = await sign(plan.physician, { id });
      expect(letters).toMatchObject([{ id, number: 1 }]);
      expect(letters[0]?.signedByName).toContain(plan.physician.displayName);
      expect((await sign(plan.physician, { id })).letters).toHaveLength(1);
      const first = await print(plan.physio, id);
      for (const told of [
        'Riverside',
        '4of10half-days',
        'secondsetofbooks',
        'Seatbythedoor',
        '504',
        'Dana',
      ]) {
        expect(first.text).toContain(told);
      }
      expect(first.text).not.toMatch(/CRPS|amplified|diagnos/i);
      await agree(plan.physio, { baseNumber: 1, schoolName: 'Hill School' });
      expect((await print(family.guardian, id)).content).toBe(first.content);
      expect(await sign(plan.physician)).toMatchObject({ code: 'VERSION_CONFLICT' });
      await expect(
        owner.query("UPDATE school_letter SET consent_by = 'x' WHERE id = $1", [id]),
      ).rejects.toMatchObject({ code: '42501' });
    });

    it('is written in Spanish where Spanish is read', async () => {
      await agree(plan.physio);
      const { letters } = await sign(plan.physician, { language: 'es' });
      const { text } = await print(family.patient, letters[0]!.id);
      expect(text).toContain('Vueltaalaescuela');
      expect(text).not.toContain('Returntoschool');
    });

    it('is signed by whoever is responsible for medicine, and read by no stranger', async () => {
      await agree(plan.physio);
      const input = { id: randomUUID(), planNumber: 1, language: 'en', consentBy: 'Dana', consentOn: monday };
      expect(codeOf(await send(plan.physio, 'signSchoolLetter', input))).toBe('FORBIDDEN');
      const { letters } = await sign(plan.physician);
      const stranger = await clinic.addUser('PHYSICIAN');
      const elsewhere = (await aClinic(owner)).users.PHYSICIAN;
      for (const [user, code] of [
        [stranger, 'FORBIDDEN'],
        [elsewhere, 'NOT_FOUND'],
      ] as const) {
        const answer = await graphqlClient(
          url,
          user.token,
        )(`mutation { printSchoolLetter(letterId: "${letters[0]!.id}") { content } }`);
        expect(codeOf(answer)).toBe(code);
      }
    });
  });
});
