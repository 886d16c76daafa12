import AxeBuilder from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

/** Asks one person through the page and returns the address that it shows once. */
async function ask(staff: Page, who: string, instruments: readonly string[]): Promise<string> {
  await staff.getByRole('button', { name: 'Ask now' }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByLabel('Who answers').selectOption({ label: who });
  for (const instrument of instruments) await dialog.getByLabel(instrument).check();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  const row = staff.getByRole('listitem').filter({ hasText: `${who}: In between` });
  await row.getByRole('button', { name: 'Make a link' }).click();
  const address = await staff.getByLabel('Address').inputValue();
  await staff.getByRole('button', { name: 'Done' }).click();
  return new URL(address).pathname;
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`),
  ).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

test('a young person and a parent answer apart, on phones, and neither sees what the other said', async ({
  clinic,
  owner,
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const ada = await clinic.addUser('PHYSICIAN');
  const { patientId } = await aPatient(owner, clinic, { team: [ada], givenName: 'Ana', familyName: 'Ruiz' });
  await owner.query(
    `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
     VALUES ($1, $2, $3, 'Luz', 'Ruiz', 'parent', 'GENERAL', '2020-01-01')`,
    [clinic.clinicId, randomUUID(), patientId],
  );
  await owner.query(
    `INSERT INTO crisis_line (clinic_id, country, emergency_number, line_name, call_number, text_number, updated_at, updated_by_name)
     VALUES ($1, 'US', '911', '988 Lifeline', '988', '988', now(), 'Test')`,
    [clinic.clinicId],
  );
  const staff = await as(ada);
  await staff.goto(`/patients/${patientId}/measures`);
  const childsLink = await ask(staff, 'Young person', [
    'Patient Health Questionnaire',
    'Impression of change',
  ]);
  const parentsLink = await ask(staff, 'Luz Ruiz', ['Impression of change']);

  // Nobody is signed in on either phone.
  const phone = async () => {
    const context = await browser.newContext({
      baseURL: process.env['CONSILIUM_E2E_URL'] ?? '',
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
    });
    return context.newPage();
  };
  const [child, parent] = [await phone(), await phone()];

  await child.goto(childsLink);
  await expect(child.getByText('They are not shown to your parents here.')).toBeVisible();
  await isAccessible(child);
  await child.getByRole('button', { name: 'Begin' }).click();
  // By keyboard: the space bar chooses, Enter goes on.
  for (const [at, answer] of ['Much better', 'Several days', 'Several days'].entries()) {
    await expect(child.getByText(`Question ${String(at + 1)} of 10`)).toBeVisible();
    await child.getByRole('radio', { name: answer, exact: true }).focus();
    await child.keyboard.press('Space');
    await child.keyboard.press('Enter');
  }
  await expect(child.getByText('Question 4 of 10')).toBeVisible();
  await isAccessible(child);

  // Left and taken up again: what was answered is kept.
  await expect(child.getByText('Your answers are kept.')).toBeVisible();
  await child.reload();
  await child.getByRole('button', { name: 'Go on: 3 of 10 answered' }).click();
  for (let question = 3; question < 9; question += 1) {
    await expect(child.getByText(`Question ${String(question + 1)} of 10`)).toBeVisible();
    await child.getByText('Not at all').click();
    await child.getByRole('button', { name: 'Next' }).click();
  }
  await expect(child.getByText('Question 10 of 10')).toBeVisible();
  await expect(child.getByText(/Call or text 988/)).toBeVisible();
  await child.getByText('Several days').click();
  await child.getByRole('button', { name: 'Next' }).click();
  await expect(child.getByText('You answered all 10 questions.')).toBeVisible();
  await isAccessible(child);
  await child.getByRole('button', { name: 'Send my answers' }).click();
  await expect(child.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  await parent.goto(parentsLink);
  await expect(parent.getByRole('heading', { name: 'Questions for a parent of Ana' })).toBeVisible();
  await parent.getByRole('button', { name: 'Begin' }).click();
  await expect(parent.getByText('Question 1 of 1')).toBeVisible();
  await expect(parent.getByRole('group').getByRole('radio', { checked: true })).toHaveCount(0);
  await parent.getByText('A little worse').click();
  await parent.getByRole('button', { name: 'Next' }).click();
  await parent.getByRole('button', { name: 'Send my answers' }).click();
  await expect(parent.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  // The young person's link is spent: it opens no answers, to whoever holds it.
  await parent.goto(childsLink);
  await expect(parent.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(parent.getByRole('group')).toHaveCount(0);

  // The team sees both, side by side, and the answer about harm has raised its flag.
  await staff.reload();
  const both = staff.getByRole('region', { name: 'Impression of change' });
  await expect(both.getByText('Clearly better').first()).toBeVisible();
  await expect(both.getByText('Luz Ruiz').first()).toBeVisible();
  await expect(both.getByText('Not clearly better').first()).toBeVisible();
  const mood = staff.getByRole('region', { name: 'Patient Health Questionnaire, 9 items' });
  await expect(mood.getByText('Minimal').first()).toBeVisible();

  // Struck through with a reason, a form no longer counts.
  await staff.getByRole('button', { name: 'Strike a form through' }).click();
  const dialog = staff.getByRole('dialog');
  const parents = dialog.getByRole('option', { name: /Impression of change, Luz Ruiz/ });
  await dialog.getByLabel('Which form').selectOption((await parents.getAttribute('value')) ?? '');
  await dialog.getByLabel('Why').fill('Answered about a brother.');
  await dialog.getByRole('button', { name: 'Strike a form through' }).click();
  await expect(both.getByText('Not clearly better')).toHaveCount(0);
  await expect(both.getByText('Clearly better').first()).toBeVisible();

  await staff.goto(`/patients/${patientId}/safety`);
  await expect(staff.getByText('Thoughts of suicide').first()).toBeVisible();
});
