import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { applyMigrations } from './apply-migrations.mjs';
import { openDatabase } from './database.mjs';
import { CACHE } from './paths.mjs';

// A real PostgreSQL: what is tested here is what PostgreSQL makes of it.

const options = {
  dataDir: path.join(CACHE, 'test-database'),
  name: `consilium_test_${process.pid}_${randomBytes(4).toString('hex')}`,
  durable: false,
};

async function query(address, text) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of the embedded server', () => {
  let database;
  beforeAll(async () => {
    database = await openDatabase(options);
  }, 60_000);
  afterAll(async () => {
    await database?.dropDatabase(options.name);
    await database?.stop();
  });

  test('the role of the API owns nothing and stands behind row-level security', async () => {
    const [role] = await query(
      database.appUrl,
      'SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({
      rolname: 'consilium_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
    });
    await expect(query(database.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
    await expect(query(database.appUrl, 'DELETE FROM _prisma_migrations')).rejects.toThrow(
      'permission denied',
    );
  });

  test('every migration is recorded as Prisma records it', async () => {
    const rows = await query(
      database.ownerUrl,
      `SELECT length(id) AS id, length(checksum) AS checksum, finished_at IS NOT NULL AS finished,
         rolled_back_at, applied_steps_count AS steps FROM _prisma_migrations`,
    );
    expect(rows.length).toBe(database.migrations.total);
    expect(rows).toEqual(
      rows.map(() => ({ id: 36, checksum: 64, finished: true, rolled_back_at: null, steps: 1 })),
    );
  });

  test('a second opening joins the server and applies nothing', async () => {
    const again = await openDatabase(options);
    expect(again.ownerUrl).toBe(database.ownerUrl);
    expect(again.appUrl).toBe(database.appUrl);
    expect(again.migrations).toEqual({ applied: [], total: database.migrations.total });
    await again.stop();
    await expect(query(database.appUrl, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});

describe('migrations', () => {
  const name = `consilium_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  let folder;
  let database;
  const write = async (migration, sql) => {
    await mkdir(path.join(folder, migration), { recursive: true });
    await writeFile(path.join(folder, migration, 'migration.sql'), sql);
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'consilium-migrations-'));
    database = await openDatabase({ ...options, name });
    await query(database.ownerUrl, 'TRUNCATE _prisma_migrations');
  }, 60_000);
  afterAll(async () => {
    await database?.dropDatabase(name);
    await database?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('a file that fails leaves nothing behind and says where; mended, it applies', async () => {
    await write('1_first', 'CREATE TABLE first ();');
    await write('2_second', 'CREATE TABLE second ();\n\nSELECT nonsense();');
    await expect(applyMigrations(database.ownerUrl, { folder })).rejects.toThrow(
      /2_second, line 3 .*nonsense/,
    );
    const tables = `SELECT to_regclass('first') IS NOT NULL AS first, to_regclass('second') IS NOT NULL AS second`;
    expect(await query(database.ownerUrl, tables)).toEqual([{ first: true, second: false }]);
    await write('2_second', 'CREATE TABLE second ();');
    expect(await applyMigrations(database.ownerUrl, { folder })).toEqual({ applied: ['2_second'], total: 2 });
  });

  test('function bodies with semicolons stay whole', async () => {
    await write(
      '3_body',
      'CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;',
    );
    await applyMigrations(database.ownerUrl, { folder });
    expect(await query(database.ownerUrl, 'SELECT one()')).toEqual([{ one: 1 }]);
  });

  test('two processes at once apply each file once', async () => {
    await write('4_once', 'SELECT pg_sleep(0.3); CREATE TABLE once ();');
    const results = await Promise.all([1, 2].map(() => applyMigrations(database.ownerUrl, { folder })));
    expect(results.flatMap(({ applied }) => applied)).toEqual(['4_once']);
  });

  test('a file that was changed after it was applied is refused', async () => {
    await write('1_first', 'CREATE TABLE first (a int);');
    await expect(applyMigrations(database.ownerUrl, { folder })).rejects.toThrow(/1_first was changed/);
  });
});
