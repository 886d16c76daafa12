import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aPatient, clinicDay } from '@consilium/testing';
import { expect, test } from './clinic.ts';

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join('|')}`);
};

test('the way out: a day, a barrier that is solved, and criteria that a clinician and the data tick', async ({
  clinic,
  owner,
  as,
}) => {
  const physician = await clinic.addUser('PHYSICIAN');
  const physio = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, { team: [physician, physio] });

  const page = await as(physio);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/patients/${patientId}/discharge`);
  const criteria = page.getByRole('region', { name: 'Ready to leave?' });
  await expect(criteria).toContainText('2 of 11 criteria are met.');
  await criteria.getByRole('button', { name: 'Say what you found: Wears socks' }).click();
  await criteria.getByRole('button', { name: 'Save' }).click();
  await expect(criteria).toContainText('3 of 11 criteria are met.');
  await expect(criteria.getByRole('button', { name: /No safety risk is open/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Set a day' }).click();
  const day = clinicDay(14);
  await page.getByRole('dialog').getByLabel(/^Day/).fill(day);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Change', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Name a barrier' }).click();
  await page.getByRole('textbox', { name: 'In words' }).fill('School has no lift');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Out of the way: School has no lift' }).click();
  await page.getByRole('textbox', { name: 'How was it solved?' }).fill('She takes the stairs');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'What stands in the way' })).toContainText(
    'She takes the stairs',
  );
  expect(await violationsOf(page)).toEqual([]);

  // The programme has a criterion of its own; everybody sees it.
  const admin = await as(physician);
  await admin.goto(`/patients/${patientId}/discharge`);
  await admin.getByRole('button', { name: 'Edit the criteria' }).click();
  await admin.getByRole('button', { name: 'Add a criterion' }).click();
  await admin.getByRole('textbox', { name: 'Own criterion' }).fill('Sleeps in her own bed');
  await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('region', { name: 'Ready to leave?' })).toContainText('Sleeps in her own bed');
});

test('a discharge waits for what is missing, unless the physician says why', async ({
  clinic,
  owner,
  as,
}) => {
  const physician = await clinic.addUser('PHYSICIAN');
  const { patientId } = await aPatient(owner, clinic, { state: 'DISCHARGE_READY', team: [physician] });
  const page = await as(physician);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/patients/${patientId}`);
  const discharge = async () => {
    await page.getByRole('button', { name: /^Discharged/ }).click();
    const dialog = page.getByRole('dialog');
    // There are two reasons, the other of them free words.
    await dialog.getByRole('combobox', { name: /^Reason/ }).click();
    await page.getByRole('option', { name: /completed/i }).click();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    return dialog;
  };
  const dialog = await discharge();
  const missing = dialog.getByRole('region', { name: 'Still missing' });
  await expect(missing).toContainText('The school plan is signed');
  await expect(missing.getByRole('listitem')).toHaveCount(9);
  expect(await violationsOf(page)).toEqual([]);

  await missing.getByRole('link', { name: 'To the discharge criteria' }).click();
  await page.getByRole('button', { name: 'Discharge with a reason' }).click();
  const override = page.getByRole('dialog');
  await expect(override.getByRole('button', { name: 'Save' })).toBeDisabled();
  await override
    .getByRole('textbox', { name: 'Why do they leave now?' })
    .fill('The family moves to the coast');
  expect(await violationsOf(page)).toEqual([]);
  await override.getByRole('button', { name: 'Save' }).click();
  const criteria = page.getByRole('region', { name: 'Ready to leave?' });
  await expect(criteria).toContainText('The family moves to the coast');
  await expect(criteria).toContainText('2 of 11 criteria are met.');
  expect(await violationsOf(page)).toEqual([]);

  await page.goto(`/patients/${patientId}`);
  await discharge();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`/patients/${patientId}/discharge`);
  await expect(criteria).toContainText(physician.displayName);
});
