import AxeBuilder from '@axe-core/playwright';
import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a plan for school is agreed, the family writes down a week, and a letter is signed and taken as a file', async ({
  clinic,
  owner,
  as,
}) => {
  const physician = await clinic.addUser('PHYSICIAN');
  const { patientId } = await aPatient(owner, clinic, { team: [physician], givenName: 'Noa' });
  const young = await as(await clinic.addUser('PATIENT', { patientId }));
  const page = await as(physician);

  await test.step('the plan goes up by steps; one that goes down is told so', async () => {
    await page.goto(`/patients/${patientId}/school`);
    await expect(page.getByText('No plan for school is agreed yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Write a plan' }).click();
    await page.getByRole('textbox', { name: 'School', exact: true }).fill('Riverside Middle School');
    await page.getByRole('button', { name: 'Add a step' }).click();
    const second = page.getByRole('group', { name: 'Step 2' });
    await second.getByRole('textbox', { name: 'Half-days a week' }).fill('2');
    await page.getByRole('button', { name: 'Agree on this plan' }).click();
    await expect(page.getByRole('alert')).toContainText('goes up');
    await second.getByRole('textbox', { name: 'Half-days a week' }).fill('10');
    await page.getByRole('checkbox', { name: 'A second set of books' }).check();
    await page.getByRole('button', { name: 'Agree on this plan' }).click();
    const plan = page.getByRole('region', { name: 'Plan for school' });
    await expect(plan.getByText('10 of 10')).toBeVisible();
    await expect(plan.getByText('A second set of books')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step('the young person writes down last week on a phone', async () => {
    await young.setViewportSize({ width: 390, height: 844 });
    await young.goto('/home');
    await young.getByRole('link', { name: 'School' }).first().click();
    await young.getByRole('button', { name: 'The week before' }).click();
    const monday = young.getByRole('group', { name: 'Monday' });
    await monday.getByLabel('Morning').selectOption('At school');
    await monday.getByLabel('Afternoon').selectOption('Not there');
    await young.getByRole('button', { name: 'Save the week' }).click();
    await expect(young.getByText('50 % of half-days in the last four weeks (1 of 2)')).toBeVisible();
    await expect(young.getByRole('button', { name: 'Change the plan' })).toHaveCount(0);
    await young.reload();
    await expect(young.getByText('50 % of half-days in the last four weeks (1 of 2)')).toBeVisible();
  });

  await test.step('a physician signs the letter with leave of the family', async () => {
    await page.getByRole('button', { name: 'Sign a letter' }).click();
    await page.getByRole('textbox', { name: 'Allowed by' }).fill('Dana Example, mother');
    await page.getByRole('button', { name: 'Sign the letter' }).click();
    const letters = page.getByRole('region', { name: 'Letters to the school' });
    await expect(letters.getByText('Letter 1, English')).toBeVisible();
    const download = page.waitForEvent('download');
    await letters.getByRole('button', { name: 'PDF of letter 1' }).click();
    expect((await download).suggestedFilename()).toMatch(/^school-letter-1-.*\.pdf$/);
  });
});
