import { connect } from './database-connection.mjs';
import { inProject } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/** Whether no clinic exists yet. @param {string} ownerUrl */
export async function isEmpty(ownerUrl) {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query('SELECT EXISTS (SELECT 1 FROM clinic) AS found');
    return !rows[0].found;
  } finally {
    await client.end();
  }
}

/**
 * Runs a command of the built command line with both addresses of a database.
 * @param {{ ownerUrl: string, appUrl: string }} database
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, onLine?: (line: string) => void }} [options]
 */
export function runBuiltCommand(database, args, { env = {}, onLine } = {}) {
  return runCommand(
    process.execPath,
    ['--enable-source-maps', inProject('apps', 'api', 'dist', 'cli.js'), ...args],
    {
      env: { ...env, DATABASE_URL: database.appUrl, CONSILIUM_OWNER_DATABASE_URL: database.ownerUrl },
      onLine,
    },
  );
}

/** @param {{ ownerUrl: string, appUrl: string }} database @param {Record<string, string>} env @param {(detail: string) => void} say */
export async function loadDemo(database, env, say) {
  await runBuiltCommand(database, ['load-demo'], { env, onLine: say });
}
