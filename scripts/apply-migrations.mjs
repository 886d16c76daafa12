import { randomUUID } from 'node:crypto';
import { PlainError } from './plain-error.mjs';
import { readMigrations } from './migration-files.mjs';

/** The number Prisma's own `migrate deploy` locks, so that both tools wait for each other. */
const MIGRATION_LOCK = 72707369;

/** The table as Prisma creates it. */
const CREATE_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  varchar(36) PRIMARY KEY NOT NULL,
    checksum            varchar(64) NOT NULL,
    finished_at         timestamptz,
    migration_name      varchar(255) NOT NULL,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

/**
 * Compares the migrations on disk with those a database holds.
 * @param {import('pg').ClientBase} client
 * @param {string} [folder]
 */
async function compare(client, folder) {
  const onDisk = await readMigrations(folder);
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return compareHistory(onDisk, rows);
}

/**
 * @param {{ name: string, sql: string, checksum: string }[]} onDisk
 * @param {{ migration_name: string, checksum: string, finished_at: Date | null }[]} rows
 */
export function compareHistory(onDisk, rows) {
  const recorded = new Map(rows.map((row) => [row.migration_name, row]));
  const names = new Set(onDisk.map((migration) => migration.name));
  return {
    applied: onDisk.filter((migration) => recorded.get(migration.name)?.finished_at),
    pending: onDisk.filter((migration) => !recorded.has(migration.name)),
    failed: rows.filter((row) => !row.finished_at).map((row) => row.migration_name),
    edited: onDisk
      .filter(({ name, checksum }) => recorded.has(name) && recorded.get(name).checksum !== checksum)
      .map(({ name }) => name),
    unknown: rows.map((row) => row.migration_name).filter((name) => !names.has(name)),
  };
}

/** Refuses a history that cannot be continued, in one sentence. */
function assertContinuable({ failed, edited, unknown }) {
  if (failed.length > 0) {
    throw new PlainError(
      `Migration ${failed[0]} was left half-applied by another tool: settle it with "prisma migrate resolve", then run this again.`,
    );
  }
  if (unknown.length > 0) {
    throw new PlainError(
      `The database holds migration ${unknown[0]}, which this version does not know: use the newer version, or another database.`,
    );
  }
  if (edited.length > 0) {
    throw new PlainError(
      `Migration ${edited[0]} was changed after it was applied here: restore the file, or start from an empty database (delete .data when it is the embedded one).`,
    );
  }
}

async function connectOwner(ownerUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'consilium-migrate' });
  // An error after the connection broke is also the error of the running query; without a listener it
  // would end the process before that query's error is shown.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/**
 * Applies every migration the database does not have, each in one transaction, under an advisory lock.
 * @param {string} ownerUrl connection of the owner of the tables
 * @param {{ onProgress?: (event: { name: string, index: number, count: number, milliseconds?: number }) => void, folder?: string }}
 *   [options] `onProgress` is called before each migration (no milliseconds) and after it
 * @returns {Promise<{ applied: string[], total: number }>} names applied now, and how many the database holds
 */
export async function applyMigrations(ownerUrl, { onProgress = () => {}, folder } = {}) {
  const client = await connectOwner(ownerUrl);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(CREATE_TABLE);
    const history = await compare(client, folder);
    assertContinuable(history);
    const count = history.pending.length;
    for (const [index, migration] of history.pending.entries()) {
      const startedAt = Date.now();
      onProgress({ name: migration.name, index, count });
      await applyOne(client, migration);
      onProgress({ name: migration.name, index, count, milliseconds: Date.now() - startedAt });
    }
    return {
      applied: history.pending.map(({ name }) => name),
      total: history.applied.length + count,
    };
  } finally {
    await client.end();
  }
}

/** One file, one transaction: a failure leaves neither half a schema nor a row to settle. */
async function applyOne(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
      [randomUUID(), checksum, name],
    );
    await client.query(sql);
    await client.query(
      `UPDATE public._prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1
       WHERE migration_name = $1 AND finished_at IS NULL`,
      [name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw describeFailure(name, sql, error);
  }
}

/** Says where in the file PostgreSQL stopped; a full disk keeps its own sentence. */
function describeFailure(name, sql, error) {
  if (error.code === '53100') return error;
  const position = Number(error.position);
  const line = position > 0 ? `, line ${sql.slice(0, position).split('\n').length}` : '';
  return new PlainError(
    `Migration ${name}${line} failed and nothing of it was applied (${error.message}): mend the file and run this again.`,
    error,
  );
}

/**
 * What is applied and what is pending, without changing anything.
 * @param {string} ownerUrl
 */
export async function migrationStatus(ownerUrl) {
  const client = await connectOwner(ownerUrl);
  try {
    const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`);
    return rows[0].present ? await compare(client) : compareHistory(await readMigrations(), []);
  } finally {
    await client.end();
  }
}
