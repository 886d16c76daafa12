import { spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError, withDiskState } from './plain-error.mjs';

const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 30_000;
const LOG_BYTES = 10_000_000;

/** Settings given on the command line: they hold whatever postgresql.conf says. */
function settings({ port, durable }) {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    deadlock_timeout: '200ms',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    // Nothing a patient or a clinician typed may reach the log: no parameters, no statements, no row
    // contents in an error's detail.
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    logging_collector: 'off',
  };
}

/**
 * What postmaster.pid says, when the process it names is a PostgreSQL of this cluster.
 * @param {string} cluster
 * @returns {Promise<{ pid: number, port: number, ready: boolean } | undefined>}
 */
export async function runningServer(cluster) {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!(await isServerOf(pid, cluster))) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** After a reboot the number may belong to any program, so its command line is looked at where there is one. */
async function isServerOf(pid, cluster) {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined ? process.platform !== 'linux' : command.split('\0').includes(cluster);
}

/** A pid file whose number now belongs to another program stops PostgreSQL from starting. */
async function removeStalePid(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  // A dead process's file is left: PostgreSQL removes it itself, after checking for surviving backends.
  if (pid > 0 && isAlive(pid) && !(await runningServer(cluster))) await rm(file, { force: true });
}

/** @returns {Promise<number>} a port nobody listens on at this moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function openLog(file) {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > LOG_BYTES) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

/**
 * Starts the server of a cluster and waits until it answers. It gets its own process group, so that
 * Ctrl-C reaches the launcher alone, which stops the API first and the database last.
 */
export async function startServer({ binaries, cluster, user, logFile, durable }) {
  await removeStalePid(cluster);
  const port = await freePort();
  const log = await openLog(logFile);
  const from = (await log.stat()).size;
  const flags = Object.entries(settings({ port, durable })).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code, signal) =>
      resolve(new Error(`PostgreSQL ended with ${signal ?? `code ${code}`}`)),
    );
  });
  child.unref();
  await log.close();
  const outcome = await Promise.race([ended, waitUntilReady(cluster, child)]);
  if (outcome instanceof Error) throw await describeEnd(outcome, { logFile, from, starting: true });
  return { ...outcome, ended: ended.then((error) => describeEnd(error, { logFile, from, starting: false })) };
}

async function waitUntilReady(cluster, child) {
  const until = Date.now() + START_MILLISECONDS;
  while (Date.now() < until) {
    const server = await runningServer(cluster);
    if (server?.ready && server.pid === child.pid) return server;
    await wait(50);
  }
  child.kill('SIGINT');
  return new Error(`PostgreSQL was not ready after ${START_MILLISECONDS / 1000} seconds`);
}

/** Waits for a server that somebody else started; undefined when it went away meanwhile. */
export async function awaitServer(cluster) {
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    const server = await runningServer(cluster);
    if (!server || server.ready) return server;
    if (Date.now() > until)
      throw new PlainError(
        'The embedded PostgreSQL is starting for too long: stop its process and try again.',
      );
    await wait(100);
  }
}

/** Why the server is not there, from what it wrote since it was started. */
async function describeEnd(outcome, { logFile, from, starting }) {
  const text = (await readFile(logFile).catch(() => Buffer.alloc(0))).subarray(from).toString('utf8');
  const said = /\b(?:FATAL|PANIC):\s*(.*)$/m.exec(text)?.[1] ?? /^postgres: (.*)$/m.exec(text)?.[1];
  const error = new Error(said ?? outcome.message, { cause: outcome });
  if (/lock file "postmaster.pid" already exists/.test(text))
    return Object.assign(error, { code: 'ALREADY_RUNNING' });
  if (/Address already in use/.test(text)) return Object.assign(error, { code: 'EADDRINUSE' });
  const advice = starting
    ? `to begin with an empty database move the folder ${path.dirname(logFile)} away`
    : 'start again, what was committed is kept';
  const sentence = `The embedded PostgreSQL is not running (${error.message}): see ${logFile}; ${advice}.`;
  return withDiskState(new PlainError(sentence, error), text);
}

/** Fast shutdown: open transactions are rolled back, the cluster is left clean. */
export async function stopServer(cluster) {
  const server = await runningServer(cluster);
  if (!server) return;
  signal(server.pid, 'SIGINT');
  const until = Date.now() + STOP_MILLISECONDS;
  while (isAlive(server.pid) && (await runningServer(cluster)) && Date.now() < until) await wait(50);
  if (await runningServer(cluster)) signal(server.pid, 'SIGQUIT');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
