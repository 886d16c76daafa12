import { rm } from 'node:fs/promises';
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
    // Of this run only: the ends of chains that no longer exist would be missed for ever.
    const auditHeadFile = path.join(
      CACHE,
      'test-logs',
      `${path.basename(new URL(database.ownerUrl).pathname)}.heads`,
    );
    started.push({ stop: () => rm(auditHeadFile, { force: true }) });
    const urls = [];
    let env;
    for (let number = 1; number <= count; number += 1) {
      env = {
        ...apiEnvironment({ appUrl: database.appUrl, port: await freePort(), dataDir: database.dataDir }),
        CONSILIUM_AUDIT_HEAD_FILE: auditHeadFile,
        CONSILIUM_HORIZON_SECONDS: '1',
        CONSILIUM_PAGE_CHECK_SECONDS: '1',
        CONSILIUM_PUBLIC_URL: 'https://pain.example.org',
      };
      if (number === 1) await prepare(database, env);
      const api = await startApi({ env, logFile: path.join(CACHE, 'test-logs', `${suite}-${number}.log`) });
      started.push(api);
      urls.push(api.url);
    }
    return { database, urls, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
