import { spawn } from 'node:child_process';
import path from 'node:path';
import { apiEnvironment } from './api-process.mjs';
import { buildApi } from './build.mjs';
import { openDatabase } from './database.mjs';
import { dataDirectory, inProject } from './paths.mjs';
import { parsePort } from './port.mjs';
import { showProgressOn } from './progress.mjs';
import { shutdown } from './shutdown.mjs';

/** Commands that work on files alone. */
const WITHOUT_DATABASE = ['build-week'];

/**
 * `npm run cli -- <command>`: opens the database and runs the built command line with it. Standard
 * output is the command's alone, so that it can be piped; what this script says goes to standard error.
 * @param {string[]} args
 */
export async function main(args) {
  showProgressOn(process.stderr, { quietBelow: 1000 });
  await buildApi();
  if (WITHOUT_DATABASE.includes(args[0])) return run(args, process.env, shutdown());
  const dataDir = dataDirectory();
  const database = await openDatabase({
    databaseUrl: process.env.DATABASE_URL || undefined,
    dataDir,
    appDatabaseUrl: process.env.CONSILIUM_APP_DATABASE_URL || undefined,
  });
  const stops = shutdown();
  stops.add(() => database.stop());
  const env = {
    ...apiEnvironment({ appUrl: database.appUrl, port: parsePort(process.env.PORT), dataDir }),
    CONSILIUM_OWNER_DATABASE_URL: database.ownerUrl,
  };
  return run(args, env, stops);
}

/** The built command line; a signal is passed on to it, and what was opened for it is closed when it has ended. */
async function run(args, env, stops) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', inProject('apps', 'api', 'dist', 'cli.js'), ...args],
    {
      // File names are meant from where the person stands, which npm keeps in INIT_CWD.
      cwd: path.resolve(process.env.INIT_CWD ?? process.cwd()),
      env,
      stdio: 'inherit',
    },
  );
  void stops.signalled.then((name) => child.kill(name));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(signal ? 1 : status));
  });
  await stops.stopAll();
  return code;
}
