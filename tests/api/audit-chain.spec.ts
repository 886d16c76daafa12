import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aClinic, aPatient, graphqlClient, openSession, type TestClinic } from '@consilium/testing';
import { Pool, type PoolClient } from 'pg';
import { commandLine } from '../support/command-line.ts';
import { apiUrls, commandEnvironment, ownerUrl } from '../support/servers.ts';

const [url, otherUrl] = apiUrls();
jest.setTimeout(60_000);

describe('the audit chain', () => {
  let owner: Pool;
  let clinic: TestClinic;

  beforeAll(() => {
    owner = new Pool({ connectionString: ownerUrl(), max: 4 });
  });
  afterAll(() => owner.end());

  beforeEach(async () => {
    clinic = await aClinic(owner);
    const { patientId } = await aPatient(owner, clinic, { team: [clinic.users.PHYSICIAN] });
    for (let read = 0; read < 8; read += 1) {
      await graphqlClient(url, clinic.users.PHYSICIAN.token)('query ($id: ID!) { patient(id: $id) { id } }', {
        id: patientId,
      });
    }
    await sealed();
    await noted();
  });

  const verify = () => commandLine(['verify-audit', '--clinic', clinic.clinicId], commandEnvironment());

  const countOf = async (sql: string): Promise<number> =>
    (await owner.query<{ n: number }>(sql, [clinic.clinicId])).rows[0]?.n ?? 0;

  /** Bounded: what never comes fails the test. */
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    for (let patience = 200; patience > 0; patience -= 1) {
      if (await isSo()) return;
      await pause(100);
    }
    throw new Error('The sealer did not come to it.');
  }

  const sealed = () =>
    until(
      async () => (await countOf('SELECT count(*)::int AS n FROM audit_pending WHERE clinic_id = $1')) === 0,
    );

  /** The end of the chain stands in the file beside the key. */
  const noted = () =>
    until(async () => {
      const end = await countOf('SELECT max(seq)::int AS n FROM audit_seal WHERE clinic_id = $1');
      const file = readFileSync(commandEnvironment()['CONSILIUM_AUDIT_HEAD_FILE'] ?? '', 'utf8');
      return file.includes(`${clinic.clinicId} ${end} `);
    });

  /** What somebody with full power over the database can do behind the application's back. */
  async function tamper(work: (client: PoolClient) => Promise<unknown>): Promise<void> {
    const client = await owner.connect();
    try {
      await client.query('BEGIN');
      for (const table of ['audit_event', 'audit_seal'])
        await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await work(client);
      for (const table of ['audit_event', 'audit_seal'])
        await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  const eventAt = async (seq: number): Promise<string> => {
    const { rows } = await owner.query<{ event_id: string }>(
      'SELECT event_id FROM audit_seal WHERE clinic_id = $1 AND seq = $2',
      [clinic.clinicId, seq],
    );
    return rows[0]?.event_id ?? '';
  };

  it('is whole when nobody touched it, and says how long it is', async () => {
    const { code, stdout } = await verify();
    expect(stdout).toMatch(/^Test clinic \w+: [89] sealed rows: whole$/m);
    expect(code).toBe(0);
  });

  it('cannot be changed through the application, nor by its owner without leaving the guard rails', async () => {
    for (const statement of [
      'UPDATE audit_event SET detail = $2 WHERE clinic_id = $1',
      'DELETE FROM audit_event WHERE clinic_id = $1 AND detail <> $2',
      'UPDATE audit_seal SET hash = $2::text::bytea WHERE clinic_id = $1',
    ]) {
      await expect(owner.query(statement, [clinic.clinicId, 'x'])).rejects.toThrow(/append-only/);
    }
    await expect(owner.query('TRUNCATE audit_event')).rejects.toThrow(/append-only/);
  });

  it('names a row that was changed', async () => {
    const id = await eventAt(3);
    await tamper((client) =>
      client.query('UPDATE audit_event SET actor_name = $3 WHERE clinic_id = $1 AND id = $2', [
        clinic.clinicId,
        id,
        'Somebody Else',
      ]),
    );
    const { code, stdout, stderr } = await verify();
    expect(stdout).toMatch(new RegExp(`changed: audit event ${id}, seal 3 `));
    expect(stdout).toMatch(/: 1 finding$/m);
    expect(stderr).toMatch(/not as it was written/);
    expect(code).toBe(1);
  });

  it('names a row that was removed, with or without its seal', async () => {
    const [bare, whole] = [await eventAt(2), await eventAt(5)];
    await tamper(async (client) => {
      await client.query('DELETE FROM audit_event WHERE clinic_id = $1 AND id = ANY ($2)', [
        clinic.clinicId,
        [bare, whole],
      ]);
      await client.query('DELETE FROM audit_seal WHERE clinic_id = $1 AND event_id = $2', [
        clinic.clinicId,
        whole,
      ]);
    });
    const { code, stdout } = await verify();
    expect(stdout).toMatch(new RegExp(`removed: audit event ${bare}, seal 2`));
    expect(stdout).toMatch(/removed: seal 5\b/);
    expect(code).toBe(1);
  });

  it('names a row that was inserted past the application', async () => {
    const id = randomUUID();
    await tamper((client) =>
      client.query(
        `INSERT INTO audit_event (clinic_id, id, at, actor_name, actor_roles, operation, permission, purpose, outcome, request_id)
         VALUES ($1, $2, now(), 'Nobody', '{}', 'patient', 'patient.read', 'TREATMENT', 'ALLOWED', 'x')`,
        [clinic.clinicId, id],
      ),
    );
    const { code, stdout } = await verify();
    expect(stdout).toMatch(new RegExp(`inserted: audit event ${id}`));
    expect(code).toBe(1);
  });

  it('misses rows that were cut off the end, also after it has grown again', async () => {
    await tamper(async (client) => {
      const { rows } = await client.query<{ event_id: string }>(
        'DELETE FROM audit_seal WHERE clinic_id = $1 AND seq > 5 RETURNING event_id',
        [clinic.clinicId],
      );
      await client.query('DELETE FROM audit_event WHERE clinic_id = $1 AND id = ANY ($2)', [
        clinic.clinicId,
        rows.map(({ event_id }) => event_id),
      ]);
    });
    const cut = await verify();
    expect(cut.stdout).toMatch(
      /cut off: the chain ends at seal 5, but seal [89] was noted outside the database/,
    );
    expect(cut.code).toBe(1);
    const { patientId } = await aPatient(owner, clinic, { team: [clinic.users.PHYSICIAN] });
    for (let read = 0; read < 9; read += 1) {
      await graphqlClient(otherUrl, clinic.users.PHYSICIAN.token)(
        'query ($id: ID!) { patient(id: $id) { id } }',
        { id: patientId },
      );
    }
    await sealed();
    const grown = await verify();
    expect(grown.stdout).toMatch(/cut off: seal [89] is not the one that was noted outside the database/);
    expect(grown.code).toBe(1);
  });

  it('does not take a forged seal: without the key nobody can write one', async () => {
    await tamper(async (client) => {
      await client.query(`UPDATE audit_event SET detail = 'forged' WHERE clinic_id = $1 AND id = $2`, [
        clinic.clinicId,
        await eventAt(4),
      ]);
      await client.query(`UPDATE audit_seal SET hash = sha256('forged') WHERE clinic_id = $1 AND seq = 4`, [
        clinic.clinicId,
      ]);
      await client.query(
        `UPDATE audit_seal SET previous_hash = sha256('forged') WHERE clinic_id = $1 AND seq = 5`,
        [clinic.clinicId],
      );
    });
    const { stdout, code } = await verify();
    expect(stdout).toMatch(/changed: audit event \S+, seal 4 /);
    expect(stdout).toMatch(/changed: audit event \S+, seal 5 /);
    expect(code).toBe(1);
  });

  it('holds for 200 people who write at the same moment', async () => {
    const { NURSE } = clinic.users;
    const tokens = await Promise.all(
      Array.from({ length: 200 }, () => openSession(owner, clinic.clinicId, NURSE.userId)),
    );
    const answers = await Promise.all(
      tokens.map((token, index) =>
        graphqlClient(
          index % 2 ? url : otherUrl,
          token,
        )(`mutation { setLocale(locale: "${index % 2 ? 'en' : 'es'}") { locale } }`),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    await sealed();
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE clinic_id = $1 AND operation = 'setLocale' AND outcome = 'ALLOWED'`,
      [clinic.clinicId],
    );
    expect(rows[0]?.n).toBe(200);
    const { code, stdout } = await verify();
    expect(stdout).toMatch(/ 20[89] sealed rows: whole$/m);
    expect(code).toBe(0);
  }, 60_000);

  it('cannot be verified without its key, which is never made anew', async () => {
    const env = { ...commandEnvironment(), CONSILIUM_AUDIT_KEY_FILE: '/nonexistent/key' };
    const { code, stderr } = await commandLine(['verify-audit'], env);
    expect(stderr).toMatch(/^The key of the audit chain is not there\./);
    expect(code).toBe(1);
  });

  it('says once, not row by row, when the key is another one', async () => {
    const env = { ...commandEnvironment(), CONSILIUM_AUDIT_KEY: 'another key, of more than 32 characters' };
    const { code, stdout } = await commandLine(['verify-audit', '--clinic', clinic.clinicId], env);
    expect(stdout).toMatch(/changed: none of the [89] seals fits this key/);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(1);
  });
});
