import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './postgres-process.mjs';

/**
 * Several commands may use one embedded server at a time (`npm start`, and a command line beside it).
 * Each leaves a file with its process id; the last to go stops the server. A process that was killed
 * leaves its file behind, which then does not count.
 * @param {string} directory
 */
export function holders(directory) {
  // One process may hold the server twice.
  const mine = path.join(directory, `${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  return {
    enter: async () => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await writeFile(mine, '');
    },
    /** @returns {Promise<boolean>} true when nobody else holds the server */
    leave: async () => {
      await rm(mine, { force: true });
      const names = await readdir(directory).catch(() => []);
      const dead = names.filter((name) => !isAlive(Number.parseInt(name, 10)));
      await Promise.all(dead.map((name) => rm(path.join(directory, name), { force: true })));
      return dead.length === names.length;
    },
  };
}
