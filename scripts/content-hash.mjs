import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE, ROOT } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.cache', '.data', '.git']);

/**
 * Every file under the given files and folders, sorted; a missing one counts as empty.
 * @param {string[]} inputs absolute or relative to the project
 * @returns {Promise<string[]>}
 */
export async function listFiles(inputs) {
  const found = await Promise.all(inputs.map((input) => walk(path.resolve(ROOT, input))));
  return found.flat().sort();
}

async function walk(location) {
  const entry = await stat(location).catch(() => undefined);
  if (!entry) return [];
  if (!entry.isDirectory()) return [location];
  const children = await readdir(location);
  const kept = children.filter((name) => !SKIPPED.has(name));
  return (await Promise.all(kept.map((name) => walk(path.join(location, name))))).flat();
}

/**
 * One hash over names and contents.
 * @param {string[]} inputs
 * @param {{ keep?: (file: string) => boolean, salt?: string }} [options] `salt` is for what is not a file, a version
 */
export async function contentHash(inputs, { keep = () => true, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const file of (await listFiles(inputs)).filter(keep)) {
    hash.update(`\0${path.relative(ROOT, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

/**
 * Remembers for which inputs a step was done last, so that it is skipped when they are the same.
 * @param {string} name
 * @param {string} directory where the note is kept
 */
export function doneNote(name, directory = CACHE) {
  const file = path.join(directory, `${name}.sha256`);
  return {
    /** @param {string} hash */
    isFor: async (hash) => (await readFile(file, 'utf8').catch(() => '')).trim() === hash,
    /** @param {string} hash */
    write: async (hash) => {
      await mkdir(directory, { recursive: true });
      await writeFile(file, `${hash}\n`);
    },
  };
}
