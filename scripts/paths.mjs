import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever the current directory is. */
export const ROOT = path.resolve(import.meta.dirname ?? path.dirname(fileURLToPath(import.meta.url)), '..');

/** @param {...string} parts path inside the project */
export const inProject = (...parts) => path.join(ROOT, ...parts);

/** Where what lives between runs is kept: the embedded database, generated secrets. */
export const dataDirectory = () => path.resolve(ROOT, process.env.CONSILIUM_DATA_DIR || '.data');

/** Hashes and unpacked tools: may be deleted at any time. */
export const CACHE = inProject('.cache');

/** True when a file is the one started by node, not imported. @param {string} moduleUrl */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === realpathSync(process.argv[1]);
}
