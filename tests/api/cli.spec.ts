import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aClinic, dataOf, graphqlClient, type TestClinic } from '@consilium/testing';
import { Pool } from 'pg';
import { commandLine } from '../support/command-line.ts';
import { apiUrls, commandEnvironment, ownerUrl } from '../support/servers.ts';
import { aNewFile } from './referrals/referral-desk.ts';

const [url] = apiUrls();
// Each command is a process that starts the product anew.
jest.setTimeout(60_000);

describe('the command line', () => {
  let owner: Pool;
  let clinic: TestClinic;
  let folder: string;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    clinic = await aClinic(owner);
    folder = mkdtempSync(path.join(tmpdir(), 'consilium-cli-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await owner.end();
  });

  const run = (...args: string[]) => commandLine(args, commandEnvironment());
  const file = (name: string, content: string | Buffer): string => {
    const place = path.join(folder, name);
    writeFileSync(place, content);
    return place;
  };

  it('lists its commands and explains each', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const name of [
      'import-referral',
      'verify-audit',
      'create-admin',
      'load-demo',
      'demo-accounts',
      'extend-series',
      'print-schema',
    ]) {
      expect(stdout).toContain(name);
    }
    expect(await run('import-referral', '--help')).toMatchObject({ code: 0 });
  });

  it('says in one sentence on standard error what was wrong', async () => {
    for (const args of [
      ['no-such-command'],
      ['import-referral'],
      ['import-referral', '--unknown', 'x'],
      ['create-admin', '--clinic', 'X'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect(code).not.toBe(0);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    }
    const gone = {
      ...commandEnvironment(),
      CONSILIUM_OWNER_DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
    };
    const unreachable = await commandLine(['verify-audit'], gone);
    expect(unreachable.code).toBe(1);
    expect(unreachable.stderr).toMatch(/^The database does not answer\./);
  });

  it('imports every file that can be imported and fails for the others', async () => {
    const good = file('good.json', aNewFile().text);
    const big = file('big.json', '');
    truncateSync(big, 100 * 1024 * 1024);
    const bad = file('latin1.json', Buffer.from('{"resourceType":"Bundle","x":"\xe9"}', 'latin1'));
    const other = file('other.json', '{"resourceType":"Patient"}');
    const missing = path.join(folder, 'missing.json');
    const { code, stdout, stderr } = await run(
      'import-referral',
      good,
      big,
      bad,
      other,
      missing,
      folder,
      good,
      '--clinic',
      clinic.clinicId,
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\[1\/7\] good\.json: imported$/m);
    expect(stdout).toMatch(/^\[7\/7\] good\.json: was imported before/m);
    expect(stdout).toMatch(/: 1 imported, 0 to merge, 1 known before, 5 failed$/m);
    expect(stderr).toMatch(/^\[2\/7\] big\.json: FILE_TOO_LARGE:/m);
    expect(stderr).toMatch(/^\[3\/7\] latin1\.json: NOT_UTF8:/m);
    expect(stderr).toMatch(/^\[4\/7\] other\.json: NOT_A_BUNDLE:/m);
    expect(stderr).toMatch(/^\[5\/7\] missing\.json: there is no such file/m);
    expect(stderr).toMatch(/^\[6\/7\] .*: this is a folder/m);
    const { rows } = await owner.query<{ received_by_name: string }>(
      'SELECT received_by_name FROM referral WHERE clinic_id = $1',
      [clinic.clinicId],
    );
    expect(rows).toEqual([{ received_by_name: 'Command line' }]);
  });

  it('asks for the clinic where there are several, and takes its name', async () => {
    const good = file('named.json', aNewFile().text);
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM clinic WHERE id = $1', [
      clinic.clinicId,
    ]);
    const name = rows[0]?.name ?? '';
    const unclear = await run('import-referral', good, '--clinic', 'No such clinic');
    expect(unclear).toMatchObject({ code: 1, stdout: '' });
    expect(unclear.stderr).toContain('There is no single clinic "No such clinic"');
    expect(await run('import-referral', good, '--clinic', name)).toMatchObject({ code: 0 });
  });

  it('creates a clinic with a first administrator, who must choose a password of their own', async () => {
    const clinicName = `Clínica ${clinic.clinicId.slice(0, 8)}`;
    const email = `first-${clinic.clinicId.slice(0, 8)}@test.consilium.test`;
    const args = [
      'create-admin',
      '--clinic',
      clinicName,
      '--zone',
      'Europe/Madrid',
      '--email',
      email.toUpperCase(),
      '--name',
      'Ana Ruiz Gil',
    ];
    const created = await run(...args);
    expect(created).toMatchObject({ code: 0, stderr: '' });
    const password = created.stdout.trim().split('\n').at(-1) ?? '';
    const signedIn = dataOf(
      await graphqlClient(url)<{
        signIn: {
          sessionToken: string;
          viewer: { mustChangePassword: boolean; roles: string[]; displayName: string };
        };
      }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { sessionToken viewer { mustChangePassword roles displayName } } } }`,
        { input: { email, password } },
      ),
    ).signIn;
    expect(signedIn.viewer).toEqual({
      mustChangePassword: true,
      roles: ['ADMINISTRATOR'],
      displayName: 'Ana Ruiz Gil',
    });
    const client = graphqlClient(url, signedIn.sessionToken);
    const changed = await client(
      `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`,
      { input: { currentPassword: password, newPassword: 'a sentence that only Ana knows' } },
    );
    expect(dataOf(changed)).toEqual({ changePassword: { __typename: 'Done' } });
    type Start = { disciplines: unknown[]; carePlanTemplates: { name: string }[] };
    const start = dataOf(await client<Start>('{ disciplines { code } carePlanTemplates { name } }'));
    expect(start.disciplines).toHaveLength(12);
    expect(start.carePlanTemplates).toHaveLength(2);
    expect((await run(...args)).stderr).toMatch(/^There is a clinic/);
    expect((await run(...args.with(2, `${clinicName} 2`))).stderr).toMatch(/has an account already/);
    expect((await run(...args.with(4, 'Mars/Olympus'))).stderr).toMatch(/IANA time zone/);
    expect((await run(...args.with(6, 'nobody'))).stderr).toMatch(/e-mail address/);
  });

  it('loads no demo data where there is a clinic', async () => {
    const { code, stdout } = await run('load-demo');
    expect(code).toBe(0);
    expect(stdout).toMatch(/into an empty one only/);
  });

  it('prints the schema without a database, the same every time', async () => {
    const [first, second] = await Promise.all([
      commandLine(['print-schema'], {}),
      commandLine(['print-schema'], {}),
    ]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).toBe(first.stdout);
    const fields = first.stdout.split('\n').filter((line) => /^ {2}\w+(\(|:)/.test(line));
    expect(fields.length).toBeGreaterThan(200);
  });

  it('prints the demo accounts as JSON', async () => {
    const { stdout } = await commandLine(['demo-accounts'], {});
    const { password, accounts } = JSON.parse(stdout) as { password: string; accounts: { email: string }[] };
    expect(password).toBe('Consilium-demo-2026');
    const emails = accounts.map(({ email }) => email);
    for (const name of [
      'physician',
      'physio',
      'ot',
      'psychologist',
      'nurse',
      'music',
      'scheduler',
      'admin',
      'patient',
      'guardian',
    ]) {
      expect(emails).toContain(`${name}@demo.consilium.test`);
    }
    expect(emails).toContain('physio@other.consilium.test');
  });
});
