import { spawn } from 'node:child_process';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inProject, ROOT } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

const READY_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 15_000;
const LOG_BYTES = 20_000_000;
const TAIL_LINES = 15;

/** Variables of the launcher that the API must not see: it works as the plain role only. */
const OWNER_ONLY = ['CONSILIUM_OWNER_DATABASE_URL', 'CONSILIUM_APP_DATABASE_URL', 'PGPASSWORD', 'PGUSER'];

/**
 * The environment of an API process.
 * @param {{ appUrl: string, port: number, dataDir: string, demo?: boolean }} options
 */
export function apiEnvironment({ appUrl, port, dataDir, demo = true }) {
  const kept = Object.entries(process.env).filter(([name]) => !OWNER_ONLY.includes(name));
  return {
    CONSILIUM_AUDIT_KEY_FILE: path.join(dataDir, 'audit-key'),
    CONSILIUM_PSYCHOTHERAPY_KEY_FILE: path.join(dataDir, 'psychotherapy-key'),
    CONSILIUM_MAIL_DIR: path.join(dataDir, 'mail'),
    CONSILIUM_WEB_DIR: inProject('apps', 'web', 'dist'),
    NODE_ENV: 'production',
    ...Object.fromEntries(kept),
    PORT: String(port),
    DATABASE_URL: appUrl,
    CONSILIUM_DEMO: demo ? '1' : '0',
  };
}

async function openLog(file) {
  await mkdir(path.dirname(file), { recursive: true });
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > LOG_BYTES) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
}

/**
 * Starts an API process and waits until it and its database answer.
 * @param {{ env: NodeJS.ProcessEnv, logFile: string }} options
 * @returns {Promise<{ url: string, pid: number, exited: Promise<string>, stop: () => Promise<void> }>}
 *   `exited` settles with a description of how the process ended
 */
export async function startApi({ env, logFile }) {
  const log = await openLog(logFile);
  const logStart = (await log.stat()).size;
  const follow = pathToFileURL(inProject('scripts', 'end-with-parent.mjs')).href;
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', follow, inProject('apps', 'api', 'dist', 'main.js')],
    // Its own process group: Ctrl-C reaches the launcher alone, which stops things in order.
    { cwd: ROOT, env, detached: true, stdio: ['ignore', log.fd, log.fd, 'ipc'] },
  );
  await log.close();
  let ended;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  }).then((how) => (ended = how));
  const stop = () => stopProcess(child, exited, () => ended !== undefined);
  const url = `http://127.0.0.1:${env.PORT}`;
  try {
    await waitUntilReady(url, () => ended);
    return { url, pid: child.pid, exited, stop };
  } catch (error) {
    await stop();
    throw await describeFailure(error, logFile, logStart);
  }
}

async function waitUntilReady(url, ended) {
  const until = Date.now() + READY_MILLISECONDS;
  while (Date.now() < until) {
    if (ended() !== undefined) throw new Error(`ended with ${ended()}`);
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`was not ready after ${READY_MILLISECONDS / 1000} seconds`);
}

async function describeFailure(error, logFile, from) {
  const text = (await readFile(logFile).catch(() => Buffer.alloc(0))).subarray(from).toString('utf8');
  if (/EADDRINUSE/.test(text))
    return new PlainError('The port was taken meanwhile: set PORT to a free one and run this again.');
  const tail = text.trim().split('\n').slice(-TAIL_LINES).join('\n');
  return new PlainError(
    `${tail}\nThe API ${error.message}: the lines above say why, ${logFile} says more.`,
    error,
  );
}

async function stopProcess(child, exited, hasEnded) {
  if (hasEnded()) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
  await exited;
  clearTimeout(timer);
}
