import { onClinicDays } from '@consilium/testing';

/** What the suite's set-up started, for specs and clients. */

function fromSetUp(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm test".`);
  return value;
}

/** Addresses of the two API processes that share one database. */
export function apiUrls(): readonly [string, string] {
  const [first, second] = fromSetUp('CONSILIUM_TEST_API_URLS').split(',');
  if (!first || !second) throw new Error('Two API processes were expected.');
  return [first, second];
}

/** The connection of the owner of the tables, who stands outside row-level security; its days are the test clinics'. */
export const ownerUrl = () => onClinicDays(fromSetUp('CONSILIUM_TEST_OWNER_URL'));

/** The connection the API uses: the plain role, inside row-level security. */
export const appUrl = () => fromSetUp('CONSILIUM_TEST_APP_URL');

/** Where the two processes keep the key of psychotherapy notes. */
export const psychotherapyKeyFile = () => fromSetUp('CONSILIUM_TEST_PSYCHOTHERAPY_KEY_FILE');

/** What a command needs to work on the suite's database as `npm run cli` would. */
export const commandEnvironment = (): Readonly<Record<string, string>> => ({
  DATABASE_URL: appUrl(),
  CONSILIUM_OWNER_DATABASE_URL: fromSetUp('CONSILIUM_TEST_OWNER_URL'),
  CONSILIUM_AUDIT_KEY_FILE: fromSetUp('CONSILIUM_TEST_AUDIT_KEY_FILE'),
  CONSILIUM_AUDIT_HEAD_FILE: fromSetUp('CONSILIUM_TEST_AUDIT_HEAD_FILE'),
  CONSILIUM_PSYCHOTHERAPY_KEY_FILE: psychotherapyKeyFile(),
});

/** Where the test servers write the mail they would send. */
export const mailDirectory = () => fromSetUp('CONSILIUM_TEST_MAIL_DIR');
