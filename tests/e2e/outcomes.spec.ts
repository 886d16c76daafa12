import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signInToDemo } from './demo.ts';

test('an administrator chooses anchor and time point, freezes the report and takes it as a file', async ({
  page,
}) => {
  await signInToDemo(page, 'admin');
  await page.goto('/outcomes');
  await expect(page.getByRole('heading', { name: 'Outcomes', level: 1 })).toBeVisible();
  const functional = page.getByRole('table', { name: 'Fully functional' });
  await expect(functional).toBeVisible();
  await page.getByLabel('Counted from').selectOption('ADMISSION');
  await expect(page).toHaveURL(/anchor=ADMISSION/);
  await page.getByLabel('Time point').selectOption('MONTH_3');
  await expect(page.getByText(/3 months, counted from admission/)).toBeVisible();

  await page.getByRole('textbox', { name: 'Title' }).fill('Third quarter');
  await page.getByRole('button', { name: 'Freeze' }).click();
  const frozen = page.getByRole('table', { name: 'Frozen reports' });
  await frozen.getByRole('button', { name: 'Third quarter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Third quarter' });
  await expect(dialog.getByText('the same to the digit', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^outcomes-.*\.csv$/);
  expect(await readFile(await download.path(), 'utf8')).toContain('anchor,ADMISSION');
});

test('a physician opens the rows behind a figure, and sees a course and what is new in it', async ({
  page,
}) => {
  await signInToDemo(page, 'physician');
  await page.goto('/outcomes/cohort');
  const functional = page.getByRole('table', { name: 'Fully functional' });
  await functional.getByRole('button', { name: /Yes: open the rows/ }).click();
  await expect(page.getByRole('dialog', { name: 'The rows behind' })).toContainText(/Patient|no rows|more/);
  await page.keyboard.press('Escape');

  await page.goto('/my-patients');
  const mine = page.getByRole('table', { name: 'My patients' });
  await mine.getByRole('link').first().click();
  await expect(page.getByText('Function (FDI)')).toBeVisible();
  const news = page.getByRole('region', { name: 'What is new' });
  await news.getByRole('button', { name: 'Seen' }).click();
  await expect(news).toContainText('Nothing that others did.');
});
