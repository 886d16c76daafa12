import AxeBuilder from '@axe-core/playwright';
import { aPatient, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a physician sees the course on one axis, and makes the report for the school with the family’s consent', async ({
  clinic,
  owner,
  as,
}) => {
  const lee = await clinic.addUser('PHYSICIAN');
  const { patientId, episodeId } = await aPatient(owner, clinic, {
    team: [lee],
    givenName: 'Ana',
    familyName: 'Ruiz',
  });
  await owner.query(
    'UPDATE episode_of_care SET admitted_on = current_date - 14 WHERE clinic_id = $1 AND id = $2',
    [clinic.clinicId, episodeId],
  );
  for (const [daysAgo, value, band] of [
    [13, 32, 'SEVERE'],
    [1, 12, 'NO_OR_MINIMAL'],
  ] as const) {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO administration (clinic_id, id, patient_id, episode_id, instrument_code, instrument_version, respondent,
         respondent_name, language, time_point, assessed_on, started_at, completed_at, status)
       VALUES ($1, gen_random_uuid(), $2, $3, 'FDI', '1991', 'PATIENT', 'Ana', 'en', 'WEEKLY', current_date - $4::int, now(), now(), 'COMPLETED')
       RETURNING id`,
      [clinic.clinicId, patientId, episodeId, daysAgo],
    );
    await owner.query(
      `INSERT INTO score (clinic_id, id, administration_id, patient_id, episode_id, instrument_code, instrument_version, scale_code,
         respondent, time_point, assessed_on, value, band, scorer_version, computed_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, 'FDI', '1991', 'total', 'PATIENT', 'WEEKLY', current_date - $5::int, $6, $7, 1, now())`,
      [clinic.clinicId, rows[0]?.id, patientId, episodeId, daysAgo, value, band],
    );
  }
  const ask = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', lee.token);
  dataOf(await ask('mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }', { id: episodeId }));

  const page = await as(lee);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/patients/${patientId}/progress`);
  const course = page.getByRole('region', { name: 'Course of the episode' });
  await expect(course).toContainText('32 at first, 12 last');
  await expect(course).toContainText('Filled: differs from the first by more than error.');
  await expect(course).not.toContainText('Usual pain');
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('button', { name: 'Progress report' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('For the school').click();
  await expect(dialog).toContainText('Pain: not needed at school');
  await expect(dialog).toContainText('Notes and psychotherapy: confidential');
  await dialog.getByRole('button', { name: 'Make PDF' }).click();
  await expect(dialog.getByRole('alert')).toContainText('consent');
  await dialog.getByRole('checkbox', { name: /consent/u }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Make PDF' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^progress-school-.*\.pdf$/u);
});
