import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aClinic,
  aPatient,
  bornYearsAgo,
  clinicDay,
  codeOf,
  dataOf,
  graphqlClient,
  type TestClinic,
  type TestUser,
} from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../../support/servers.ts';

const PASSWORD = 'a long enough sentence';

describe('families', () => {
  const [here, there] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  const aGuardian = async (patientId: string, email: string) => {
    const id = randomUUID();
    await owner.query(
      `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, email, proxy_scope, starts_on)
       VALUES ($1, $2, $3, 'Maria', 'Example', 'mother', $4, 'FULL', '2020-01-01')`,
      [clinic.clinicId, id, patientId, email],
    );
    return id;
  };
  const open = async (patientId: string, email: string, guardianId: string | null = null, by = physician) =>
    graphqlClient(here, by.token)<{ openFamilyAccount: { id: string; code?: string } }>(
      `mutation ($input: OpenFamilyAccountInput!) { openFamilyAccount(input: $input) {
        ... on FamilyAccount { id } ... on UserError { code field } } }`,
      { input: { patientId, guardianId, email, initialPassword: PASSWORD } },
    );
  const practice = (patientId: string, more = {}) => {
    const now = new Date().toISOString();
    return {
      ...{ id: randomUUID(), patientId, title: 'Stairs', minutes: 20, feeling: 'HARD' },
      ...{ occurredAt: now, enteredAt: now, deviceNow: now, ...more },
    };
  };
  const record = async (user: TestUser, input: object, url = here) =>
    dataOf(
      await graphqlClient(url, user.token)<{ recordHomePractice: { id: string; code?: string } }>(
        `mutation ($input: RecordHomePracticeInput!) { recordHomePractice(input: $input) {
          ... on HomePractice { id } ... on UserError { code field } } }`,
        { input },
      ),
    ).recordHomePractice;
  const notes = async (user: TestUser, patientId: string) =>
    dataOf(
      await graphqlClient(
        here,
        user.token,
      )<{ homePractice: { note: string; source: string }[] }>(
        `{ homePractice(patientId: "${patientId}") { note source } }`,
      ),
    ).homePractice.map(({ note }) => note);

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physician = await clinic.addUser('PHYSICIAN');
  });
  afterAll(() => owner.end());

  it('have accounts of their own, with addresses that reach nobody else', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician] });
    const tag = randomUUID().slice(0, 8);
    const guardianId = await aGuardian(patientId, `mum-${tag}@example.test`);
    const code = async (answer: ReturnType<typeof open>) => dataOf(await answer).openFamilyAccount.code;
    expect(await code(open(patientId, `Mum-${tag}+sam@example.test`))).toBe('EMAIL_COLLISION');
    expect(await code(open(patientId, physician.email))).toBe('EMAIL_TAKEN');
    expect(await code(open(patientId, `sam-${tag}@example.test`))).toBeUndefined();
    expect(await code(open(patientId, `sam2-${tag}@example.test`))).toBe('ACCOUNT_EXISTS');
    expect(await code(open(patientId, `sam-${tag}@example.test`, guardianId))).toBe('EMAIL_COLLISION');
    expect(await code(open(patientId, `mum-${tag}@example.test`, guardianId))).toBeUndefined();
    expect(codeOf(await open(patientId, `x-${tag}@example.test`, randomUUID()))).toBe('NOT_FOUND');
    expect(codeOf(await open(patientId, `x-${tag}@example.test`, null, clinic.users.PHYSICIAN))).toBe(
      'FORBIDDEN',
    );

    const signIn = await graphqlClient(here)<{ signIn: { sessionToken: string } }>(
      `mutation { signIn(input: { email: "sam-${tag}@example.test", password: "${PASSWORD}" }) { ... on SignInSuccess { sessionToken } } }`,
    );
    const token = dataOf(signIn).signIn.sessionToken;
    const read = await graphqlClient(here, token)(`{ homePractice(patientId: "${patientId}") { id } }`);
    expect(codeOf(read)).toBe('PASSWORD_CHANGE_REQUIRED');
  });

  it('record practice at home once, however often the device sends it', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician], birthDate: bornYearsAgo(15) });
    const teen = await clinic.addUser('PATIENT', { patientId });
    const input = practice(patientId);
    const answers = await Promise.all([record(teen, input), record(teen, input, there), record(teen, input)]);
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([input.id]));
    expect(await notes(physician, patientId)).toHaveLength(1);
    expect(await record(teen, { ...input, minutes: 25 })).toMatchObject({ code: 'ID_TAKEN' });
    expect(await record(teen, practice(patientId, { minutes: 0 }))).toMatchObject({ field: 'minutes' });
    expect(await record(teen, practice(patientId, { interventionId: randomUUID() }))).toMatchObject({
      field: 'interventionId',
    });
    expect(
      codeOf(
        await graphqlClient(here, physician.token)(
          `mutation ($input: RecordHomePracticeInput!) { recordHomePractice(input: $input) { __typename } }`,
          { input: practice(patientId) },
        ),
      ),
    ).toBe('FORBIDDEN');
  });

  it('practise nothing that is on hold, and still tell what was done before', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician] });
    const teen = await clinic.addUser('PATIENT', { patientId });
    const reviewOn = clinicDay(5);
    const hold = { reason: 'X-ray first', reviewOn, wholeProgramme: true };
    const input = { id: randomUUID(), patientId, ...hold };
    dataOf(
      await graphqlClient(here, physician.token)(
        'mutation ($input: SetHoldInput!) { setHold(input: $input) { __typename ... on Hold { id } } }',
        { input },
      ),
    );
    const afterwards = new Date(Date.now() + 2_000).toISOString();
    const times = { occurredAt: afterwards, enteredAt: afterwards, deviceNow: afterwards };
    expect(await record(teen, practice(patientId, times))).toMatchObject({ code: 'ON_HOLD' });
    const before = new Date(Date.now() - 3_600_000).toISOString();
    const earlier = { ...practice(patientId, { occurredAt: before }) };
    expect((await record(teen, earlier)).code).toBeUndefined();
  });

  it.each([
    ['the day before 13', 13, 1, ['secret', 'open']],
    ['on the 13th birthday', 13, 0, ['', 'open']],
    ['the day before 18', 18, 1, ['', 'open']],
  ])('%s a guardian reads of two notes: %#', async (_when, years, days, seen) => {
    // A margin of a day to both sides of the clinic's date: the birthday is the clinic's, not the server's.
    const birthDate = bornYearsAgo(years, days === 1 ? 2 : -1);
    const { patientId } = await aPatient(owner, clinic, { team: [physician], birthDate });
    const teen = await clinic.addUser('PATIENT', { patientId });
    const guardianId = await aGuardian(patientId, `${randomUUID()}@example.test`);
    const guardian = await clinic.addUser('GUARDIAN', { guardianId });
    await record(teen, practice(patientId, { note: 'open' }));
    await record(teen, practice(patientId, { note: 'secret', noteKeptPrivate: true }));
    expect(await notes(physician, patientId)).toEqual(['secret', 'open']);
    expect(await notes(guardian, patientId)).toEqual(seen);
  });

  it('hand over on the 18th birthday: the guardian reads nothing more', async () => {
    const { patientId } = await aPatient(owner, clinic, {
      team: [physician],
      birthDate: bornYearsAgo(18, -1),
    });
    const guardianId = await aGuardian(patientId, `${randomUUID()}@example.test`);
    const guardian = await clinic.addUser('GUARDIAN', { guardianId });
    const answer = await graphqlClient(
      here,
      guardian.token,
    )(`{ homePractice(patientId: "${patientId}") { id } }`);
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  it('see what the clinic’s own table says', async () => {
    const other = await aClinic(owner);
    const set = async (rules: string) =>
      dataOf(
        await graphqlClient(
          here,
          other.users.PRIVACY_OFFICER.token,
        )<{
          setReleaseRules: { isDefault?: boolean; code?: string; field?: string };
        }>(
          `mutation { setReleaseRules(rules: [${rules}]) { ... on ReleaseRules { isDefault rules { viewer fromAge } } ... on UserError { code field } } }`,
        ),
      ).setReleaseRules;
    expect(await set('{ viewer: PROXY, dataClass: PSYCHOTHERAPY, fromAge: 0 }')).toMatchObject({
      field: 'dataClass',
    });
    expect(await set('{ viewer: PROXY, dataClass: GENERAL, fromAge: 0, untilAge: 21 }')).toMatchObject({
      field: 'untilAge',
    });
    expect(await set('{ viewer: PROXY, dataClass: GENERAL, fromAge: 0, untilAge: 16 }')).toMatchObject({
      isDefault: false,
      rules: [{ viewer: 'PROXY', fromAge: 0 }],
    });
    const twice = '{ viewer: PROXY, dataClass: GENERAL, fromAge: 0 }';
    expect(await set(`${twice}, ${twice}`)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
