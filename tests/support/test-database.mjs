import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { connect } from '../../scripts/database-connection.mjs';
import { openDatabase } from '../../scripts/database.mjs';
import { CACHE, dataDirectory } from '../../scripts/paths.mjs';
import { PlainError } from '../../scripts/plain-error.mjs';
import { isAlive } from '../../scripts/postgres-process.mjs';
import { startContainer } from './container-database.mjs';

const RUNGS = ['url', 'container', 'embedded'];
const PREFIX = 'consilium_test';

/** What the suite keeps between runs: an embedded cluster, logs, unpacked tools. */
const TEST_DATA = path.join(CACHE, 'test-database');

/**
 * The rung asked for by CONSILIUM_TEST_DATABASE; `auto` climbs down the ladder.
 * @param {NodeJS.ProcessEnv} env
 * @returns {'auto' | 'url' | 'container' | 'embedded'}
 */
export function chosenRung(env) {
  const forced = env.CONSILIUM_TEST_DATABASE;
  if (!forced) return env.DATABASE_URL ? 'url' : 'auto';
  if (!RUNGS.includes(forced)) {
    throw new PlainError(`CONSILIUM_TEST_DATABASE is "${forced}": set it to one of ${RUNGS.join(', ')}.`);
  }
  if (forced === 'url' && !env.DATABASE_URL) {
    throw new PlainError('CONSILIUM_TEST_DATABASE is "url" but DATABASE_URL is not set: set it.');
  }
  return forced;
}

/** @returns {Promise<{ rung: string, databaseUrl?: string, dataDir: string, stop: () => Promise<void> }>} */
async function chooseServer() {
  const rung = chosenRung(process.env);
  if (rung === 'url') {
    // The password of the API's role belongs to the server, so it is kept where `npm start` keeps it.
    const server = { databaseUrl: process.env.DATABASE_URL, dataDir: dataDirectory() };
    return { rung: 'the server of DATABASE_URL', ...server, stop: async () => {} };
  }
  let reason = '';
  if (rung !== 'embedded') {
    const container = await startContainer();
    if ('databaseUrl' in container) {
      return { rung: 'a container of postgres:18 (Testcontainers)', dataDir: TEST_DATA, ...container };
    }
    if (rung === 'container') {
      throw new PlainError(
        `No database container: ${container.reason}; start the engine or unset CONSILIUM_TEST_DATABASE.`,
      );
    }
    reason = ` (${container.reason})`;
  }
  return { rung: `embedded PostgreSQL${reason}`, dataDir: TEST_DATA, stop: async () => {} };
}

/** A run that was killed left its database behind; the name tells which process made it. */
async function dropLeftovers(ownerUrl, database) {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE '${PREFIX}\\_%'`);
    const left = rows.map((row) => row.datname).filter((name) => !isAlive(Number(name.split('_')[2])));
    for (const name of left) await database.dropDatabase(name);
  } finally {
    await client.end();
  }
}

/**
 * A migrated, empty database for one run of a suite, dropped at the end.
 * @param {string} suite shown to the reader
 */
export async function openTestDatabase(suite) {
  const server = await chooseServer();
  const name = `${PREFIX}_${process.pid}_${randomBytes(4).toString('hex')}`;
  try {
    const database = await openDatabase({
      databaseUrl: server.databaseUrl,
      dataDir: server.dataDir,
      name,
      durable: false,
    });
    if (!server.databaseUrl) await dropLeftovers(database.ownerUrl, database);
    // Which rung of the database ladder a run stands on has to be seen in its log.
    console.log(`Database of the ${suite} tests: ${server.rung}, PostgreSQL ${database.major}`);
    return {
      ownerUrl: database.ownerUrl,
      appUrl: database.appUrl,
      dataDir: TEST_DATA,
      stop: async () => {
        await database.dropDatabase(name);
        await database.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
