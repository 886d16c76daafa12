import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a work-up goes from empty to a signed diagnosis, mostly by keyboard', async ({ clinic, owner, as }) => {
  const kai = await clinic.addUser('PHYSICIAN');
  const { patientId } = await aPatient(owner, clinic, { team: [kai], state: 'INTAKE_EVAL' });
  await owner.query(
    `INSERT INTO trigger_proposal (clinic_id, id, patient_id, category, cause, display, source_reference, occurred_on)
     VALUES ($1, $2, $3, 'INFECTION', 'influenza', 'Influenza A', 'Condition/1', '2024-04')`,
    [clinic.clinicId, randomUUID(), patientId],
  );
  const page = await as(kai);
  await page.goto(`/patients/${patientId}`);
  await page.getByRole('link', { name: 'Work-up', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('No diagnosis is signed yet');
  await page.getByRole('link', { name: 'Write the history' }).click();

  // Red flags: eight times N, each leads to the next question.
  await page
    .getByRole('radiogroup', { name: /Pain that wakes at night/ })
    .getByLabel('Not asked')
    .focus();
  for (let flag = 0; flag < 8; flag += 1) await page.keyboard.press('n');
  await expect(
    page
      .getByRole('radiogroup', { name: 'Blue skin with an absent pulse' })
      .getByLabel('No', { exact: true }),
  ).toBeChecked();
  await page.getByLabel('When it began').fill('2024-05');
  await page.getByRole('radio', { name: 'Widespread' }).check();
  for (const area of ['Neck', 'Left shoulder', 'Right hip or buttock']) await page.getByLabel(area).check();
  await page.getByRole('radiogroup', { name: 'Headaches' }).getByLabel('Yes').check();
  await page.getByRole('textbox', { name: 'Note on “Headaches”' }).fill('Daily');
  await page.getByRole('button', { name: 'Answer the rest of “Common with amplified pain” with no' }).click();
  await page.getByRole('button', { name: /Influenza A/ }).click();
  await page.getByRole('button', { name: 'Add a trigger' }).click();
  await page.getByRole('combobox', { name: 'Cause' }).last().click();
  await page.getByRole('option', { name: 'back sprain or strain' }).click();
  await page
    .getByRole('radiogroup', { name: 'Another disease explains the pain better' })
    .getByLabel('No', { exact: true })
    .check();

  // Leaving asks first; staying keeps what was typed.
  await page
    .getByRole('navigation', { name: 'Parts of the record' })
    .getByRole('link', { name: 'Team' })
    .click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await page.keyboard.press('Control+s');
  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Version 1');
  await expect(history).toContainText('Headaches: Daily');
  await expect(history).toContainText('the flu, Influenza A, April 2024; back sprain or strain');

  const criteria = page.getByRole('region', { name: 'Criteria' });
  const diffuse = criteria.getByRole('article').filter({ hasText: 'Diffuse amplified pain' });
  await expect(diffuse).toContainText('Met');
  const yunus = criteria.getByRole('article').filter({ hasText: 'Yunus and Masi' });
  await expect(yunus).toContainText('Cannot say');
  await expect(yunus).toContainText('Tender points (of 18)');

  await page.getByRole('button', { name: 'Sign a diagnosis' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nothing stands in the way');
  await dialog.getByRole('combobox', { name: 'Diagnosis' }).click();
  await page.getByRole('option', { name: 'Diffuse amplified musculoskeletal pain' }).click();
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
  await expect(diagnosis).toContainText(`Signed by ${kai.displayName}`);
  await expect(diagnosis).toContainText('Criteria at the signature: Diffuse amplified pain');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText(
    'Diffuse amplified musculoskeletal pain',
  );
});

test('a diagnosis waits for a pending MRI, and is signed over it with a reason that stays', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSICIAN');
  const ola = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, { team: [kai, ola], state: 'INTAKE_EVAL' });
  const page = await as(kai);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/patients/${patientId}/workup`);
  await page.getByRole('button', { name: 'Order a test' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Test' }).click();
  await page.getByRole('option', { name: 'MRI' }).click();
  await dialog.getByLabel('Question it is to answer').fill('Stress fracture of the tibia?');
  await dialog.getByRole('button', { name: 'Order a test' }).click();
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText('A test is pending: MRI');

  await page.getByRole('button', { name: 'Sign a diagnosis' }).click();
  await dialog.getByRole('combobox', { name: 'Diagnosis' }).click();
  await page.getByRole('option', { name: 'Localized amplified musculoskeletal pain' }).click();
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('A test is pending');
  await dialog.getByRole('checkbox', { name: /Sign all the same/ }).check();
  await expect(dialog.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
  await dialog
    .getByRole('textbox', { name: 'Reason' })
    .fill('Radiology said by telephone that it is normal.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();

  // Whoever reads it later sees what was overridden and why, and signs nothing.
  const other = await as(ola);
  await other.goto(`/patients/${patientId}/workup`);
  const diagnosis = other.getByRole('region', { name: 'Diagnosis' });
  await expect(diagnosis).toContainText('Signed although: a test was pending');
  await expect(diagnosis).toContainText('Radiology said by telephone that it is normal.');
  await expect(other.getByRole('button', { name: 'Sign a diagnosis' })).toHaveCount(0);
  await expect(other.getByRole('link', { name: 'Write the history' })).toHaveCount(0);
});

test('a red flag stops the pathway, and a yes to self-harm leads to the safety page', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSICIAN');
  const { patientId } = await aPatient(owner, clinic, { team: [kai], state: 'INTAKE_EVAL' });
  const page = await as(kai);
  await page.goto(`/patients/${patientId}/workup/history`);
  await page.getByRole('radiogroup', { name: 'Fever' }).getByLabel('Yes').check();
  await page
    .getByRole('radiogroup', { name: /Hurts himself/ })
    .getByLabel('Yes')
    .check();
  await expect(page.getByRole('link', { name: 'Go to the safety page' })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A red flag stands: the pathway stops here')).toBeVisible();
  await page.getByRole('link', { name: 'Change the history' }).click();
  await page.getByRole('radiogroup', { name: 'Fever' }).getByLabel('No', { exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Please mend these first' })).toContainText('Fever');
  await page.getByRole('textbox', { name: 'Note on “Fever”' }).fill('Influenza in March, resolved');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Influenza in March, resolved');
  await expect(page.getByText('the pathway stops here')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the safety page' }).click();
  await expect(page).toHaveURL(/\/safety$/);
});

test('two who write the history at once: the second is told, and keeps what was typed', async ({
  clinic,
  owner,
  as,
}) => {
  const [kai, ola] = [await clinic.addUser('PHYSICIAN'), await clinic.addUser('NURSE_PRACTITIONER')];
  const { patientId } = await aPatient(owner, clinic, { team: [kai, ola], state: 'INTAKE_EVAL' });
  const [first, second] = [await as(kai), await as(ola, { process: 2 })];
  for (const page of [first, second]) await page.goto(`/patients/${patientId}/workup/history`);
  await first.getByLabel('When it began').fill('2024');
  await second.getByLabel('When it began').fill('2025');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.getByRole('region', { name: 'History' })).toContainText('Version 1');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByRole('alert')).toContainText('Somebody else changed this');
  await expect(second.getByLabel('When it began')).toHaveValue('2025');
  await second.getByRole('button', { name: 'Read the newer version' }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByRole('button', { name: /Version 1/ }).click();
  await expect(dialog).toContainText('2024');
});
