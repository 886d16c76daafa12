import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';
import { inProject } from './paths.mjs';

export const MIGRATIONS = inProject('prisma', 'migrations');
export const SCHEMA = inProject('prisma', 'schema');

/** Prisma's checksum of a migration: sha256 of the file, hexadecimal. @param {string} sql */
export const checksum = (sql) => createHash('sha256').update(sql).digest('hex');

/**
 * The migrations on disk in the order they apply.
 * @returns {Promise<{ name: string, sql: string, checksum: string }[]>}
 */
export async function readMigrations(folder = MIGRATIONS) {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8').catch((error) => {
        throw new PlainError(`Migration ${name} has no readable migration.sql: restore it.`, error);
      });
      return { name, sql, checksum: checksum(sql) };
    }),
  );
}

/** The schema files, as Prisma's engine wants them: [path, content][]. @returns {Promise<[string, string][]>} */
export async function readSchema(folder = SCHEMA) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  if (files.length === 0) throw new PlainError(`There is no .prisma file in ${folder}.`);
  return Promise.all(
    files.map(async (name) => [path.join(folder, name), await readFile(path.join(folder, name), 'utf8')]),
  );
}
