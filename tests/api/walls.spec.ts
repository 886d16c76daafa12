import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import { aClinic, aPatient, type TestClinic } from '@consilium/testing';
import { Pool, type PoolClient } from 'pg';
import { DeclaredOperations } from '../../apps/api/src/platform/access/declared-operations.ts';
import { Public, Requires } from '../../apps/api/src/platform/access/requires.ts';
import { appUrl, ownerUrl } from '../support/servers.ts';

describe('the second wall: row-level security, as the role the API has', () => {
  let owner: Pool;
  let app: Pool;
  let mine: TestClinic;
  let theirs: TestClinic;

  beforeAll(async () => {
    owner = new Pool({ connectionString: ownerUrl(), max: 2 });
    app = new Pool({ connectionString: appUrl(), max: 2 });
    mine = await aClinic(owner);
    theirs = await aClinic(owner);
    await aPatient(owner, mine, { team: [mine.users.PHYSICIAN] });
    await aPatient(owner, theirs, { team: [theirs.users.PHYSICIAN] });
  });
  afterAll(async () => {
    await app.end();
    await owner.end();
  });

  /** What a query with every `where` forgotten would be run in. */
  const inClinic = async <T>(
    clinicId: string | null,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> => {
    const client = await app.connect();
    try {
      await client.query('BEGIN');
      if (clinicId) await client.query(`SELECT set_config('app.clinic', $1, true)`, [clinicId]);
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  const tables = async (): Promise<string[]> => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND has_table_privilege('consilium_app', c.oid, 'SELECT')`,
    );
    return rows.map(({ name }) => name);
  };

  it('guards every table that belongs to a clinic, and binds the role', async () => {
    const { rows: open } = await owner.query(
      `SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
         AND NOT c.relrowsecurity AND c.relname <> '_prisma_migrations'`,
    );
    expect(open).toEqual([]);
    const { rows } = await app.query<{ bound: boolean; owns: string }>(
      `SELECT NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) AS bound,
         (SELECT count(*) FROM pg_class WHERE relowner = r.oid)::text AS owns FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ bound: true, owns: '0' }]);
  });

  it('shows nothing without a clinic, and nothing of another clinic with one', async () => {
    const names = await tables();
    expect(names.length).toBeGreaterThan(20);
    for (const table of names) {
      const count = `SELECT count(*)::integer AS n, count(*) FILTER (WHERE clinic_id <> $1)::integer AS foreign_rows FROM ${table}`;
      const [nobody] = (await inClinic(null, (client) => client.query<{ n: number }>(count, [mine.clinicId])))
        .rows;
      expect([table, nobody?.n]).toEqual([table, 0]);
      const [here] = (
        await inClinic(mine.clinicId, (client) =>
          client.query<{ foreign_rows: number }>(count, [mine.clinicId]),
        )
      ).rows;
      expect([table, here?.foreign_rows]).toEqual([table, 0]);
    }
  });

  it('takes no row for another clinic, and no reference into one', async () => {
    const insert = `INSERT INTO patient (clinic_id, id, mrn, given_names, family_name, sex_for_norms, birth_date) VALUES ($1, $2, 'X', '{}', 'X', 'UNKNOWN', '2012-01-01')`;
    await expect(
      inClinic(mine.clinicId, (client) => client.query(insert, [theirs.clinicId, randomUUID()])),
    ).rejects.toMatchObject({ code: '42501' });
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM patient WHERE clinic_id = $1', [
      theirs.clinicId,
    ]);
    await expect(
      inClinic(mine.clinicId, (client) =>
        client.query(
          `INSERT INTO care_team_membership (clinic_id, id, patient_id, member_id, team_role, starts_on) VALUES ($1, $2, $3, $4, 'x', now())`,
          [mine.clinicId, randomUUID(), rows[0]?.id, mine.users.NURSE.memberId],
        ),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it.each(['audit_event', 'plan_version', 'plan_entry_revision', 'episode_transition', 'referral_bundle'])(
    'lets nobody change or delete %s',
    async (table) => {
      for (const statement of [
        `UPDATE ${table} SET clinic_id = clinic_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(inClinic(mine.clinicId, (client) => client.query(statement))).rejects.toMatchObject({
          code: '42501',
        });
      }
      await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('the server', () => {
  @Resolver()
  class Declared {
    @Requires('session.manageOwn')
    @Query(() => String)
    mine(): string {
      return 'mine';
    }

    @Public()
    @Query(() => String)
    open(): string {
      return 'open';
    }
  }

  @Resolver()
  class Forgotten {
    @Query(() => String)
    everything(): string {
      return 'everything';
    }
  }

  const start = async (resolvers: (typeof Declared | typeof Forgotten)[]) => {
    @Module({ imports: [DiscoveryModule], providers: [DeclaredOperations, ...resolvers] })
    class Application {}
    return NestFactory.createApplicationContext(Application, { logger: false, abortOnError: false });
  };

  it('starts when every operation declares its permission or is public by name', async () => {
    const application = await start([Declared]);
    expect(
      application
        .get(DeclaredOperations)
        .all()
        .map(({ name }) => name),
    ).toEqual(['mine', 'open']);
    await application.close();
  });

  it('does not start when one was forgotten, and names it', async () => {
    await expect(start([Declared, Forgotten])).rejects.toThrow('Forgotten.everything');
  });
});
