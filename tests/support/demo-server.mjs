import { loadDemo } from '../../scripts/demo.mjs';
import { startTestServers } from './test-servers.mjs';

/** One API process on a database of its own that holds the demo clinics, loaded by the command that loads them. */
export async function startDemoServer() {
  const said = [];
  const { urls, database, env, stop } = await startTestServers({
    suite: 'demo',
    count: 1,
    prepare: async (loaded, loadEnv) => {
      await loadDemo(loaded, loadEnv, (line) => said.push(line));
    },
  });
  return {
    url: urls[0],
    said,
    env: { ...env, DATABASE_URL: database.appUrl, CONSILIUM_OWNER_DATABASE_URL: database.ownerUrl },
    stop,
  };
}
