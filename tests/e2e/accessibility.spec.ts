import AxeBuilder from '@axe-core/playwright';
import { addDays } from '@consilium/domain';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { signInToDemo } from './demo.ts';

/** Pages of the demo clinic that need no id, by who may open them. */
const PAGES: readonly (readonly [account: string, path: string])[] = [
  ['physician', '/today'],
  ['physician', '/patients'],
  ['physician', '/referrals'],
  ['physician', '/team'],
  ['physician', '/account'],
  ['physio', '/schedule'],
  ['scheduler', '/schedule?view=week&by=patient'],
  ['scheduler', '/schedule/print/day'],
  ['scheduler', '/schedule/print/week?pictures=1'],
  ['scheduler', '/schedule/build'],
  ['scheduler', '/schedule/repair'],
  ['scheduler', '/schedule/waiting'],
  ['scheduler', '/schedule/absences?show=ALL'],
  ['scheduler', '/schedule/handover'],
  ['scheduler', '/schedule/resources'],
  ['scheduler', '/schedule/resources?tab=rules'],
  ['physician', '/conference'],
  ['physician', '/tasks'],
  ['physician', '/my-patients'],
  ['admin', '/outcomes/cohort'],
  ['admin', '/outcomes/operations'],
  ['admin', '/outcomes/benchmarks'],
  ['admin', '/administration/members'],
  ['admin', '/administration/roles'],
  ['admin', '/administration/templates'],
  ['admin', '/administration/families'],
  ['admin', '/administration/cosignature'],
  ['admin', '/administration/payers'],
  ['admin', '/administration/activities'],
  ['physio', '/administration/desensitization'],
  ['admin', '/administration/on-call'],
  ['admin', '/administration/instruments'],
  ['admin', '/administration/batteries'],
  ['patient', '/home'],
  ['physio', '/sessions/start'],
  ['privacy', '/administration/break-glass'],
];
interface Found {
  data: {
    today: { myPatients: { id: string; episodeState: string }[] };
    referrals: { edges: { node: { id: string } }[] };
  };
}
const TABS = {
  workup: ['/workup', '/workup/history'],
  plan: ['', '/plan', '/family-plan', '/home-programme', '/sessions', '/holds', '/medication', '/discharge'],
  treatment: ['/desensitization', '/school', '/measures', '/notes', '/safety'],
  record: ['/team', '/record', '/access'],
};

async function settled(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('main').first()).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root').first()).toBeHidden();
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .join(' | ')
          .slice(0, 300)}`,
    );
}

/** Checks one page in both schemes and at the width of a phone. */
async function check(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page, path);
    problems.push(...(await violations(page)).map((problem) => `${path} (${colorScheme}) ${problem}`));
  }
  // Loaded as a phone would load it, and measured once the layout has come to rest.
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page, path);
  const fits = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
  const rested = page.waitForFunction(fits, undefined, { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (!(await rested)) problems.push(`${path} scrolls sideways at 390`);
  await page.setViewportSize({ width: 1440, height: 900 });
  return problems;
}

test.describe.configure({ timeout: 180_000 });

test('sign-in has no serious violation and fits a phone', async ({ page }) => {
  expect(await check(page, '/sign-in')).toEqual([]);
});

for (const [account, path] of PAGES) {
  test(`${path} as ${account} has no serious violation and fits a phone`, async ({ page }) => {
    await signInToDemo(page, account);
    expect(await check(page, path)).toEqual([]);
  });
}

/** A patient in treatment and a referral, as the physician of the demo clinic sees them. */
async function inTheDemo(page: Page): Promise<{ patientId: string; referralId: string }> {
  await signInToDemo(page, 'physician');
  await page.goto('/today');
  const answer = await page.request.post('/graphql', {
    data: {
      query: '{ today { myPatients { id episodeState } } referrals(first: 1) { edges { node { id } } } }',
    },
  });
  const { data } = (await answer.json()) as Found;
  const patient = data.today.myPatients.find(({ episodeState }) => episodeState === 'PHASE1_ACTIVE');
  return { patientId: patient?.id ?? '', referralId: data.referrals.edges[0]?.node.id ?? '' };
}

for (const [part, tabs] of Object.entries(TABS)) {
  test(`the tabs of a patient about ${part} have no serious violation and fit a phone`, async ({ page }) => {
    const { patientId } = await inTheDemo(page);
    const problems: string[] = [];
    for (const tab of tabs) problems.push(...(await check(page, `/patients/${patientId}${tab}`)));
    expect(problems).toEqual([]);
  });
}

test('a referral has no serious violation and fits a phone', async ({ page }) => {
  const { referralId } = await inTheDemo(page);
  expect(await check(page, `/referrals/${referralId}`)).toEqual([]);
});

test('the page of a session has no serious violation and fits a phone', async ({ page }) => {
  await signInToDemo(page, 'physio');
  const ask = async <T>(query: string) =>
    ((await (await page.request.post('/graphql', { data: { query } })).json()) as { data: T }).data;
  const { today, viewer } = await ask<{ today: { date: string }; viewer: { memberId: string } }>(
    '{ today { date } viewer { memberId } }',
  );
  const week = `from: "${today.date}", until: "${addDays(today.date, 6)}", memberIds: ["${viewer.memberId}"]`;
  const { sessions } = await ask<{ sessions: { id: string; kind: string }[] }>(
    `{ sessions(${week}) { id kind } }`,
  );
  const problems: string[] = [];
  for (const kind of ['INDIVIDUAL', 'GROUP']) {
    const session = sessions.find((one) => one.kind === kind);
    if (session) problems.push(...(await check(page, `/sessions/${session.id}`)));
  }
  expect(problems).toEqual([]);
});

test("a guardian's page has no serious violation and fits a phone", async ({ page }) => {
  await signInToDemo(page, 'guardian');
  await page.goto('/');
  expect(await check(page, new URL(page.url()).pathname)).toEqual([]);
});
