import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { dataDirectory, isMain } from './paths.mjs';
import { PlainError, runScript, withDiskState } from './plain-error.mjs';
import { copyBinaries, postgresBinaries } from './postgres-binaries.mjs';
import { holders } from './postgres-holders.mjs';
import { awaitServer, runningServer, startServer, stopServer } from './postgres-process.mjs';
import { canReach, canRun, serverUser } from './server-user.mjs';

const run = promisify(execFile);

/** Owner of every table of the embedded cluster; the API never logs in as this role. */
const SUPERUSER = 'consilium_owner';
/** Where root keeps a cluster when the project lies in a folder no other user can enter. */
const REACHABLE = '/var/lib/consilium';

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that runs there already.
 * @param {{ directory: string, durable?: boolean, say?: (detail: string) => void }} options
 *   `directory` holds the cluster, its log and its password; `durable: false` trades safety at a power
 *   cut for speed, for databases that are thrown away
 * @returns {Promise<{
 *   url: (database: string) => string, port: number, cluster: string, ended?: Promise<Error>, stop: () => Promise<void>,
 * }>} `ended` settles when a server that was started here goes away
 */
export async function startPostgres({ directory, durable = true, say = () => {} }) {
  await mkdir(directory, { recursive: true });
  const place = await choosePlace(directory);
  await initialise(place, durable, say);
  const holder = holders(path.join(directory, 'postgres-users'));
  await holder.enter();
  try {
    const server = await join(place, durable, say);
    const password = await readPassword(place);
    return {
      port: server.port,
      cluster: place.cluster,
      ended: server.ended,
      url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${database}`,
      stop: async () => {
        if (await holder.leave()) await stopServer(place.cluster);
      },
    };
  } catch (error) {
    await holder.leave();
    throw error;
  }
}

/** Where the cluster lies, and who runs which binaries on it. */
async function choosePlace(directory) {
  const user = await serverUser();
  const binaries = await postgresBinaries();
  const place = { directory, user, passwordFile: path.join(directory, 'postgres-superuser') };
  const logFile = path.join(directory, 'postgres.log');
  const pointer = path.join(directory, 'postgres-location');
  const elsewhere = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (!elsewhere && (await canReach(user, directory)) && (await canRun(user, binaries.postgres))) {
    return { ...place, binaries, logFile, cluster: path.join(directory, 'postgres') };
  }
  const cluster = elsewhere || path.join(REACHABLE, `cluster-${randomBytes(6).toString('hex')}`, 'postgres');
  await mkdir(path.dirname(cluster), { recursive: true, mode: 0o755 });
  await chown(path.dirname(cluster), user.uid, user.gid);
  const copy = await copyBinaries(binaries, path.join(REACHABLE, 'postgresql'));
  if (!elsewhere) await writeFile(pointer, `${cluster}\n`);
  return { ...place, binaries: copy, logFile, cluster };
}

/** Makes the cluster when there is none. It appears under its name only when complete. */
async function initialise(place, durable, say) {
  const { cluster, user, binaries, passwordFile } = place;
  const found = await readdir(cluster).catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found) return assertUsable(place, found);
  say('making a new cluster');
  const fresh = `${cluster}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const given = `${fresh}.password`;
  await writeFile(given, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) {
    await Promise.all([chown(fresh, user.uid, user.gid), chown(given, user.uid, user.gid)]);
  }
  try {
    await run(binaries.initdb, initdbFlags({ fresh, given, durable }), {
      ...user,
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await chmod(passwordFile, 0o600);
    await rename(fresh, cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const output = String(error.stderr ?? error.message).trim();
    const sentence = `The embedded PostgreSQL could not be set up in ${cluster}: ${output.split('\n')[0]}`;
    throw withDiskState(new PlainError(sentence, error), output);
  } finally {
    await rm(given, { force: true });
  }
}

const initdbFlags = ({ fresh, given, durable }) => [
  `--pgdata=${fresh}`,
  `--pwfile=${given}`,
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  // PostgreSQL's own UTF-8 rules: the same on every machine, whatever locales are installed.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  ...(durable ? [] : ['--no-sync']),
];

async function assertUsable({ cluster, binaries, passwordFile, directory }, found) {
  const away = `move ${directory} away to begin with an empty database`;
  if (!found.includes('PG_VERSION')) {
    throw new PlainError(
      `${cluster} is not a PostgreSQL cluster (PG_VERSION is missing): restore it from a backup, or ${away}.`,
    );
  }
  const version = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const ours = binaries.version.split('.')[0];
  if (version !== ours) {
    throw new PlainError(
      `${cluster} was made by PostgreSQL ${version} and this is ${ours}: run the version that made it, or ${away}.`,
    );
  }
  const password = await readFile(passwordFile, 'utf8').catch(() => '');
  if (!password.trim()) {
    throw new PlainError(
      `The password file ${passwordFile} of the embedded database is missing: restore it, or ${away}.`,
    );
  }
}

/** Starts the server, or joins one that is running; several commands may try at the same time. */
async function join(place, durable, say) {
  const attempts = 5;
  for (let attempt = 1; ; attempt += 1) {
    if (await runningServer(place.cluster)) {
      say('joining the one that runs');
      const server = await awaitServer(place.cluster);
      if (server) return server;
    }
    try {
      const server = await startServer({ ...place, durable });
      say(`port ${server.port}`);
      return server;
    } catch (error) {
      // Another command was quicker with the cluster, or another program with the port.
      if (attempt === attempts || !['ALREADY_RUNNING', 'EADDRINUSE'].includes(error.code)) throw error;
    }
  }
}

const readPassword = async ({ passwordFile }) => (await readFile(passwordFile, 'utf8')).trim();

/** Stops the server of a data directory, whoever uses it; for tidying up by hand. */
async function stopByHand(directory) {
  const { cluster } = await choosePlace(directory);
  const server = await runningServer(cluster);
  if (!server) return console.log('No embedded PostgreSQL is running.');
  await stopServer(cluster);
  return console.log(`Stopped (process ${server.pid}).`);
}

async function main() {
  const directory = dataDirectory();
  const command = process.argv[2];
  if (command === 'stop') return stopByHand(directory);
  if (command !== 'start') throw new PlainError('Usage: node scripts/postgres.mjs start | stop');
  const server = await startPostgres({ directory });
  console.log(`PostgreSQL answers on 127.0.0.1:${server.port}; Ctrl-C stops it.`);
  const keepAlive = setInterval(() => {}, 60_000);
  await new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, resolve);
  });
  clearInterval(keepAlive);
  return server.stop();
}

if (isMain(import.meta.url)) await runScript(main);
