import type { Page } from '@playwright/test';
import { aReferralFile } from '@consilium/testing/bundles';
import { expect, PASSWORD, test, withPassword } from './clinic.ts';

/** The steps from the triaged referral to the waiting list, with the reason chosen for each. */
const ROAD = [
  ['Records complete', 'Everything needed has arrived'],
  ['Intake evaluation', 'Evaluation started'],
  ['Diagnosed', 'Criteria met'],
  ['Level recommended', 'Recommendation of the team'],
  ['Authorization pending', 'Authorization requested'],
  ['On the waiting list', 'Authorized'],
] as const;

async function step(page: Page, to: string, reason: string) {
  await page.getByRole('button', { name: to, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: reason }).click();
  if (to === 'Level recommended') {
    await dialog.getByRole('combobox', { name: 'Level of care' }).click();
    await page.getByRole('option', { name: 'Day hospital' }).click();
  }
  if (to === 'In the programme') await dialog.getByRole('checkbox', { name: /medically cleared/ }).check();
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toBeHidden();
}

async function join(page: Page, name: string, role: string) {
  await page.getByRole('button', { name: 'Add to the team' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Member' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await dialog.getByLabel('Role in this team').fill(role);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`${name}`).first()).toBeVisible();
}

test.use({ actionTimeout: 15_000 });

test('a referral becomes a shared plan, signed by those who wrote it', async ({
  page,
  clinic,
  owner,
  as,
}) => {
  test.setTimeout(180_000);
  const physician = await withPassword(owner, await clinic.addUser('PHYSICIAN'));
  const physio = await clinic.addUser('PHYSIOTHERAPIST');
  const occupational = await clinic.addUser('OCCUPATIONAL_THERAPIST');
  let patientPath = '';

  await test.step('the physician signs in', async () => {
    await page.goto('/patients');
    await page.getByLabel('E-mail address').fill(physician.email);
    await page.getByLabel('Password', { exact: true }).fill('not this one at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('not right');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Patients' })).toBeVisible();
  });

  await test.step('drops a referral and a file that is none', async () => {
    await page.getByRole('link', { name: 'Referrals' }).click();
    const { name, text } = aReferralFile({ seed: 4_711 });
    await page.locator('input[type=file]').setInputFiles([
      { name, mimeType: 'application/json', buffer: Buffer.from(text) },
      { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"resourceType":') },
    ]);
    await expect(page.getByText('Imported', { exact: true })).toBeVisible();
    await expect(page.getByText(/is not JSON/)).toBeVisible();
  });

  await test.step('accepts it, and one of its proposed triggers', async () => {
    await page.getByRole('link', { name: /^Open / }).click();
    await page.getByRole('radio', { name: /^Accept/ }).check({ force: true });
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await expect(page.getByText('Accepted').first()).toBeVisible();
    await page.getByRole('link', { name: "Open the patient's record" }).click();
    await expect(page.getByRole('link', { name: 'All patients' })).toBeVisible();
    patientPath = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  });

  await test.step('takes the young person in, step by step', async () => {
    await page.goto(patientPath);
    for (const [to, reason] of ROAD) await step(page, to, reason);
  });

  await test.step('forms the care team and admits', async () => {
    await page.getByRole('link', { name: 'Team', exact: true }).last().click();
    await join(page, physician.displayName, 'Physician in charge');
    await join(page, physio.displayName, 'Primary physiotherapist');
    await join(page, occupational.displayName, 'Primary occupational therapist');
    await page.goto(patientPath);
    await step(page, 'Admitted', 'A place is free');
    await step(page, 'In the programme', 'Medically cleared');
    await expect(page.getByText('Phase I').first()).toBeVisible();
  });

  const physioPage = await as(physio);
  await test.step('the physiotherapist opens the plan and writes a goal and a dose', async () => {
    await physioPage.goto(`${patientPath}/plan`);
    await physioPage.getByRole('button', { name: 'Open the plan' }).click();
    await physioPage.getByRole('button', { name: 'Add a goal for Physiotherapy' }).click();
    await physioPage.getByLabel(/In the child's own words/).fill('I want to run for the bus again');
    await physioPage.getByRole('textbox', { name: /^Goal/ }).fill('Runs 200 m without stopping');
    await physioPage.getByLabel(/How it is measured/).fill('Metres without stopping');
    await physioPage.getByLabel(/^Now/).fill('20 m');
    await physioPage.getByLabel(/^Target/).fill('200 m');
    await physioPage.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(physioPage.getByText('I want to run for the bus again').first()).toBeVisible();
    await physioPage.getByRole('button', { name: 'Add an intervention for Physiotherapy' }).click();
    await physioPage.getByRole('combobox', { name: 'Kind' }).click();
    await physioPage.getByRole('option', { name: 'Aerobic exercise' }).click();
    await physioPage.getByLabel(/What is done/).fill('Stairs and treadmill');
    await physioPage.getByLabel(/Minutes each time/).fill('45');
    await physioPage.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(physioPage.getByText('Stairs and treadmill').first()).toBeVisible();
    await expect(physioPage.getByText(/45 min/).first()).toBeVisible();
  });

  const otPage = await as(occupational, { process: 2 });
  await test.step('the occupational therapist writes her own section, through another server process', async () => {
    await otPage.goto(`${patientPath}/plan`);
    await expect(otPage.getByText('I want to run for the bus again').first()).toBeVisible();
    await expect(otPage.getByRole('button', { name: 'Add a goal for Physiotherapy' })).toHaveCount(0);
    await otPage.getByRole('button', { name: 'Add a goal for Occupational therapy' }).click();
    await otPage.getByLabel(/In the child's own words/).fill('I want to wear my own jeans');
    await otPage.getByRole('textbox', { name: /^Goal/ }).fill('Wears jeans for a school day');
    await otPage.getByLabel(/How it is measured/).fill('Hours worn');
    await otPage.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(physioPage.getByText('I want to wear my own jeans').first()).toBeVisible();
  });

  await test.step('the physician adds the medical section and publishes version 1', async () => {
    await page.goto(`${patientPath}/plan`);
    await page.getByRole('button', { name: 'Edit the section of Medicine' }).click();
    await page.getByLabel('Summary').fill('Diffuse amplified pain; no further tests.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Runs 200 m without stopping').first()).toBeVisible();
    await dialog.getByLabel(/Note for this version/).fill('First conference');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('two disciplines sign; the diff and the frozen content can be read and printed', async () => {
    for (const [reader, discipline] of [
      [physioPage, 'Physiotherapy'],
      [otPage, 'Occupational therapy'],
    ] as const) {
      await reader.goto(`${patientPath}/plan/versions/1`);
      await reader.getByRole('button', { name: `Sign for ${discipline}` }).click();
      await reader.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
      await expect(reader.getByRole('button', { name: `Sign for ${discipline}` })).toHaveCount(0);
    }
    await page.goto(`${patientPath}/plan/versions/1`);
    await expect(page.getByText('Stairs and treadmill').first()).toBeVisible();
    await expect(page.getByText('First conference').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign for Medicine' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByText('I want to wear my own jeans').first()).toBeVisible();
  });
});
