import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, DEFAULT_DISCHARGE_CRITERIA, localDateIn } from '@consilium/domain';
import { aClinic, aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

interface Discharge {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly ready: boolean;
  readonly expectations: readonly { expectedOn: string; reason: string }[];
  readonly barriers: readonly { id: string; text: string; resolvedByName: string | null }[];
  readonly criteria: readonly {
    criterion: { code: string };
    finding: string | null;
    fromData: boolean;
    foundByName: string | null;
  }[];
}

const FIELDS = `ready expectations { expectedOn reason } barriers { id text resolvedByName }
  criteria { criterion { code } finding fromData foundByName }`;

describe('a discharge', () => {
  const [url, otherUrl] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  let physio: TestUser;
  let student: TestUser;
  let patientId: string;
  let episodeId: string;
  let today: string;

  const ask = (user: TestUser, name: string, type: string, input: object) =>
    graphqlClient(url, user.token)<Record<string, Discharge>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Discharge { ${FIELDS} }
         ... on Refusal { code message field } } }`,
      { input },
    );
  const done = async (user: TestUser, name: string, type: string, input: object) =>
    dataOf(await ask(user, name, type, input))[name]!;
  const read = async (user = physician) =>
    dataOf(
      await graphqlClient(otherUrl, user.token)<{ patient: { discharge: Discharge } }>(
        `query ($id: ID!) { patient(id: $id) { discharge { ${FIELDS} } } }`,
        { id: patientId },
      ),
    ).patient.discharge;
  const expectDay = (days: number, reason = '') =>
    done(physio, 'setExpectedDischarge', 'SetExpectedDischargeInput', {
      ...{ patientId, expectedOn: addDays(today, days), reason },
    });
  const find = (criterionCode: string, finding = 'MET', note = '', user = physio) =>
    done(user, 'recordDischargeFinding', 'RecordDischargeFindingInput', {
      ...{ patientId, criterionCode, finding, note },
    });
  const saveList = async (baseNumber: number, criteria: readonly object[]) =>
    dataOf(
      await graphqlClient(url, physician.token)<{
        saveDischargeCriteria: { __typename: string; code?: string; number?: number };
      }>(
        `mutation ($input: SaveDischargeCriteriaInput!) { saveDischargeCriteria(input: $input) { __typename
           ... on DischargeCriteriaList { number } ... on Refusal { code field } } }`,
        { input: { baseNumber, criteria } },
      ),
    ).saveDischargeCriteria;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
  });
  beforeEach(async () => {
    clinic = await aClinic(owner);
    today = localDateIn(clinic.timeZone, new Date());
    physician = await clinic.addUser('PHYSICIAN');
    physio = await clinic.addUser('PHYSIOTHERAPIST');
    student = await clinic.addUser('STUDENT');
    ({ patientId, episodeId } = await aPatient(owner, clinic, { team: [physician, physio, student] }));
  });
  afterAll(() => owner.end());

  it('has an expected day with every day before it, and a change that says why', async () => {
    expect(await expectDay(14)).toMatchObject({ expectations: [{ expectedOn: addDays(today, 14) }] });
    expect(await expectDay(21)).toMatchObject({ __typename: 'Refusal', field: 'reason' });
    expect(await expectDay(-1, 'Earlier')).toMatchObject({ field: 'expectedOn' });
    const { expectations } = await expectDay(21, 'School starts later');
    expect(expectations.map(({ expectedOn }) => expectedOn)).toEqual([
      addDays(today, 21),
      addDays(today, 14),
    ]);
  });

  it('names what stands in the way, once, and resolves it once', async () => {
    const id = randomUUID();
    const barrier = { id, patientId, kind: 'SCHOOL', text: 'School has no lift' };
    const open = () => done(physio, 'openDischargeBarrier', 'OpenDischargeBarrierInput', barrier);
    await open();
    expect((await open()).barriers).toMatchObject([{ id, resolvedByName: null }]);
    const resolve = (resolution: string) =>
      done(physician, 'resolveDischargeBarrier', 'ResolveDischargeBarrierInput', { id, resolution });
    expect(await resolve('')).toMatchObject({ field: 'resolution' });
    expect((await resolve('Takes the stairs')).barriers).toMatchObject([
      { resolvedByName: physician.displayName },
    ]);
    expect(await resolve('Again')).toMatchObject({ code: 'BARRIER_RESOLVED' });
  });

  it('is ready when every criterion is met, by data where there are data and by clinicians where not', async () => {
    const before = await read();
    expect(before.ready).toBe(false);
    expect(before.criteria.filter(({ fromData }) => fromData).map(({ criterion }) => criterion.code)).toEqual(
      ['MEDICATION_PLAN', 'NO_SAFETY_RISK'],
    );
    for (const { criterion } of before.criteria.filter(({ fromData }) => !fromData))
      await find(criterion.code);
    const after = await read();
    expect(after.ready).toBe(true);
    expect(after.criteria[0]).toMatchObject({ finding: 'MET', foundByName: physio.displayName });
    await find('DAILY_LIVING', 'NOT_MET');
    expect((await read()).ready).toBe(false);
  });

  it('refuses a finding where data decide, where nothing counts, and a reason that is missing', async () => {
    expect(await find('NO_SAFETY_RISK')).toMatchObject({ code: 'CRITERION_FROM_DATA' });
    expect(await find('NO_PAIN')).toMatchObject({ code: 'CRITERION_UNKNOWN' });
    expect(await find('DAILY_LIVING', 'NOT_APPLICABLE')).toMatchObject({ field: 'note' });
  });

  it('is made their own by the programme, by version', async () => {
    const own = { code: 'OWN_1', text: 'Sleeps in her own bed', evidence: 'CLINICIAN', active: true };
    const [first, ...rest] = DEFAULT_DISCHARGE_CRITERIA;
    const list = [{ ...first, active: false }, ...rest, own];
    expect(await saveList(0, [])).toMatchObject({ __typename: 'Refusal' });
    expect(await saveList(0, list)).toMatchObject({ number: 1 });
    expect(await saveList(0, list)).toMatchObject({ code: 'VERSION_CONFLICT' });
    const codes = (await read()).criteria.map(({ criterion }) => criterion.code);
    expect(codes).toContain('OWN_1');
    expect(codes).not.toContain('DAILY_LIVING');
  });

  it('asks a clinician about safety where not everybody may be told of what is open', async () => {
    await owner.query(
      `INSERT INTO safety_flag (clinic_id, id, patient_id, kind, restricted, findings, status, occurred_at, raised_at, raised_by_name)
       SELECT clinic_id, gen_random_uuid(), id, 'SUICIDALITY', true, '{}', 'OPEN', now(), now(), 'Somebody'
       FROM patient WHERE id = $1`,
      [patientId],
    );
    const safety = (await read()).criteria.find(({ criterion }) => criterion.code === 'NO_SAFETY_RISK');
    expect(safety).toMatchObject({ finding: null, fromData: false });
  });

  it('is not written by students, nor when the episode is over', async () => {
    const input = { patientId, expectedOn: today };
    const { errors } = await ask(student, 'setExpectedDischarge', 'SetExpectedDischargeInput', input);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    await owner.query("UPDATE episode_of_care SET state = 'CLOSED', open = false WHERE id = $1", [episodeId]);
    expect(await expectDay(3)).toMatchObject({ code: 'EPISODE_CLOSED' });
  });
});
