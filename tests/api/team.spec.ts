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

interface Saved {
  id?: string;
  version?: number;
  code?: string;
  field?: string | null;
}

describe('the team', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let admin: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
    clinic = await aClinic(owner);
    admin = clinic.users.ADMINISTRATOR;
  });
  afterAll(() => owner.end());

  const call = async <T>(user: TestUser, query: string, variables: Record<string, unknown>): Promise<T> =>
    dataOf(await graphqlClient(url, user.token)<T>(query, variables));
  const add = (input: Record<string, unknown>) =>
    call<{ addMember: Saved }>(
      admin,
      'mutation ($input: AddMemberInput!) { addMember(input: $input) { ... on Member { id version } ... on Refusal { code field } } }',
      {
        input: {
          givenName: 'Nia',
          familyName: 'Novak',
          disciplineCode: 'PHYSIOTHERAPY',
          credential: 'DPT',
          activeFrom: '2026-01-01',
          email: `nia-${Math.random().toString(36).slice(2)}@test.consilium.test`,
          roles: ['PHYSIOTHERAPIST'],
          initialPassword: 'a first sentence to change',
          ...input,
        },
      },
    ).then(({ addMember }) => addMember);
  const update = (input: Record<string, unknown>, user = admin) =>
    call<{ updateMember: Saved }>(
      user,
      'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { ... on Member { id version } ... on Refusal { code field } } }',
      { input },
    ).then(({ updateMember }) => updateMember);

  it('adds a member who can sign in and must change the password', async () => {
    const email = `New-${Date.now()}@Test.Consilium.test`;
    expect((await add({ email })).id).toBeDefined();
    const signedIn = await graphqlClient(url)<{ signIn: { viewer: object } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { viewer { mustChangePassword roles disciplineCode } } } }`,
      { input: { email, password: 'a first sentence to change' } },
    );
    expect(dataOf(signedIn).signIn.viewer).toEqual({
      mustChangePassword: true,
      roles: ['PHYSIOTHERAPIST'],
      disciplineCode: 'PHYSIOTHERAPY',
    });
    expect(await add({ email })).toEqual({ code: 'EMAIL_TAKEN', field: 'email' });
  });

  it.each([
    [{ email: 'not an address' }, 'EMAIL_INVALID'],
    [{ initialPassword: 'short' }, 'PASSWORD_TOO_SHORT'],
    [{ disciplineCode: 'ASTROLOGY' }, 'DISCIPLINE_UNKNOWN'],
    [{ roles: [] }, 'ROLE_REQUIRED'],
    [{ roles: ['STUDENT'] }, 'SUPERVISOR_REQUIRED'],
    [{ roles: ['PATIENT'] }, 'ROLE_NOT_STAFF'],
    [{ activeUntil: '2025-01-01' }, 'PERIOD_INVALID'],
    [{ givenName: '' }, 'TEXT_REQUIRED'],
  ])('refuses %j with %s and writes nothing', async (input, code) => {
    const count = async () => {
      const text = 'SELECT count(*)::integer AS members FROM member WHERE clinic_id = $1';
      return (await owner.query<{ members: number }>(text, [clinic.clinicId])).rows[0]?.members;
    };
    const before = await count();
    expect((await add(input)).code).toBe(code);
    expect(await count()).toBe(before);
  });

  it('changes roles at once: the sessions of that member end', async () => {
    const user = await clinic.addUser('NURSE');
    const changed = await update({ id: user.memberId, version: 1, roles: ['SCHEDULER'] });
    expect(changed.version).toBe(2);
    expect(codeOf(await graphqlClient(url, user.token)('{ mySessions { id } }'))).toBe('UNAUTHENTICATED');
    expect(await update({ id: user.memberId, version: 1, credential: 'RN' })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });

  it("lets nobody change their own roles, and keeps the clinic's last administrator", async () => {
    expect(
      await update({ id: admin.memberId, version: 1, roles: ['PHYSICIAN', 'ADMINISTRATOR'] }),
    ).toMatchObject({ code: 'OWN_ROLES' });
    const second = await clinic.addUser('ADMINISTRATOR');
    expect(await update({ id: admin.memberId, version: 1, activeUntil: '2025-01-01' }, second)).toMatchObject(
      { version: 2 },
    );
    expect(
      await update({ id: second.memberId, version: 1, activeUntil: '2025-01-01' }, second),
    ).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await owner.query('UPDATE member SET active_until = NULL WHERE id = $1', [admin.memberId]);
    admin = second;
  });

  it('keeps one administrator when two remove each other at the same moment', async () => {
    const own = await aClinic(owner);
    const pair = [own.users.ADMINISTRATOR, await own.addUser('ADMINISTRATOR')] as const;
    const outcomes = await Promise.all([
      update({ id: pair[1].memberId, version: 1, roles: ['SCHEDULER'] }, pair[0]),
      update({ id: pair[0].memberId, version: 1, roles: ['SCHEDULER'] }, pair[1]).catch(() => ({})),
    ]);
    expect(outcomes.filter((outcome) => 'version' in outcome)).toHaveLength(1);
    const { rows } = await owner.query(
      `SELECT user_id FROM user_role WHERE clinic_id = $1 AND role = 'ADMINISTRATOR'`,
      [own.clinicId],
    );
    expect(rows).toHaveLength(1);
  });

  it('records who changed which member, and lets nobody else do it', async () => {
    const target = await clinic.addUser('NURSE');
    await update({ id: target.memberId, version: 1, credential: 'RN' });
    const { rows } = await owner.query(
      `SELECT actor_user_id, permission, outcome FROM audit_event WHERE operation = 'updateMember' AND detail = $1`,
      [target.memberId],
    );
    expect(rows).toEqual([{ actor_user_id: admin.userId, permission: 'member.manage', outcome: 'ALLOWED' }]);
    const mutation = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { __typename } }';
    const input = { id: target.memberId, version: 2, credential: 'X' };
    expect(codeOf(await graphqlClient(url, clinic.users.PHYSICIAN.token)(mutation, { input }))).toBe(
      'FORBIDDEN',
    );
    const other = await aClinic(owner);
    expect(codeOf(await graphqlClient(url, other.users.ADMINISTRATOR.token)(mutation, { input }))).toBe(
      'NOT_FOUND',
    );
  });

  it('lists members with search and without those who left', async () => {
    await add({
      givenName: 'Wilhelmina',
      familyName: 'Left',
      activeFrom: '2020-01-01',
      activeUntil: '2021-01-01',
    });
    const list = (filter: object) =>
      call<{ members: { displayName: string; discipline: { code: string } }[] }>(
        admin,
        'query ($filter: MemberFilter) { members(filter: $filter) { displayName discipline { code } supervisor { id } } }',
        { filter },
      ).then(({ members }) => members);
    expect(await list({ search: 'wilhel' })).toEqual([]);
    expect(await list({ search: 'wilhel', includeInactive: true })).toHaveLength(1);
    expect(
      (await list({ disciplineCode: 'NURSING' })).every(({ discipline }) => discipline.code === 'NURSING'),
    ).toBe(true);
  });

  describe('of one patient', () => {
    const ADD = `mutation ($input: AddToCareTeamInput!) { addToCareTeam(input: $input) { ... on CareTeamMembership { id lead } ... on Refusal { code } } }`;
    let physician: TestUser;
    let patientId: string;
    beforeAll(async () => {
      physician = await clinic.addUser('PHYSICIAN');
      ({ patientId } = await aPatient(owner, clinic, { team: [physician], familyName: 'Teamed' }));
    });
    const join = (user: TestUser, more: object = {}) =>
      call<{ addToCareTeam: Saved }>(physician, ADD, {
        input: {
          patientId,
          memberId: user.memberId,
          teamRole: 'Therapist',
          lead: false,
          startsOn: '2026-01-01',
          ...more,
        },
      }).then(({ addToCareTeam }) => addToCareTeam);
    const reads = (user: TestUser) =>
      graphqlClient(url, user.token)('query ($id: ID!) { patient(id: $id) { id } }', { id: patientId });

    it('opens the patient to whoever joins and closes it when the membership ends', async () => {
      const physio = await clinic.addUser('PHYSIOTHERAPIST');
      expect(codeOf(await reads(physio))).toBe('FORBIDDEN');
      const { id } = await join(physio);
      expect(codeOf(await reads(physio))).toBeUndefined();
      expect(await join(physio)).toEqual({ code: 'ALREADY_ON_TEAM' });
      const ended = await call<{ endCareTeamMembership: Saved }>(
        physician,
        'mutation ($input: EndCareTeamMembershipInput!) { endCareTeamMembership(input: $input) { ... on CareTeamMembership { id } ... on Refusal { code } } }',
        { input: { membershipId: id, endsOn: '2026-01-02' } },
      );
      expect(ended.endCareTeamMembership.id).toBe(id);
      expect(codeOf(await reads(physio))).toBe('FORBIDDEN');
    });

    it('has one lead at a time, in every race', async () => {
      const [one, two] = [await clinic.addUser('PSYCHOLOGIST'), await clinic.addUser('NURSE')];
      expect(await join(one, { lead: true })).toEqual({ code: 'LEAD_TAKEN' });
      const [first, second] = [await join(one), await join(two)];
      const lead = (membershipId?: string) =>
        call<{ makeCareTeamLead: Saved & { lead?: boolean } }>(
          physician,
          'mutation ($id: ID!) { makeCareTeamLead(membershipId: $id) { ... on CareTeamMembership { id lead } ... on Refusal { code } } }',
          { id: membershipId },
        );
      await Promise.all([lead(first.id), lead(second.id), lead(first.id), lead(second.id)]);
      const { rows } = await owner.query(
        'SELECT id FROM care_team_membership WHERE patient_id = $1 AND lead',
        [patientId],
      );
      expect(rows).toHaveLength(1);
    });

    it('hands on the lead without touching who led before, and ends no membership inside the next one', async () => {
      const [former, next] = [await clinic.addUser('NURSE'), await clinic.addUser('PSYCHOLOGIST')];
      const made = await aPatient(owner, clinic, { team: [physician] });
      const ask = (query: string, variables: object) =>
        call<Record<string, Saved>>(physician, query, { ...variables });
      const joinAs = async (user: TestUser, more: object) => {
        const membership = { memberId: user.memberId, teamRole: 'Nurse', lead: false, ...more };
        const answer = await ask(ADD, { input: { patientId: made.patientId, ...membership } });
        return answer['addToCareTeam']?.id;
      };
      const past = await joinAs(former, { lead: true, startsOn: '2024-01-01', endsOn: '2024-06-30' });
      await joinAs(former, { startsOn: '2025-01-01' });
      const led = await joinAs(next, { startsOn: '2025-01-01' });
      await ask('mutation ($id: ID!) { makeCareTeamLead(membershipId: $id) { ... on Refusal { code } } }', {
        id: led,
      });
      const { rows } = await owner.query<{ id: string }>(
        'SELECT id FROM care_team_membership WHERE patient_id = $1 AND lead ORDER BY starts_on',
        [made.patientId],
      );
      expect(rows.map(({ id }) => id)).toEqual([past, led]);
      const end = `mutation ($input: EndCareTeamMembershipInput!) { endCareTeamMembership(input: $input) { ... on Refusal { code field } } }`;
      const tooFar = await ask(end, { input: { membershipId: past, endsOn: '2025-02-01' } });
      expect(tooFar['endCareTeamMembership']).toEqual({ code: 'PERIOD_INVALID', field: 'endsOn' });
    });

    it('takes no member who has left and no member of another clinic', async () => {
      const left = await clinic.addUser('NURSE');
      await owner.query(`UPDATE member SET active_until = '2025-01-01' WHERE id = $1`, [left.memberId]);
      expect(await join(left)).toEqual({ code: 'MEMBER_INACTIVE' });
      const other = await aClinic(owner);
      const answer = await graphqlClient(url, physician.token)(ADD, {
        input: {
          patientId,
          memberId: other.users.NURSE.memberId,
          teamRole: 'x',
          lead: false,
          startsOn: '2026-01-01',
        },
      });
      expect(codeOf(answer)).toBe('NOT_FOUND');
    });
  });
});
