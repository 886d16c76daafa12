import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

test('a ladder from the clinic’s own template: begun, one block recorded in full, re-ranked, ended', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, {
    ...{ team: [kai], givenName: 'Ana', familyName: 'Ruiz' },
  });
  const page = await as(kai);

  await test.step('a stimulus and a ladder of the clinic’s own', async () => {
    await page.goto('/administration/desensitization');
    await page.getByRole('button', { name: 'New stimulus' }).click();
    const stimulus = page.getByRole('dialog');
    await stimulus.getByLabel('Name').fill('Dog’s fur');
    await stimulus.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('row', { name: /Dog’s fur/ })).toBeVisible();
    await page.getByRole('button', { name: 'New ladder' }).click();
    const ladder = page.getByRole('dialog');
    await ladder.getByLabel('Name').fill('With the dog');
    for (const name of ['Silk', 'Dog’s fur']) {
      await ladder.getByRole('combobox', { name: 'Add a step' }).fill(name);
      await page.getByRole('option', { name, exact: true }).click();
    }
    await ladder.getByLabel('At home up to').selectOption({ label: '1. Silk' });
    await ladder.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Edit With the dog' })).toBeVisible();
  });

  await test.step('a protocol begins with it', async () => {
    await page.goto(`/patients/${patientId}/desensitization`);
    await page.getByRole('button', { name: 'Begin a ladder' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Begin with' }).click();
    await page.getByRole('option', { name: 'With the dog' }).click();
    await dialog.getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Ladder' })).toContainText('Dog’s fur');
  });

  await test.step('a block survives a reload, and is recorded with its intensity', async () => {
    await page.getByRole('button', { name: 'Start' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'Intensity, signs, chart, note' }).click();
    await page.getByRole('textbox', { name: 'Intensity', exact: true }).fill('3');
    await page.getByLabel('Unit').selectOption({ label: 'psi' });
    await page.getByRole('button', { name: 'Settled' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/20\.7 kPa/).first()).toBeVisible();
  });

  await test.step('one that was done without the timer is entered later', async () => {
    await page.getByRole('button', { name: 'Done already, without the timer' }).click();
    await page.getByRole('textbox', { name: 'Minutes done' }).fill('3');
    await page.getByRole('button', { name: 'How was it?' }).click();
    await page.getByRole('textbox', { name: 'Settled after' }).fill('2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/3:00 \/ 5:00.*settled after 2:00/)).toBeVisible();
  });

  await test.step('re-ranked with the young person: a new version, the block keeps its own', async () => {
    await page.getByRole('button', { name: 'Re-rank the ladder' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Silk: later' }).click();
    await dialog.getByRole('button', { name: 'Approach, scale and when to go on' }).click();
    await dialog.getByRole('textbox', { name: 'Rise of pain, at most' }).fill('4');
    await dialog.getByRole('button', { name: 'Save the new version' }).click();
    await expect(page.getByText(/version 2/)).toBeVisible();
    await expect(page.getByText('1. Silk', { exact: true }).first()).toBeVisible();
    const { rows } = await owner.query<{ rise: number }>(
      `SELECT (thresholds->>'painRise')::int AS rise FROM protocol_version WHERE clinic_id = $1 AND number = 2`,
      [clinic.clinicId],
    );
    expect(rows).toEqual([{ rise: 4 }]);
  });

  await test.step('it ends with a reason; nothing new is recorded on it', async () => {
    await page.getByRole('button', { name: 'End the ladder' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Why/).fill('She strokes every dog in the street.');
    await dialog.getByRole('button', { name: 'End it' }).click();
    await expect(page.getByText(/She strokes every dog/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'A block now' })).toBeHidden();
    await expect(page.getByText('Completed', { exact: true })).toBeVisible();
  });
});
