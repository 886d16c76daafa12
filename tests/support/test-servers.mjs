import path from 'node:path';
import { apiEnvironment, startApi } from '../../scripts/api-process.mjs';
import { CACHE } from '../../scripts/paths.mjs';
import { freePort } from '../../scripts/postgres-process.mjs';
import { openTestDatabase } from './test-database.mjs';

/**
 * Starts a database and `count` API processes on it.
 * @param {{ suite: string, count: number, prepare?: (database: { ownerUrl: string, appUrl: string }, env: NodeJS.ProcessEnv) => Promise<void> }} options
 *   `prepare` runs before the API starts, for demo data
 */
export async function startTestServers({ suite, count, prepare = async () => {} }) {
  const started = [];
  const stop = async () => {
    for (const part of started.reverse()) await part.stop();
  };
  try {
    const database = await openTestDatabase(suite);
    started.push(database);
    const urls = [];
    for (let number = 1; number <= count; number += 1) {
      const env = apiEnvironment({
        appUrl: database.appUrl,
        port: await freePort(),
        dataDir: database.dataDir,
      });
      if (number === 1) await prepare(database, env);
      const api = await startApi({ env, logFile: path.join(CACHE, 'test-logs', `${suite}-${number}.log`) });
      started.push(api);
      urls.push(api.url);
    }
    return { database, urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
