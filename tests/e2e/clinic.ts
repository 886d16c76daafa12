import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { hash } from '@node-rs/argon2';
import { aClinic, onClinicDays, type TestClinic, type TestUser } from '@consilium/testing';
import { Pool } from 'pg';

export const PASSWORD = 'a sentence for the journey';

interface Journey {
  /** A clinic of this test alone. */
  readonly clinic: TestClinic;
  readonly owner: Pool;
  /** A page of another browser, in which somebody of the clinic is signed in. */
  readonly as: (user: TestUser, options?: { process?: 1 | 2 }) => Promise<Page>;
}

const from = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these journeys with "npm test".`);
  return value;
};

export const test = base.extend<Journey>({
  // Playwright reads the names of the fixtures a fixture needs from this pattern, empty or not.
  owner: async ({ page: _page }, use) => {
    const owner = new Pool({ connectionString: onClinicDays(from('CONSILIUM_E2E_OWNER_URL')), max: 2 });
    await use(owner);
    await owner.end();
  },
  clinic: async ({ owner }, use) => {
    await use(await aClinic(owner));
  },
  as: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (user, { process: which = 1 } = {}) => {
      const url = which === 1 ? from('CONSILIUM_E2E_URL') : from('CONSILIUM_E2E_SECOND_URL');
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
      });
      contexts.push(context);
      await context.addCookies([
        { name: 'consilium_session', value: user.token, url, httpOnly: true, sameSite: 'Lax' },
      ]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';

/** Gives a user a password, so that they can use the sign-in page. */
export async function withPassword(owner: Pool, user: TestUser): Promise<TestUser> {
  const stored = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await owner.query('UPDATE user_account SET password_hash = $1 WHERE id = $2', [stored, user.userId]);
  return user;
}
