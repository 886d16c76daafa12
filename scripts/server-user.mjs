import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PlainError } from './plain-error.mjs';

const run = promisify(execFile);

/** @typedef {{ uid?: number, gid?: number }} ServerUser empty: the server runs as whoever runs this script */

/**
 * PostgreSQL refuses to run as root, so root hands it to another user: `postgres`, made when missing,
 * else `nobody`.
 * @returns {Promise<ServerUser>}
 */
export async function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const existing = await lookUp('postgres');
  if (existing) return existing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
    // Alpine has adduser only.
    .catch(() => run('adduser', ['-S', '-D', '-H', 'postgres']))
    .catch(() => undefined);
  const user = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (!user) {
    throw new PlainError(
      'PostgreSQL cannot run as root and no user "postgres" could be made: run this as an ordinary user.',
    );
  }
  return user;
}

async function lookUp(name) {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)),
    );
    return { uid, gid };
  } catch {
    return undefined;
  }
}

/**
 * Whether that user can enter a folder; a clone under /root can be entered by nobody else.
 * @param {ServerUser} user
 * @param {string} directory
 */
export async function canReach(user, directory) {
  if (user.uid === undefined) return true;
  return run('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** Whether that user can run a program and load its libraries. */
export async function canRun(user, program) {
  if (user.uid === undefined) return true;
  return run(program, ['--version'], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
