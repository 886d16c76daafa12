import path from 'node:path';
import { apiEnvironment, startApi } from '../../scripts/api-process.mjs';
import { CACHE } from '../../scripts/paths.mjs';
import { freePort } from '../../scripts/postgres-process.mjs';

/** One more API process on the suite's database, that can be killed as by a lost machine, and started again. */
export async function startKillableServer({ databaseUrl, env }) {
  const port = await freePort();
  const start = () =>
    startApi({
      env: {
        ...apiEnvironment({ appUrl: databaseUrl, port, dataDir: CACHE }),
        ...env,
        DATABASE_URL: databaseUrl,
      },
      logFile: path.join(CACHE, 'test-logs', 'killable.log'),
    });
  let api = await start();
  return {
    url: api.url,
    kill: async () => {
      process.kill(api.pid, 'SIGKILL');
      return api.exited;
    },
    startAgain: async () => {
      api = await start();
    },
    stop: () => api.stop(),
  };
}
