import AxeBuilder from '@axe-core/playwright';
import { aPatient } from '@consilium/testing';
import type { Page } from '@playwright/test';
import { expect, test } from './clinic.ts';

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id }) => id);
}

test('a letter is drafted, signed and printed; a flare plan is agreed, and the family dates its first step', async ({
  clinic,
  owner,
  as,
}) => {
  const physician = await clinic.addUser('PHYSICIAN');
  const physio = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, { team: [physician, physio], givenName: 'Noa' });
  const young = await as(await clinic.addUser('PATIENT', { patientId }));

  await test.step('a physiotherapist agrees on a flare plan and drafts the letter', async () => {
    const page = await as(physio);
    await page.goto(`/patients/${patientId}/discharge`);
    const flare = page.getByRole('region', { name: 'Plan for a flare' });
    await flare.getByRole('button', { name: 'Agree on one' }).click();
    await page.getByRole('textbox', { name: 'How a flare begins' }).fill('My foot burns again.');
    await page.getByRole('textbox', { name: 'Whom to call' }).fill('Maya');
    await page.getByRole('textbox', { name: 'Phone' }).fill('+1 555 010 020');
    await page.getByRole('button', { name: 'Agree on it' }).click();
    await expect(flare.getByText('“My foot burns again.”')).toBeVisible();
    const letters = page.getByRole('region', { name: 'Discharge letter' });
    await letters.getByRole('button', { name: 'Write one' }).click();
    await page.getByRole('textbox', { name: 'How the stay went' }).fill('Three weeks, every day better.');
    await expect(page.getByRole('button', { name: 'Sign', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(letters.getByText('Draft')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a physician completes and signs it, and takes the PDF', async () => {
    const page = await as(physician);
    await page.goto(`/patients/${patientId}/discharge`);
    const letters = page.getByRole('region', { name: 'Discharge letter' });
    await letters.getByRole('button', { name: 'Go on writing' }).click();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('textbox', { name: 'What is arranged' }).fill('Psychology on December 3.');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(letters.getByText(/Signed by/)).toBeVisible();
    const download = page.waitForEvent('download');
    await letters.getByRole('button', { name: 'PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/^discharge-letter-1-.*\.pdf$/);
  });

  await test.step('the young person practises again, and notes the day', async () => {
    await young.setViewportSize({ width: 390, height: 844 });
    await young.goto('/home');
    const flare = young.getByRole('region', { name: 'Plan for a flare' });
    await expect(flare.getByRole('link', { name: '+1 555 010 020' })).toHaveAttribute(
      'href',
      'tel:+1555010020',
    );
    await flare.getByRole('button', { name: 'Done' }).click();
    await young.getByRole('button', { name: 'Note the day' }).click();
    await expect(flare.getByText('✓')).toBeVisible();
    await expect(flare.getByRole('button', { name: 'Agree on one' })).toHaveCount(0);
    await young.goto(`/patients/${patientId}/home-programme`);
    await expect(young.getByRole('heading', { name: /^Home programme of Noa/, level: 1 })).toBeVisible();
    expect(await violations(young)).toEqual([]);
  });
});
