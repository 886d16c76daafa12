import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { aClinic, codeOf, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, ownerUrl } from '../support/servers.ts';

const PASSWORD = 'a sentence nobody guesses';
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
  ... on SignInSuccess { sessionToken viewer { email roles clinic { name } } }
  ... on Refusal { code message } } }`;

type SignInAnswer = {
  signIn: { sessionToken?: string; code?: string; message?: string; viewer?: { email: string } };
};

describe('signing in', () => {
  const [url] = apiUrls();
  let owner: Pool;
  let clinic: TestClinic;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
  });
  afterAll(() => owner.end());

  const withPassword = async (role: TestUser['role'] = 'PHYSIOTHERAPIST'): Promise<TestUser> => {
    const user = await clinic.addUser(role);
    const stored = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await owner.query('UPDATE user_account SET password_hash = $1 WHERE id = $2', [stored, user.userId]);
    return user;
  };
  const signIn = async (email: string, password: string) =>
    dataOf(await graphqlClient(url)<SignInAnswer>(SIGN_IN, { input: { email, password } })).signIn;

  it('opens a session for a program and a safe cookie for a browser', async () => {
    const user = await withPassword();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { input: { email: user.email.toUpperCase(), password: PASSWORD } },
      }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^consilium_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    const { data } = (await response.json()) as { data: SignInAnswer };
    const answer = await graphqlClient(url, data.signIn.sessionToken)('{ viewer { email } }');
    expect(answer.data).toEqual({ viewer: { email: user.email } });
  });

  it('answers alike for a wrong password, an unknown address and a disabled account', async () => {
    const [user, disabled] = [await withPassword(), await withPassword()];
    await owner.query('UPDATE user_account SET disabled_at = now() WHERE id = $1', [disabled.userId]);
    const answers = [
      await signIn(user.email, 'not the password at all'),
      await signIn('nobody@nowhere.test', PASSWORD),
      await signIn(disabled.email, PASSWORD),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.code).toBe('INVALID_CREDENTIALS');
  });

  it('makes repeated failures wait, for known and unknown addresses alike, and says nothing else', async () => {
    const user = await withPassword();
    for (const email of [user.email, `unknown-${user.userId}@nowhere.test`]) {
      const codes: (string | undefined)[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1)
        codes.push((await signIn(email, 'wrong wrong wrong')).code);
      expect(codes.slice(0, 3)).toEqual(Array(3).fill('INVALID_CREDENTIALS'));
      expect(codes).toContain('TOO_MANY_ATTEMPTS');
    }
    expect((await signIn(user.email, PASSWORD)).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('refuses a revoked session at once, on the other process too', async () => {
    const user = await withPassword();
    const { sessionToken } = await signIn(user.email, PASSWORD);
    const [here, there] = apiUrls().map((address) => graphqlClient(address, sessionToken));
    expect(codeOf(await here!('{ mySessions { id current } }'))).toBeUndefined();
    dataOf(await there!('mutation { signOutEverywhere { ok } }'));
    expect(codeOf(await here!('{ mySessions { id } }'))).toBe('UNAUTHENTICATED');
  });

  it('ends idle and over-age sessions in the database', async () => {
    for (const column of ['idle_until', 'expires_at']) {
      const user = await clinic.addUser('NURSE');
      const client = graphqlClient(url, user.token);
      expect(dataOf(await client<{ viewer: object | null }>('{ viewer { email } }')).viewer).not.toBeNull();
      await owner.query(
        `UPDATE user_session SET ${column} = now() - interval '1 second' WHERE user_id = $1`,
        [user.userId],
      );
      expect(dataOf(await client<{ viewer: object | null }>('{ viewer { email } }')).viewer).toBeNull();
      expect(codeOf(await client('{ mySessions { id } }'))).toBe('UNAUTHENTICATED');
    }
  });

  it('lists the sessions of the user and ends one of them, never one of somebody else', async () => {
    const user = await withPassword();
    const { sessionToken } = await signIn(user.email, PASSWORD);
    const client = graphqlClient(url, user.token);
    type Sessions = { mySessions: { id: string; current: boolean }[] };
    const { mySessions } = dataOf(await client<Sessions>('{ mySessions { id current } }'));
    expect(mySessions.map((session) => session.current).sort()).toEqual([false, true]);
    const other = mySessions.find((session) => !session.current);
    const stranger = graphqlClient(url, clinic.users.NURSE.token);
    const revoke = 'mutation ($id: ID!) { revokeSession(sessionId: $id) { ok } }';
    expect(codeOf(await stranger(revoke, { id: other?.id }))).toBe('NOT_FOUND');
    dataOf(await client(revoke, { id: other?.id }));
    expect(codeOf(await graphqlClient(url, sessionToken)('{ mySessions { id } }'))).toBe('UNAUTHENTICATED');
  });

  it('changes the password, ends the other sessions and refuses weak ones', async () => {
    const user = await withPassword();
    const { sessionToken } = await signIn(user.email, PASSWORD);
    const client = graphqlClient(url, user.token);
    const change = async (currentPassword: string, newPassword: string) => {
      type Answer = { changePassword: { code?: string; ok?: boolean } };
      const answer = await client<Answer>(
        `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
          ... on Done { ok } ... on Refusal { code field } } }`,
        { input: { currentPassword, newPassword } },
      );
      return dataOf(answer).changePassword;
    };
    expect((await change('not it', 'another long sentence')).code).toBe('WRONG_PASSWORD');
    expect((await change(PASSWORD, 'short')).code).toBe('PASSWORD_TOO_SHORT');
    expect((await change(PASSWORD, 'passwordpassword')).code).toBe('PASSWORD_TOO_COMMON');
    expect((await change(PASSWORD, 'another long sentence')).ok).toBe(true);
    expect(codeOf(await graphqlClient(url, sessionToken)('{ mySessions { id } }'))).toBe('UNAUTHENTICATED');
    expect((await signIn(user.email, 'another long sentence')).sessionToken).toBeDefined();
  });

  it('lets a member sign in only while active', async () => {
    const user = await withPassword();
    await owner.query(`UPDATE member SET active_until = current_date - 3 WHERE id = $1`, [user.memberId]);
    expect((await signIn(user.email, PASSWORD)).code).toBe('INVALID_CREDENTIALS');
    expect(codeOf(await graphqlClient(url, user.token)('{ mySessions { id } }'))).toBe('UNAUTHENTICATED');
  });

  it('records sign-ins and what was refused', async () => {
    const user = await withPassword();
    await signIn(user.email, PASSWORD);
    expect(
      codeOf(await graphqlClient(url, clinic.users.SCHEDULER.token)('{ accessMatrix { operation } }')),
    ).toBe('FORBIDDEN');
    const { rows } = await owner.query<{ operation: string; outcome: string }>(
      'SELECT operation, outcome FROM audit_event WHERE clinic_id = $1 AND actor_user_id IN ($2, $3)',
      [clinic.clinicId, user.userId, clinic.users.SCHEDULER.userId],
    );
    expect(rows).toContainEqual({ operation: 'signIn', outcome: 'ALLOWED' });
    expect(rows).toContainEqual({ operation: 'accessMatrix', outcome: 'REFUSED' });
  });
});
