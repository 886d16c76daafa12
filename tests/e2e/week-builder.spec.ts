import { expect, test, type Page } from '@playwright/test';
import { addDays, isoWeekday, localDateIn } from '@consilium/domain';
import { signInToDemo } from './demo.ts';

test.setTimeout(180_000);

const ZONE = 'America/New_York';
const today = localDateIn(ZONE, new Date());
const nextMonday = addDays(today, 8 - isoWeekday(today));

const ask = async <T>(page: Page, query: string): Promise<T> => {
  const answer = await page.request.post('/graphql', { data: { query } });
  return ((await answer.json()) as { data: T }).data;
};

/** Whoever has most to do on a day: the call that hurts. */
async function busiestOn(page: Page, on: string): Promise<string> {
  const { sessions } = await ask<{ sessions: { members: { memberId: string }[] }[] }>(
    page,
    `{ sessions(from: "${on}", until: "${on}") { members { memberId } } }`,
  );
  const counts = new Map<string, number>();
  for (const { memberId } of sessions.flatMap(({ members }) => members)) {
    counts.set(memberId, (counts.get(memberId) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const sessionsOf = async (page: Page, memberId: string, on: string) =>
  (
    await ask<{ sessions: { id: string }[] }>(
      page,
      `{ sessions(from: "${on}", until: "${on}", memberIds: ["${memberId}"]) { id } }`,
    )
  ).sessions.length;

const takeBack = async (page: Page) => {
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back').first()).toBeVisible();
};

test('a week is built, understood, pinned, built again, accepted, repaired after a sick call, and taken back', async ({
  page,
}) => {
  await signInToDemo(page, 'scheduler');
  const accept = page.getByRole('button', { name: 'Accept the week' });

  await test.step('build', async () => {
    await page.goto(`/schedule/build?week=${nextMonday}`);
    await expect(page.getByText(/sessions for \d+ children are still to be placed/)).toBeVisible();
    await page.getByLabel('Seconds to search').fill('3');
    await page.getByRole('button', { name: 'Build the week' }).click();
    await expect(page.getByText('Building the week').first()).toBeVisible();
    await expect(accept).toBeVisible({ timeout: 40_000 });
  });

  let pinned = '';
  await test.step('why a session is where it is, and pin it', async () => {
    const block = page.locator('[data-session]').first();
    pinned = (await block.getAttribute('data-session')) ?? '';
    await block.click();
    const panel = page.getByRole('dialog');
    await expect(panel.getByText('What moving it would cost')).toBeVisible();
    await panel.getByRole('button', { name: 'Keep it here when rebuilding' }).click();
    await expect(panel.getByRole('button', { name: 'Let it move again' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what is left out is explained, and the score shown by goal', async () => {
    await page.getByRole('tab', { name: /^Left out/ }).click();
    await expect(page.getByText(/^(Certain|In this week|Would free it)$/).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Score' }).click();
    await expect(page.getByRole('row', { name: /The same therapist/ })).toBeVisible();
  });

  await test.step('build again with the pin', async () => {
    const first = page.url();
    await page.getByRole('button', { name: 'Build again, 1 pinned' }).click();
    await expect(page).not.toHaveURL(first);
    await expect(accept).toBeVisible({ timeout: 40_000 });
    await expect(page.locator(`[data-session="${pinned}"]`).first()).toHaveAttribute('aria-label', /pinned/);
  });

  await test.step('accept', async () => {
    await accept.click();
    await expect(page.getByText('Booked. Everybody concerned is told.')).toBeVisible({ timeout: 30_000 });
    await expect(accept).toBeHidden();
  });
  const built = page.url();

  const tuesday = addDays(nextMonday, 1);
  const ill = await busiestOn(page, tuesday);
  const before = await sessionsOf(page, ill, tuesday);
  await test.step('a sick call: two repairs, ranked; the first is accepted', async () => {
    await page.goto(`/schedule/repair?member=${ill}&from=${tuesday}T07:00&until=${tuesday}T18:00`);
    await page.getByRole('button', { name: 'Propose repairs' }).click();
    const open = page.getByRole('link', { name: 'Look at the changes' });
    await expect(open).toHaveCount(2, { timeout: 60_000 });
    await expect(page.getByText('Fewest changes')).toBeVisible();
    await expect(page.getByText('Fewest cancelled')).toBeVisible();
    await open.first().click();
    await expect(page.getByText(/^(Moved|Other therapist|Called off)$/).first()).toBeVisible();
    await accept.click();
    await expect(page.getByText('Booked. Everybody concerned is told.')).toBeVisible({ timeout: 30_000 });
    expect(await sessionsOf(page, ill, tuesday)).toBe(0);
  });

  await test.step('and both are taken back', async () => {
    await takeBack(page);
    expect(await sessionsOf(page, ill, tuesday)).toBe(before);
    await page.goto(built);
    await takeBack(page);
    expect(await sessionsOf(page, ill, tuesday)).toBe(0);
  });
});

test('what happened can be chosen whole on a phone', async ({ page }) => {
  await signInToDemo(page, 'scheduler');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/schedule/repair');
  for (const name of ['A therapist is away', 'A room is closed', 'A child is absent']) {
    const choice = page.locator('label', { hasText: name });
    await expect(choice).toBeVisible();
    const { x = -1, width = 0 } = (await choice.boundingBox()) ?? {};
    expect([name, x >= 0 && x + width <= 390]).toEqual([name, true]);
  }
});
