import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClinic, graphqlClient } from '@consilium/testing';
import { Pool } from 'pg';
import { apiUrls, appUrl, ownerUrl, psychotherapyKeyFile } from '../support/servers.ts';

const MAIN = path.resolve('apps', 'api', 'dist', 'main.js');

/** Starts a server that is expected not to come up; answers its exit code and what it said. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: appUrl(),
      PORT: '0',
      CONSILIUM_PSYCHOTHERAPY_KEY_FILE: psychotherapyKeyFile(),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })));
}

describe('the key of the audit chain', () => {
  let owner: Pool;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    const clinic = await aClinic(owner);
    await graphqlClient(apiUrls()[0], clinic.users.PHYSICIAN.token)('{ members { id } }');
    await graphqlClient(
      apiUrls()[0],
      clinic.users.PHYSICIAN.token,
    )('mutation { setLocale(locale: "es") { locale } }');
    const sealed = async () =>
      (await owner.query('SELECT 1 FROM audit_seal WHERE clinic_id = $1', [clinic.clinicId])).rows.length > 0;
    while (!(await sealed())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(() => owner.end());

  it('keeps a server with another key from starting, in one sentence', async () => {
    const { code, said } = await start({ CONSILIUM_AUDIT_KEY: 'another-key-than-the-one-that-sealed' });
    expect(code).toBe(1);
    expect(said).toContain('does not fit the seals in the database: restore');
  });

  it('is not made anew when its file is lost', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'consilium-key-'));
    const { code, said } = await start({ CONSILIUM_AUDIT_KEY_FILE: path.join(folder, 'audit-key') });
    expect(code).toBe(1);
    expect(said).toContain('from your backup');
  });
});
