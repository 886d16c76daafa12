import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { APP_ROLE, appAddress, ensureAppRole } from './app-role.mjs';
import { applyMigrations } from './apply-migrations.mjs';
import { assertSupported, withDatabase } from './database-address.mjs';
import { connect } from './database-connection.mjs';
import { PlainError } from './plain-error.mjs';
import { startPostgres } from './postgres.mjs';

const DEFAULT_NAME = 'consilium';

/**
 * The ladder: the server of DATABASE_URL when given, else the embedded one of the data directory.
 * @param {{ databaseUrl?: string, dataDir: string, name?: string, durable?: boolean, say?: (detail: string) => void }} options
 *   `name` is the database; with `databaseUrl` it replaces the one in the address
 */
export async function openServer({ databaseUrl, dataDir, name, durable = true, say }) {
  const server = databaseUrl ? undefined : await startPostgres({ directory: dataDir, durable, say });
  const administration = databaseUrl ?? server.url('postgres');
  const database = name ?? (databaseUrl ? undefined : DEFAULT_NAME);
  try {
    const major = await inspect(administration).catch((error) => {
      throw server && error.cause?.code === '28P01' ? wrongPassword(dataDir) : error;
    });
    if (database) await createDatabase(administration, database);
    return {
      ownerUrl: database ? withDatabase(administration, database) : administration,
      kind: databaseUrl ? 'url' : 'embedded',
      major,
      ended: server?.ended,
      createScratchDatabase: () => scratchDatabase(administration),
      dropDatabase: (dropped) => dropDatabase(administration, dropped),
      stop: async () => server?.stop(),
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

const wrongPassword = (dataDir) =>
  new PlainError(
    `The embedded database refuses the password in ${path.join(dataDir, 'postgres-superuser')}: restore that file, or move ${dataDir} away to begin with an empty database.`,
  );

async function withConnection(address, work) {
  const client = await connect(address);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Refuses a release the product is not tried with. @returns {Promise<number>} the major version */
const inspect = (address) =>
  withConnection(address, async (client) => {
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS number`);
    assertSupported(rows[0].number);
    return Math.floor(rows[0].number / 10_000);
  });

const createDatabase = (address, name) =>
  withConnection(address, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount > 0) return;
    const identifier = client.escapeIdentifier(name);
    await client.query(`CREATE DATABASE ${identifier} TEMPLATE template0 ENCODING 'UTF8'`).catch((error) => {
      if (error.code !== '42P04') throw error;
    });
    await client.query(`REVOKE ALL ON DATABASE ${identifier} FROM PUBLIC`);
  });

const dropDatabase = (address, name) =>
  withConnection(address, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );

/** An empty database for comparisons, with the role the migrations grant to. */
async function scratchDatabase(address) {
  const name = `consilium_scratch_${randomBytes(5).toString('hex')}`;
  await withConnection(address, ensureAppRole);
  await createDatabase(address, name);
  return { ownerUrl: withDatabase(address, name), drop: () => dropDatabase(address, name) };
}

/**
 * A migrated database and the two addresses to it: the owner's, for migrations and seeds, and that of
 * the plain role, the only one the API gets.
 * @param {{
 *   databaseUrl?: string, dataDir: string, name?: string, durable?: boolean, appDatabaseUrl?: string,
 *   say?: (detail: string) => void,
 *   onMigration?: (event: { name: string, index: number, count: number, milliseconds?: number }) => void,
 * }} options
 */
export async function openDatabase({ appDatabaseUrl, onMigration, ...options }) {
  const server = await openServer(options);
  try {
    const { ownerUrl } = server;
    await withConnection(ownerUrl, ensureAppRole);
    const migrations = await applyMigrations(ownerUrl, { onProgress: onMigration });
    const appUrl = await withConnection(ownerUrl, async (owner) => {
      const { rows } = await owner.query('SELECT current_database() AS name');
      await owner.query(`GRANT CONNECT ON DATABASE ${owner.escapeIdentifier(rows[0].name)} TO ${APP_ROLE}`);
      return appAddress({ owner, ownerUrl, dataDir: options.dataDir, override: appDatabaseUrl });
    });
    return { ...server, appUrl, migrations };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
