import { loadDemo } from '../../scripts/demo.mjs';
import { startTestServers } from './test-servers.mjs';

/**
 * Playwright's global setup: a database with the demo clinic and two API processes that serve the page, the
 * second for journeys over several processes. CONSILIUM_E2E_URL names a server that runs already.
 */
export default async function setUp() {
  if (process.env.CONSILIUM_E2E_URL) return async () => {};
  const servers = await startTestServers({
    suite: 'browser',
    count: 2,
    prepare: (database, env) => loadDemo(database, env, () => {}),
  });
  [process.env.CONSILIUM_E2E_URL, process.env.CONSILIUM_E2E_SECOND_URL] = servers.urls;
  process.env.CONSILIUM_E2E_OWNER_URL = servers.database.ownerUrl;
  return servers.stop;
}
