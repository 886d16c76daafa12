import path from 'node:path';
import { apiEnvironment, startApi } from './api-process.mjs';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { demoAccounts, isEmpty, loadDemo } from './demo.mjs';
import { sinceLaunch } from './launch.mjs';
import { dataDirectory } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { assertPortFree, parsePort } from './port.mjs';
import { duration, step } from './progress.mjs';
import { shutdown } from './shutdown.mjs';

/** `npm start`: builds what changed, brings the database up and serves the API and the page on one port. */
export async function main() {
  const port = parsePort(process.env.PORT);
  const demo = process.env.CONSILIUM_DEMO !== '0';
  const stops = shutdown();
  try {
    const serving = serve({ port, demo, stops });
    // Awaited below; without this a failure after a signal would end the process before the database is stopped.
    serving.catch(() => {});
    const signal = await Promise.race([serving, stops.signalled]);
    if (typeof signal === 'string') console.log('\nStopping ...');
  } finally {
    await stops.stopAll();
  }
  console.log('Stopped.');
  // Steps that were under way when the signal came are not waited for.
  process.exit(0);
}

async function serve({ port, demo, stops }) {
  await assertPortFree(port);
  await build();
  const dataDir = dataDirectory();
  const database = await bringUpDatabase(dataDir, stops);
  const env = apiEnvironment({ appUrl: database.appUrl, port, dataDir, demo });
  if (demo && (await isEmpty(database.ownerUrl))) {
    await step('Loading the demo clinic', (say) => loadDemo(database, env, say));
  }
  const starting = step('Starting the server', () =>
    startApi({ env, logFile: path.join(dataDir, 'api.log') }),
  );
  stops.add(async () => (await starting.catch(() => undefined))?.stop());
  const api = await starting;
  await announce({ api, database, env, demo, dataDir });
  const how = await Promise.race([api.exited, ...(database.ended ? [database.ended] : [])]);
  if (how instanceof Error) throw how;
  throw new PlainError(
    `The server ended with ${how}: see ${path.join(dataDir, 'api.log')} and start it again.`,
  );
}

async function bringUpDatabase(dataDir, stops) {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const opening = step(databaseUrl ? 'Preparing the database' : 'Starting PostgreSQL', async (say) => {
    const database = await openDatabase({
      databaseUrl,
      dataDir,
      appDatabaseUrl: process.env.CONSILIUM_APP_DATABASE_URL || undefined,
      say,
      onMigration: ({ name, index, count }) => say(`migration ${index + 1}/${count} ${name}`),
    });
    const { applied, total } = database.migrations;
    say(`PostgreSQL ${database.major}, ${applied.length} new of ${total} migrations`);
    return database;
  });
  // Registered before it is up: a signal during the start still stops it.
  stops.add(async () => (await opening.catch(() => undefined))?.stop());
  return opening;
}

async function announce({ api, database, env, demo, dataDir }) {
  console.log(`\nConsilium is ready after ${duration(sinceLaunch())}: ${api.url}`);
  if (demo) console.log(await demoAccounts(database, env));
  console.log(`Data and logs are in ${dataDir}. Ctrl-C stops everything.`);
}
