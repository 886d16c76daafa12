import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAddress, withRole } from './database-address.mjs';
import { connect } from './database-connection.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * The role the API logs in as. It owns nothing and may not step around row-level security; the
 * migrations grant it what it needs.
 */
export const APP_ROLE = 'consilium_app';

const ATTRIBUTES = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/** The password that is made once per data directory. */
async function storedPassword(dataDir) {
  const file = path.join(dataDir, 'app-role');
  const stored = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (stored) return stored;
  const password = randomBytes(24).toString('base64url');
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function roleAttributes(owner, role) {
  const { rows } = await owner.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1', [
    role,
  ]);
  return rows[0];
}

/** Roles are shared by all databases of a server, so two commands may make this one at the same time. */
async function createRole(owner) {
  try {
    await owner.query(`CREATE ROLE ${APP_ROLE} ${ATTRIBUTES}`);
  } catch (error) {
    if (error.code === '42710' || error.code === '23505') return;
    if (error.code !== '42501') throw error;
    throw new PlainError(
      `The owner role may not create roles: run "CREATE ROLE ${APP_ROLE} ${ATTRIBUTES} PASSWORD '...'" as an administrator and set CONSILIUM_APP_DATABASE_URL.`,
      error,
    );
  }
}

const isRefusedLogin = (error) => ['28P01', '28000'].includes(error.cause?.code);

async function canLogIn(address) {
  try {
    await (await connect(address)).end();
    return true;
  } catch (error) {
    if (isRefusedLogin(error)) return false;
    throw error;
  }
}

/**
 * Makes sure the API's role exists before the migrations grant to it.
 * @param {import('pg').Client} owner
 */
export async function ensureAppRole(owner) {
  const existing = await roleAttributes(owner, APP_ROLE);
  if (!existing) await createRole(owner);
  else if (existing.rolsuper || existing.rolbypassrls) throw tooPowerful(APP_ROLE);
}

const tooPowerful = (role) =>
  new PlainError(
    `The role ${role} may step around row-level security: run "ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS" as an administrator.`,
  );

/**
 * The address the API connects with.
 * @param {{ owner: import('pg').Client, ownerUrl: string, dataDir: string, override?: string }} options
 *   `override` is CONSILIUM_APP_DATABASE_URL; where it names the project's own role, it also says its password
 */
export async function appAddress({ owner, ownerUrl, dataDir, override }) {
  const address = override ?? withRole(ownerUrl, APP_ROLE, await storedPassword(dataDir));
  const { username, password } = parseAddress(address, 'CONSILIUM_APP_DATABASE_URL');
  if (!(await canLogIn(address)) && decodeURIComponent(username) === APP_ROLE) {
    // Set only when needed: another copy of the project may use the role on this server.
    const literal = owner.escapeLiteral(decodeURIComponent(password));
    await owner.query(`ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${literal}`);
  }
  return checkedAddress(address);
}

/** An address that can be used, by a role that is held back by row-level security. */
async function checkedAddress(address) {
  const client = await connect(address, 'CONSILIUM_APP_DATABASE_URL').catch((error) => {
    if (!isRefusedLogin(error)) throw error;
    throw new PlainError(
      `The server does not admit the API's role by password: allow ${APP_ROLE} in pg_hba.conf, or set CONSILIUM_APP_DATABASE_URL.`,
      error,
    );
  });
  try {
    const { rows } = await client.query('SELECT current_user AS name');
    const role = await roleAttributes(client, rows[0].name);
    if (role.rolsuper || role.rolbypassrls) throw tooPowerful(rows[0].name);
    return address;
  } finally {
    await client.end();
  }
}
