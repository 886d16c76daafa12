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

const LIST = `query ($first: Int!, $after: String, $filter: PatientFilter) { patients(first: $first, after: $after, filter: $filter) {
  edges { node { id displayName relation episodeState leadName careTeamSize } } pageInfo { endCursor hasNextPage } } }`;
interface List {
  patients: {
    edges: {
      node: {
        id: string;
        displayName: string;
        relation: string;
        leadName: string | null;
        careTeamSize: number;
      };
    }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}

describe('patients', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let physician: TestUser;
  const as = (user: TestUser) => graphqlClient(url, user.token);

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    physician = clinic.users.PHYSICIAN;
  });
  afterAll(() => owner.end());

  it('finds a patient by the beginnings of words, in any script, with or without accents', async () => {
    const people = [
      ['Zoë', 'Müller-Łukasz'],
      ['Анна', 'Каренина'],
      ['小明', '王'],
      ['فاطمة', 'الزهراء'],
      ['Aoife-Máire', "O'Brádaigh"],
    ];
    const made = new Map<string, string>();
    for (const [givenName, familyName] of people) {
      made.set(
        familyName!,
        (await aPatient(owner, clinic, { givenName: givenName!, familyName: familyName! })).patientId,
      );
    }
    const find = async (search: string) =>
      dataOf(await as(physician)<List>(LIST, { first: 10, filter: { search } })).patients.edges.map(
        ({ node }) => node.id,
      );
    expect(await find('zoe mull')).toEqual([made.get('Müller-Łukasz')]);
    expect(await find('lukasz')).toEqual([made.get('Müller-Łukasz')]);
    expect(await find('анна кар')).toEqual([made.get('Каренина')]);
    expect(await find('王')).toEqual([made.get('王')]);
    expect(await find('الز')).toEqual([made.get('الزهراء')]);
    expect(await find('bradaigh aoi')).toEqual([made.get("O'Brádaigh")]);
    expect(await find('zoe каренина')).toEqual([]);
    expect(await find("'; DROP TABLE patient; --")).toEqual([]);
    expect(await find('\u0000')).toHaveLength(5);
  });

  it('walks the whole list by pages, each patient once, by family name', async () => {
    const own = await aClinic(owner);
    for (let index = 0; index < 23; index += 1) {
      await aPatient(owner, own, { familyName: `Fam${String(index % 7)}`, givenName: `Given${index}` });
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { patients }: List = dataOf(await as(own.users.NURSE)<List>(LIST, { first: 5, after }));
      seen.push(...patients.edges.map(({ node }) => node.displayName));
      after = patients.pageInfo.hasNextPage ? patients.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(23);
    const families = seen.map((name) => name.split(' ')[1]!);
    expect(families).toEqual([...families].sort());
  });

  it('asks the database as often for five patients as for sixty', async () => {
    const statements = async (patients: number): Promise<number> => {
      const own = await aClinic(owner);
      const user = own.users.PHYSIOTHERAPIST;
      for (let index = 0; index < patients; index += 1)
        await aPatient(owner, own, { familyName: `P${index}`, team: [user] });
      const answer = await graphqlClient(url, user.token)<List>(LIST, { first: 100 });
      expect(dataOf(answer).patients.edges).toHaveLength(patients);
      return answer.statements;
    };
    const few = await statements(5);
    expect(few).toBeGreaterThan(0);
    expect(await statements(60)).toBe(few);
  });

  it('lists only my patients when asked, and refuses more than a hundred rows', async () => {
    const mine = await clinic.addUser('PSYCHOLOGIST');
    const { patientId } = await aPatient(owner, clinic, { familyName: 'Mine', team: [mine] });
    const { patients } = dataOf(await as(mine)<List>(LIST, { first: 50, filter: { mine: true } }));
    expect(patients.edges.map(({ node }) => [node.id, node.relation, node.careTeamSize])).toEqual([
      [patientId, 'TEAM', 1],
    ]);
    expect(patients.edges[0]?.node.leadName).toBe(`psychologist ${mine.displayName.split(' ')[1]}`);
    expect(codeOf(await as(mine)(LIST, { first: 101 }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await as(mine)(LIST, { first: 10, after: 'nonsense' }))).toBe('BAD_USER_INPUT');
  });

  it('filters by the state of the current episode: the open one, or else the last', async () => {
    const own = await aClinic(owner);
    const client = graphqlClient(url, own.users.NURSE.token);
    const filed = async (states: string[]) =>
      dataOf(await client<List>(LIST, { first: 10, filter: { states } })).patients.edges.map(
        ({ node }) => node.id,
      );
    const { patientId: back } = await aPatient(owner, own, { familyName: 'Back', state: 'WAITLISTED' });
    const { patientId: gone } = await aPatient(owner, own, { familyName: 'Gone', state: 'DECLINED' });
    await owner.query('UPDATE episode_of_care SET open = false WHERE patient_id = $1', [gone]);
    const earlier = `INSERT INTO episode_of_care (clinic_id, id, patient_id, state, open, referred_on) VALUES ($1, gen_random_uuid(), $2, $3, false, $4::date)`;
    await owner.query(earlier, [own.clinicId, back, 'CLOSED', '2020-01-01']);
    await owner.query(earlier, [own.clinicId, gone, 'CLOSED', '2020-01-01']);
    expect(await filed(['WAITLISTED'])).toEqual([back]);
    expect(await filed(['DECLINED'])).toEqual([gone]);
    expect(await filed(['CLOSED'])).toEqual([]);
    expect(await filed(['DECLINED', 'WAITLISTED'])).toEqual([back, gone]);
    const long = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen';
    const { patientId } = await aPatient(owner, own, { familyName: long });
    const { patients } = dataOf(await client<List>(LIST, { first: 10, filter: { search: long } }));
    expect(patients.edges.map(({ node }) => node.id)).toEqual([patientId]);
  });

  it('records reads and writes, and answers another clinic as if there were no such patient', async () => {
    const { patientId } = await aPatient(owner, clinic, { team: [physician] });
    const read = (user: TestUser, id = patientId) =>
      as(user)('query ($id: ID!) { patient(id: $id) { id } }', { id });
    dataOf(await read(physician));
    dataOf(
      await as(physician)(
        'mutation ($input: UpdatePatientInput!) { updatePatient(input: $input) { __typename } }',
        {
          input: { id: patientId, version: 1, school: 'Hill School' },
        },
      ),
    );
    expect(codeOf(await read(clinic.users.PHYSIOTHERAPIST))).toBe('FORBIDDEN');
    const other = await aClinic(owner);
    expect(codeOf(await read(other.users.PHYSICIAN))).toBe('NOT_FOUND');
    expect(codeOf(await read(physician, clinic.clinicId))).toBe('NOT_FOUND');
    expect(codeOf(await read(physician, 'no id'))).toBe('NOT_FOUND');
    const { rows } = await owner.query(
      'SELECT operation, outcome, actor_user_id = $2 AS own FROM audit_event WHERE patient_id = $1 ORDER BY id',
      [patientId, physician.userId],
    );
    expect(rows).toEqual([
      { operation: 'patient', outcome: 'ALLOWED', own: true },
      { operation: 'updatePatient', outcome: 'ALLOWED', own: true },
      { operation: 'patient', outcome: 'REFUSED', own: false },
    ]);
  });

  it('changes only what was given, and says so when somebody was faster', async () => {
    const { patientId } = await aPatient(owner, clinic, { familyName: 'Change', team: [physician] });
    const update = async (input: Record<string, unknown>) => {
      const answer = await as(physician)<{ updatePatient: Record<string, unknown> }>(
        `mutation ($input: UpdatePatientInput!) { updatePatient(input: $input) {
          ... on Patient { preferredName pronouns school languages version } ... on Refusal { code field } } }`,
        { input: { id: patientId, ...input } },
      );
      return dataOf(answer).updatePatient;
    };
    expect(await update({ version: 1, preferredName: 'Robbie', languages: ['es-MX'] })).toMatchObject({
      preferredName: 'Robbie',
      school: null,
      languages: ['es-MX'],
      version: 2,
    });
    expect(await update({ version: 1, school: 'Elsewhere' })).toEqual({
      code: 'VERSION_CONFLICT',
      field: 'version',
    });
    expect(await update({ version: 2, school: 'Hill School' })).toMatchObject({
      preferredName: 'Robbie',
      school: 'Hill School',
    });
    expect(await update({ version: 3, languages: ['not a language'] })).toMatchObject({
      code: 'LANGUAGE_INVALID',
    });
  });

  it('keeps guardians apart by mailbox and lets a proxy end on the 18th birthday', async () => {
    const { patientId } = await aPatient(owner, clinic, { familyName: 'Guarded', team: [physician] });
    const save = async (input: Record<string, unknown>) => {
      const answer = await as(physician)<{ saveGuardian: { id?: string; code?: string; version?: number } }>(
        `mutation ($input: SaveGuardianInput!) { saveGuardian(input: $input) { ... on Guardian { id version } ... on Refusal { code } } }`,
        {
          input: {
            patientId,
            givenName: 'Pat',
            familyName: 'Guarded',
            relationship: 'mother',
            proxyScope: 'FULL',
            startsOn: '2024-01-01',
            ...input,
          },
        },
      );
      return dataOf(answer).saveGuardian;
    };
    const mother = await save({ email: 'Pat@Example.test' });
    expect(mother.id).toBeDefined();
    expect(await save({ givenName: 'Sam', email: 'pat+sam@example.test' })).toEqual({
      code: 'EMAIL_COLLISION',
    });
    expect(await save({ endsOn: '2023-01-01' })).toEqual({ code: 'PERIOD_INVALID' });
    const user = await clinic.addUser('GUARDIAN', { guardianId: mother.id! });
    const read = () => as(user)('query ($id: ID!) { patient(id: $id) { relation } }', { id: patientId });
    expect(dataOf(await read())).toEqual({ patient: { relation: 'PROXY' } });
    await owner.query(
      `UPDATE patient SET birth_date = current_date - interval '18 years 1 day' WHERE id = $1`,
      [patientId],
    );
    expect(codeOf(await read())).toBe('FORBIDDEN');
  });
});
