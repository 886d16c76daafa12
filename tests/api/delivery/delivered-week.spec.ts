import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, instantAt, isoWeekday, localDateIn } from '@consilium/domain';
import { dataOf, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aBedside, aSession, clock, minutesAgo, record, type TestBedside } from './a-bedside.ts';

interface Minutes {
  readonly bookedMinutes: number;
  readonly deliveredMinutes: number;
  readonly oneToOneMinutes: number;
  readonly lost: readonly { cause: string; minutes: number }[];
}
interface Week {
  readonly hasPlan: boolean;
  readonly disciplines: readonly (Minutes & {
    disciplineCode: string;
    prescribedMinutesPerWeek: number;
    days: readonly (Minutes & { on: string })[];
  })[];
}
interface Units {
  readonly on: string;
  readonly disciplineCode: string;
  readonly policyName: string | null;
  readonly rule: string;
  readonly units: number | null;
  readonly totalMinutes: number;
  readonly lines: readonly { code: string; minutes: number; units: number }[];
}
const MINUTES = 'bookedMinutes deliveredMinutes oneToOneMinutes toComeMinutes lost { cause minutes }';

describe('delivered against prescribed', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let test: TestBedside;
  let robin: string;
  /** Wednesday of last week, and its noon in minutes before now. */
  let today: string;
  let noon: number;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    test = await aBedside(owner);
    robin = test.patientIds[0];
    const now = new Date();
    const date = localDateIn(test.clinic.timeZone, now);
    today = addDays(date, -isoWeekday(date) - 4);
    noon = Math.round((now.getTime() - instantAt(test.clinic.timeZone, today, 720).getTime()) / 60_000);
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM episode_of_care WHERE patient_id = $1',
      [robin],
    );
    const client = graphqlClient(here, test.physio.token);
    const plan = await client<{ openCarePlan: { id: string } }>(
      'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
      { id: rows[0]!.id },
    );
    await client(
      `mutation ($id: ID!) { addIntervention(input: { carePlanId: $id, kind: STRENGTH_EXERCISE, title: "Strength", minutes: 45,
        timesPerDay: 1, daysPerWeek: 5, mode: INDIVIDUAL, precautions: "", disciplineCode: "PHYSIOTHERAPY",
        coTreatingDisciplineCodes: [], goalIds: [] }) { __typename } }`,
      { id: dataOf(plan).openCarePlan.id },
    );
    await treat();
  }, 30_000);
  afterAll(() => owner.end());

  /** A co-treatment of 45 minutes, of which 30 were given by both and 10 more by one; and a session lost to illness. */
  async function treat() {
    const members = [
      { user: test.physio, disciplineCode: 'PHYSIOTHERAPY' },
      { user: test.ot, disciplineCode: 'OCCUPATIONAL_THERAPY' },
    ];
    const together = await aSession(owner, test, {
      patientIds: [robin],
      startedAgo: noon,
      kind: 'CO_TREATMENT',
      members,
    });
    const give = (user: typeof test.physio, kind: string, from: number, until: number) =>
      record(here, user, 'recordInterventionDelivery', {
        id: randomUUID(),
        sessionId: together,
        patientId: robin,
        kind,
        startedAt: minutesAgo(noon - from),
        endedAt: minutesAgo(noon - until),
        oneToOne: true,
        ...clock(),
      });
    await give(test.physio, 'STRENGTH_EXERCISE', 0, 30);
    await give(test.ot, 'ACTIVITIES_OF_DAILY_LIVING', 0, 30);
    await give(test.physio, 'AEROBIC_EXERCISE', 30, 40);
    const lost = await aSession(owner, test, { patientIds: [robin], startedAgo: noon - 80 });
    await record(here, test.physio, 'recordPresence', {
      id: randomUUID(),
      sessionId: lost,
      patientId: robin,
      attendance: 'ABSENT',
      lossReason: 'ILLNESS',
      occurredAt: minutesAgo(noon - 90),
      ...clock(),
    });
  }

  const week = async () =>
    dataOf(
      await graphqlClient(here, test.physio.token)<{ patient: { deliveredWeek: Week; timedUnits: Units[] } }>(
        `query ($id: ID!, $on: LocalDate!) { patient(id: $id) { deliveredWeek(on: $on) { hasPlan disciplines { disciplineCode
          prescribedMinutesPerWeek ${MINUTES} days { on ${MINUTES} } } }
          timedUnits(on: $on) { on disciplineCode policyName rule units totalMinutes lines { code minutes units } } } }`,
        { id: robin, on: today },
      ),
    ).patient;

  it('credits each discipline its own, and names the cause of each loss', async () => {
    const { deliveredWeek } = await week();
    expect(deliveredWeek.hasPlan).toBe(true);
    const [pt, ot] = ['PHYSIOTHERAPY', 'OCCUPATIONAL_THERAPY'].map((code) =>
      deliveredWeek.disciplines.find(({ disciplineCode }) => disciplineCode === code),
    );
    expect(pt).toMatchObject({
      prescribedMinutesPerWeek: 225,
      bookedMinutes: 90,
      deliveredMinutes: 40,
      oneToOneMinutes: 40,
    });
    expect(pt?.lost).toEqual(
      expect.arrayContaining([
        { cause: 'ILLNESS', minutes: 45 },
        { cause: 'NOT_BOOKED', minutes: 135 },
      ]),
    );
    expect(ot).toMatchObject({ prescribedMinutesPerWeek: 0, deliveredMinutes: 30 });
    expect(pt?.days.find(({ on }) => on === today)?.lost).toContainEqual({ cause: 'ILLNESS', minutes: 45 });
  });

  it('counts units by the rule of CMS until a policy is chosen, then by that', async () => {
    const unitsOf = async (code: string) =>
      (await week()).timedUnits.find(({ disciplineCode }) => disciplineCode === code);
    expect(await unitsOf('PHYSIOTHERAPY')).toMatchObject({
      on: today,
      policyName: null,
      rule: 'CMS_TOTAL',
      totalMinutes: 40,
      units: 3,
      lines: [
        { code: 'STRENGTH_EXERCISE', minutes: 30, units: 2 },
        { code: 'AEROBIC_EXERCISE', minutes: 10, units: 1 },
      ],
    });
    const policy = {
      name: 'Day rate',
      rule: 'PER_DIEM',
      unitMinutes: 15,
      thresholdMinutes: 8,
      perService: false,
      standard: true,
      serviceCodes: [{ interventionKind: 'STRENGTH_EXERCISE', code: 'EX', timed: true }],
    };
    const standard = await record(here, test.admin, 'createPayerPolicy', policy);
    expect(await unitsOf('PHYSIOTHERAPY')).toMatchObject({
      policyName: 'Day rate',
      units: null,
      lines: [{ code: 'EX' }, { code: 'AEROBIC_EXERCISE' }],
    });
    const own = await record(here, test.admin, 'createPayerPolicy', {
      ...policy,
      name: 'Contract',
      rule: 'PER_CONTRACT',
      unitMinutes: 20,
      thresholdMinutes: 20,
    });
    expect(own).toMatchObject({ standard: true });
    const { rows } = await owner.query('SELECT standard FROM payer_policy WHERE id = $1', [standard.id]);
    expect(rows).toEqual([{ standard: false }]);
    const choose = await graphqlClient(here, test.admin.token)(
      'mutation ($input: SetPatientPayerInput!) { setPatientPayer(input: $input) { ok } }',
      { input: { patientId: robin, policyId: standard.id } },
    );
    expect(choose.errors).toBeUndefined();
    expect(await unitsOf('PHYSIOTHERAPY')).toMatchObject({ policyName: 'Day rate' });
  });

  it('a policy is refused by name, by number and by version', async () => {
    const input = {
      name: 'Twice',
      rule: 'CMS_TOTAL',
      unitMinutes: 15,
      thresholdMinutes: 8,
      perService: false,
      standard: false,
      serviceCodes: [],
    };
    const first = await record(here, test.admin, 'createPayerPolicy', input);
    expect(await record(here, test.admin, 'createPayerPolicy', input)).toMatchObject({
      code: 'POLICY_NAME_TAKEN',
    });
    expect(
      await record(here, test.admin, 'createPayerPolicy', { ...input, name: 'Other', unitMinutes: 0 }),
    ).toMatchObject({ code: 'NUMBER_OUT_OF_RANGE', field: 'unitMinutes' });
    const change = { ...input, id: first.id, version: 1, active: false };
    expect(await record(here, test.admin, 'updatePayerPolicy', change)).toMatchObject({
      active: false,
      version: 2,
    });
    expect(await record(here, test.admin, 'updatePayerPolicy', change)).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });
});
