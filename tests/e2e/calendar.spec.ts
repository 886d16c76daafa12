import type { Page } from '@playwright/test';
import { aPatient, aWeekOfResources, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

const announcement = (page: Page) => page.getByTestId('grid-announcement');
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Steps through the grid until the focused slot or session says so. */
async function goTo(page: Page, key: string, label: RegExp) {
  for (let steps = 0; steps < 60; steps += 1) {
    const name = (await page.locator(':focus').getAttribute('aria-label')) ?? '';
    if (label.test(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No place called ${label.source} was reached with ${key}.`);
}

/** Tabs to the grid: the one stop of the calendar. */
async function enterGrid(page: Page) {
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab');
    const inGrid = await page.evaluate<boolean>(
      `Boolean(document.activeElement?.closest('[role="application"]'))`,
    );
    if (inGrid) return;
  }
  throw new Error('The grid cannot be reached with the Tab key.');
}

test('the calendar by keyboard alone: book, move, stretch, hear the clash, cancel, undo', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, { team: [kai], givenName: 'Ana', familyName: 'Ruiz' });
  const { monday, gymId } = await aWeekOfResources(owner, clinic, [kai.memberId ?? '']);
  const api = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', kai.token);
  // What will stand in the way: Kai is taken on Monday from 10:00.
  const taken = await api<{ bookSession: { __typename: string } }>(
    'mutation ($input: BookSessionInput!) { bookSession(input: $input) { __typename } }',
    {
      input: {
        kind: 'INDIVIDUAL',
        title: 'Already there',
        disciplineCode: 'PHYSIOTHERAPY',
        startsOn: monday,
        startMinute: 600,
        minutes: 60,
        roomId: gymId,
        memberIds: [kai.memberId],
        patients: [{ patientId }],
        overrideReason: 'Set up for the journey',
      },
    },
  );
  expect(taken.data?.bookSession.__typename).toBe('TherapySession');
  const page = await as(kai);
  // Another screen, on another server process, hears of what is done here.
  const other = await as(kai, { process: 2 });
  await other.goto(`/schedule?on=${monday}`);
  await expect(other.getByRole('button', { name: /^Already there/ })).toBeVisible();
  await page.goto(`/schedule?on=${monday}`);
  await expect(page.getByRole('application')).toBeVisible();

  await test.step('book at the focused slot', async () => {
    await enterGrid(page);
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Already there/);
    await goTo(page, 'ArrowUp', /8:00 AM, free|, 08:00, free/);
    await press(page, 'n');
    const form = page.getByRole('form', { name: 'Book a session' });
    await expect(form).toBeVisible();
    await expect(form.getByRole('combobox', { name: 'Patients' })).toBeFocused();
    await page.keyboard.type('Ana');
    await press(page, 'ArrowDown', 'Enter', 'Escape');
    await form.getByRole('combobox', { name: /What is done/ }).focus();
    await page.keyboard.type('Strength');
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await form.getByRole('combobox', { name: 'Room' }).focus();
    await page.keyboard.type('Treatment');
    await press(page, 'ArrowDown', 'Enter');
    await expect(form.getByText('Nothing stands in the way.')).toBeVisible();
    await form.getByRole('button', { name: 'Book' }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: /^Strength,/ })).toBeVisible();
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Strength,/);
    await expect(other.getByRole('button', { name: /^Strength,.*Monday/ })).toBeVisible();
  });

  await test.step('the clash is announced while it is moved, and Escape leaves it', async () => {
    await press(page, 'm', ...Array<string>(7).fill('ArrowDown'));
    await expect(announcement(page)).toContainText('Stands in the way:');
    await expect(announcement(page)).toContainText(`${kai.displayName} has a session`);
    await press(page, 'Escape');
    await expect(announcement(page)).toContainText('Moving cancelled');
  });

  await test.step('move to the next day and stretch', async () => {
    await press(page, 'm', 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown');
    await expect(announcement(page)).toContainText('Nothing stands in the way.');
    await press(page, 'Enter');
    await expect(page.getByText(/^Strength is now/)).toBeVisible();
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /Tuesday.*8:15.*9:15/);
    await expect(other.getByRole('button', { name: /^Strength,.*Tuesday/ })).toBeVisible();
  });

  await test.step('cancel with a reason, and undo from the message', async () => {
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Strength' });
    await dialog.getByRole('button', { name: 'Cancel session' }).focus();
    await press(page, 'Enter');
    await dialog.getByRole('form').getByRole('button', { name: 'Cancel session' }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: /^Strength,/ })).toBeHidden();
    const message = page.getByRole('alert').filter({ hasText: 'Strength is cancelled.' });
    await message.getByRole('button', { name: 'Undo' }).focus();
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: /^Strength,.*Planned/ })).toBeVisible();
  });

  await test.step('the keys are listed', async () => {
    await page.getByRole('application').locator('[data-focus]').focus();
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();
    await press(page, 'd');
    await expect(page).toHaveURL(/view=day/);
  });
});
