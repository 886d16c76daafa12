import { startTestServers } from './test-servers.mjs';

/**
 * Jest's global setup of tests/api: one database, two API processes on it, so that tests can see that
 * nothing rests on a single process. Their addresses reach the specs through servers.ts.
 */
export default async function setUp() {
  const servers = await startTestServers({ suite: 'api', count: 2 });
  globalThis.consiliumTestServers = servers;
  process.env.CONSILIUM_TEST_API_URLS = servers.urls.join(',');
  process.env.CONSILIUM_TEST_OWNER_URL = servers.database.ownerUrl;
  process.env.CONSILIUM_TEST_APP_URL = servers.database.appUrl;
  process.env.CONSILIUM_TEST_MAIL_DIR = servers.env.CONSILIUM_MAIL_DIR;
  process.env.CONSILIUM_TEST_AUDIT_KEY_FILE = servers.env.CONSILIUM_AUDIT_KEY_FILE;
  process.env.CONSILIUM_TEST_PSYCHOTHERAPY_KEY_FILE = servers.env.CONSILIUM_PSYCHOTHERAPY_KEY_FILE;
  process.env.CONSILIUM_TEST_AUDIT_HEAD_FILE = servers.env.CONSILIUM_AUDIT_HEAD_FILE;
}
