import { PlainError } from './plain-error.mjs';

/** PostgreSQL releases the product is tried with. */
const OLDEST = 15;
const NEWEST = 18;

/** @param {string} text @param {string} variable name of the environment variable it came from */
export function parseAddress(text, variable = 'DATABASE_URL') {
  let url;
  try {
    url = new URL(text);
  } catch {
    url = undefined;
  }
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    throw new PlainError(
      `${variable} is not an address like postgresql://user:password@host:5432/consilium: correct it.`,
    );
  }
  return url;
}

/** The same server and options, another database. @param {string} address @param {string} database */
export function withDatabase(address, database) {
  const url = parseAddress(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** The same database for another role. @param {string} address @param {string} role @param {string} password */
export function withRole(address, role, password) {
  const url = parseAddress(address);
  url.username = role;
  url.password = password;
  return url.href;
}

/** Server and database, without user and password: for messages. @param {string} address */
export function showAddress(address) {
  const url = parseAddress(address);
  return `${url.hostname || 'localhost'}:${url.port || 5432}${url.pathname}`;
}

/** @param {number} number as in server_version_num, e.g. 180004 */
export function assertSupported(number) {
  const major = Math.floor(number / 10_000);
  if (major >= OLDEST && major <= NEWEST) return;
  throw new PlainError(
    `The database server is PostgreSQL ${major}: use PostgreSQL ${OLDEST} to ${NEWEST}, or unset DATABASE_URL for the embedded one.`,
  );
}

const CONNECTION_SENTENCES = {
  ECONNREFUSED: 'nothing listens there: start the server',
  ENOTFOUND: 'the host name is not known: correct DATABASE_URL',
  EAI_AGAIN: 'the host name cannot be looked up: check the network',
  ETIMEDOUT: 'the host does not answer: check address and firewall',
  EHOSTUNREACH: 'the host cannot be reached: check the network',
  ENETUNREACH: 'the network cannot be reached: check it',
  ECONNRESET: 'the connection was cut: check that this is a PostgreSQL server',
  '28P01': 'user or password is wrong: correct DATABASE_URL',
  28000: 'the server does not admit this user: see its pg_hba.conf',
  '3D000': 'that database does not exist: create it with CREATE DATABASE',
  '57P03': 'the server is starting or stopping: try again in a moment',
  42501: 'the role may not do this: use the owner of the database',
};

/** Some failures have no code of their own. */
function codeOf(error) {
  if (error?.code) return error.code;
  if (/timeout/i.test(error?.message ?? '')) return 'ETIMEDOUT';
  return /terminated unexpectedly/.test(error?.message ?? '') ? 'ECONNRESET' : undefined;
}

/**
 * Turns a failed connection into a sentence; other errors come back as they are.
 * @param {unknown} error
 * @param {string} address
 */
export function connectionError(error, address) {
  // Node reports both addresses of a host name in one error.
  const cause = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const reason = CONNECTION_SENTENCES[codeOf(cause)];
  if (!reason) return cause;
  return new PlainError(
    `The database at ${showAddress(address)} cannot be used, ${reason}; or unset DATABASE_URL for the embedded one.`,
    cause,
  );
}
