import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
import { aClinic, aPatient, dataOf, codeOf, graphqlClient, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';
import { aBedside, aSession, type TestBedside } from '../delivery/a-bedside.ts';

interface Authorization {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly id: string;
  readonly version: number;
  readonly payer: string;
  readonly used: number | null;
  readonly left: number | null;
  readonly state: string;
  readonly lastsUntil: string;
  readonly withdrawnReason: string | null;
  readonly versions: readonly { version: number; amount: number | null; byName: string }[];
}

const FIELDS =
  'id version payer used left state lastsUntil withdrawnReason versions { version amount byName }';
const RESULT = `__typename ... on CoverageAuthorization { ${FIELDS} } ... on UserError { code field }`;
const INPUTS = {
  add: 'AddAuthorizationInput',
  change: 'ChangeAuthorizationInput',
  withdraw: 'WithdrawAuthorizationInput',
};

describe('authorizations of payers', () => {
  const [here] = apiUrls();
  let owner: Pool;
  let test: TestBedside;
  let robin: string;
  let today: string;
  let scheduler: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    test = await aBedside(owner);
    robin = test.patientIds[0];
    scheduler = await test.clinic.addUser('SCHEDULER');
    today = localDateIn(test.clinic.timeZone, new Date());
  });
  afterAll(() => owner.end());

  const terms = (more: Record<string, unknown> = {}) => ({
    payer: 'North Mutual',
    reference: 'PA-2201',
    disciplineCode: null,
    startsOn: addDays(today, -10),
    endsOn: addDays(today, 60),
    unit: 'SESSIONS',
    amount: 20,
    note: '',
    ...more,
  });
  const save = async (
    verb: keyof typeof INPUTS,
    input: Record<string, unknown>,
    user: TestUser = scheduler,
  ): Promise<Authorization> => {
    const field = `${verb}CoverageAuthorization`;
    const answer = await graphqlClient(here, user.token)<Record<string, Authorization>>(
      `mutation ($input: ${INPUTS[verb]}!) { ${field}(input: $input) { ${RESULT} } }`,
      { input },
    );
    return dataOf(answer)[field]!;
  };
  const add = (more: Record<string, unknown> = {}, patientId = robin) =>
    save('add', { id: randomUUID(), patientId, terms: terms(more) });
  const listed = async (patientId = robin, user = scheduler) =>
    dataOf(
      await graphqlClient(here, user.token)<{ coverageAuthorizations: Authorization[] }>(
        `query ($patientId: ID!) { coverageAuthorizations(patientId: $patientId) { ${FIELDS} } }`,
        { patientId },
      ),
    ).coverageAuthorizations;
  const delivered = async (sessionId: string, patientId: string, startedAgo: number, minutes: number) => {
    await owner.query(
      `INSERT INTO intervention_delivery (clinic_id, id, session_id, patient_id, kind, discipline_code, member_id,
         started_at, ended_at, minutes, one_to_one, entered_at, recorded_at, by_name)
       VALUES ($1, $2, $3, $4, 'AEROBIC_EXERCISE', 'PHYSIOTHERAPY', $5, now() - make_interval(mins => $6),
         now() - make_interval(mins => $6 - $7), $7, true, now(), now(), 'Test')`,
      [test.clinic.clinicId, randomUUID(), sessionId, patientId, test.physio.memberId, startedAgo, minutes],
    );
  };

  it('are written down once, changed by version with the former terms kept, and withdrawn with a reason', async () => {
    const id = randomUUID();
    const input = { id, patientId: robin, terms: terms() };
    const added = await save('add', input);
    expect(added).toMatchObject({ __typename: 'CoverageAuthorization', id, version: 1, used: 0, left: 20 });
    expect(await save('add', input)).toMatchObject({ id, version: 1 });
    expect(await save('add', { ...input, patientId: test.patientIds[1] })).toMatchObject({
      code: 'ID_TAKEN',
    });

    const more = terms({ amount: 30 });
    expect(await save('change', { id, version: 1, terms: more })).toMatchObject({
      version: 2,
      left: 30,
      versions: [
        { version: 2, amount: 30, byName: scheduler.displayName },
        { version: 1, amount: 20 },
      ],
    });
    expect(await save('change', { id, version: 1, terms: more })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await save('withdraw', { id, version: 2, reason: ' ' })).toMatchObject({
      code: 'TEXT_REQUIRED',
      field: 'reason',
    });
    expect(await save('withdraw', { id, version: 2, reason: 'Another payer' })).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'Another payer',
    });
    expect(await save('change', { id, version: 3, terms: more })).toMatchObject({ code: 'ALREADY_OVER' });
    expect(await save('withdraw', { id, version: 3, reason: 'Again' })).toMatchObject({
      code: 'ALREADY_OVER',
    });
    const { rows } = await owner.query<{ operation: string; outcome: string }>(
      `SELECT operation, outcome FROM audit_event WHERE clinic_id = $1 AND operation LIKE '%CoverageAuthorization'
       ORDER BY id`,
      [test.clinic.clinicId],
    );
    expect(rows.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual(
      expect.arrayContaining([
        'addCoverageAuthorization ALLOWED',
        'changeCoverageAuthorization ALLOWED',
        'changeCoverageAuthorization REFUSED',
        'withdrawCoverageAuthorization ALLOWED',
      ]),
    );
  });

  it.each([
    [{ payer: ' ' }, 'payer TEXT_REQUIRED'],
    [{ reference: 'x'.repeat(61) }, 'reference TEXT_TOO_LONG'],
    [{ endsOn: '2020-01-01' }, 'endsOn PERIOD_INVALID'],
    [{ disciplineCode: 'JUGGLING' }, 'disciplineCode DISCIPLINE_UNKNOWN'],
    [{ unit: null }, 'amount CHOICE_REQUIRED'],
    [{ amount: 0 }, 'amount NUMBER_OUT_OF_RANGE'],
  ])('refuse %j and write nothing', async (more, code) => {
    const before = (await listed()).length;
    const refused = await add(more);
    expect(`${refused.field ?? ''} ${refused.code ?? ''}`).toBe(code);
    expect(await listed()).toHaveLength(before);
  });

  it('count what was delivered, by stretch or by the front desk, of their discipline and their days', async () => {
    const kim = test.patientIds[1];
    const day = 24 * 60;
    const first = await aSession(owner, test, { patientIds: [kim], startedAgo: 2 * day });
    await delivered(first, kim, 2 * day, 45);
    const second = await aSession(owner, test, { patientIds: [kim], startedAgo: 3 * day });
    await owner.query(
      `UPDATE session_patient SET attendance = 'ATTENDED', minutes_delivered = 30 WHERE session_id = $1`,
      [second],
    );
    const before = await aSession(owner, test, { patientIds: [kim], startedAgo: 20 * day });
    await delivered(before, kim, 20 * day, 45);
    await add({ reference: 'A' }, kim);
    await add({ reference: 'B', unit: 'HOURS' }, kim);
    await add({ reference: 'C', unit: 'DAYS', disciplineCode: 'PHYSIOTHERAPY' }, kim);
    await add({ reference: 'D', disciplineCode: 'PSYCHOLOGY' }, kim);
    await add({ reference: 'E', unit: null, amount: null }, kim);
    const used = (await listed(kim)).map((one) => one.used).sort();
    expect(used).toEqual([0, 1.25, 2, 2, null]);
  });

  it('make a reason in My patients when they run out, however many by as many statements', async () => {
    const clinic = await aClinic(owner);
    const nurse = await clinic.addUser('NURSE');
    const desk = await clinic.addUser('SCHEDULER');
    const statements = async () => {
      const answer = await fetch(`${here}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${nurse.token}` },
        body: JSON.stringify({ query: '{ myPatients { patientId reasons } }' }),
      });

      const { data } = (await answer.json()) as {
        data: { myPatients: { patientId: string; reasons: string[] }[] };
      };
      return { rows: data.myPatients, count: Number(answer.headers.get('x-sql-statements')) };
    };
    const patient = async (endsIn: number) => {
      const { patientId } = await aPatient(owner, clinic, { team: [nurse] });
      const input = { id: randomUUID(), patientId, terms: terms({ endsOn: addDays(today, endsIn) }) };
      expect(await save('add', input, desk)).toMatchObject({ version: 1 });
      return patientId;
    };
    const calm = await patient(40);
    const few = await statements();
    const soon = await patient(7);
    await patient(40);
    const many = await statements();
    expect(many.rows[0]).toEqual({ patientId: soon, reasons: ['AUTHORIZATION_RUNS_OUT'] });
    expect(many.rows.find(({ patientId }) => patientId === calm)?.reasons).toEqual([]);
    expect(many.count).toBe(few.count);
  });

  it('are read by the team and changed by those who manage them; families and other clinics see nothing', async () => {
    const one = await add();
    expect((await listed(robin, test.physio)).length).toBeGreaterThan(0);
    const physio = graphqlClient(here, test.physio.token);
    const withdraw =
      'mutation ($input: WithdrawAuthorizationInput!) { withdrawCoverageAuthorization(input: $input) { __typename } }';
    const input = { id: one.id, version: 1, reason: 'x' };
    expect(codeOf(await physio(withdraw, { input }))).toBe('FORBIDDEN');
    const stranger = await aClinic(owner);
    const other = graphqlClient(here, stranger.users.ADMINISTRATOR.token);
    expect(codeOf(await other(withdraw, { input }))).toBe('NOT_FOUND');
    await expect(
      owner.query(
        `UPDATE coverage_authorization SET amount = 99 WHERE clinic_id = $1 AND withdrawn_at IS NOT NULL`,
        [test.clinic.clinicId],
      ),
    ).rejects.toThrow(/withdrawn/);
  });
});
