import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

describe('a password that was forgotten', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;
  let admin: TestUser;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    admin = clinic.users.ADMINISTRATOR;
  });
  afterAll(() => owner.end());

  it('is replaced by a temporary one that opens nothing but the way to change it', async () => {
    const member = await clinic.addUser('PHYSIOTHERAPIST');
    const reset = (memberId: string | null, temporaryPassword = 'four words to change soon') =>
      graphqlClient(url, admin.token)<{ resetMemberPassword: { ok?: boolean; code?: string } }>(
        `mutation ($input: ResetMemberPasswordInput!) { resetMemberPassword(input: $input) {
          ... on Done { ok } ... on Refusal { code field } } }`,
        { input: { memberId, temporaryPassword } },
      ).then((answer) => dataOf(answer).resetMemberPassword);
    expect(await reset(member.memberId, 'short')).toEqual({
      code: 'PASSWORD_TOO_SHORT',
      field: 'temporaryPassword',
    });
    expect(await reset(admin.memberId)).toEqual({ code: 'OWN_PASSWORD', field: 'memberId' });
    expect(await reset(member.memberId)).toEqual({ ok: true });
    expect(codeOf(await graphqlClient(url, member.token)('{ today { date } }'))).toBe('UNAUTHENTICATED');

    const signedIn = await graphqlClient(url)<{ signIn: { sessionToken: string } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken } } }`,
      { input: { email: member.email, password: 'four words to change soon' } },
    );
    const client = graphqlClient(url, dataOf(signedIn).signIn.sessionToken);
    expect(codeOf(await client('{ today { date } }'))).toBe('PASSWORD_CHANGE_REQUIRED');
    expect(codeOf(await client('mutation { markNoticesSeen(ids: []) { ok } }'))).toBe(
      'PASSWORD_CHANGE_REQUIRED',
    );
    expect(dataOf(await client('{ viewer { mustChangePassword } }'))).toEqual({
      viewer: { mustChangePassword: true },
    });
    const changed = await client(
      `mutation { changePassword(input: { currentPassword: "four words to change soon", newPassword: "a sentence of my own choice" }) {
        ... on Done { ok } ... on Refusal { code } } }`,
    );
    expect(dataOf(changed)).toEqual({ changePassword: { ok: true } });
    expect(codeOf(await client('{ today { date } }'))).toBeUndefined();
  });
});
