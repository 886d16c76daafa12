import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('an extract is made for a purpose, taken as a file, and one pseudonym is led back by whoever keeps the key', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  await aPatient(owner, clinic, { team: [kai], givenName: 'Ana', familyName: 'Ruiz' });
  const page = await as(await clinic.addUser('ANALYST'));
  await page.goto('/outcomes/research');
  await expect(page.getByText('No extract has been made yet.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Study 12, ethics vote 7');
  await page.getByRole('button', { name: 'Make extract' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Study 12, ethics vote 7' });
  await expect(row).toContainText('Episodes: 1, persons: 1');
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations).toEqual([]);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('button', { name: 'Episodes (CSV)' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).not.toMatch(/Ana|Ruiz/u);
  const [, first = ''] = text.trim().split('\r\n');
  const [, person = ''] = first.split(',');

  const privacy = await as(await clinic.addUser('PRIVACY_OFFICER'));
  await privacy.goto('/outcomes');
  await expect(privacy).toHaveURL('/outcomes/research');
  await privacy.getByRole('button', { name: 'Look up' }).click();
  const dialog = privacy.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Pseudonym' }).fill(person);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Incidental finding');
  await dialog.getByRole('button', { name: 'Look up' }).click();
  await expect(dialog.getByText('Ana Ruiz')).toBeVisible();
});
