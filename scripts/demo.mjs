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

/**
 * The accounts to sign in with, as lines to read; nothing for a clinic that is not the demo's.
 * @param {{ ownerUrl: string, appUrl: string }} database
 * @param {Record<string, string>} env
 */
export async function demoAccounts(database, env = {}) {
  return showAccounts(JSON.parse(await runBuiltCommand(database, ['demo-accounts'], { env })));
}

/**
 * @param {{ password: string, accounts: { email: string, name: string, roles: string[], clinic: string }[] }} demo
 * @returns {string}
 */
export function showAccounts({ password, accounts }) {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const role = (name) => name.toLowerCase().replaceAll('_', ' ');
  const clinics = [...new Set(accounts.map(({ clinic }) => clinic))];
  const lines = clinics.flatMap((clinic) => [
    `  ${clinic}`,
    ...accounts
      .filter((account) => account.clinic === clinic)
      .map(({ email, name, roles }) => `    ${email.padEnd(width)}  ${name}, ${roles.map(role).join(', ')}`),
  ]);
  return [`Demo accounts, all with the password ${password}`, ...lines].join('\n');
}
