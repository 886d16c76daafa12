import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { aPatient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

/** A group session that is going on, with two patients of its therapist. */
async function aGroup(owner: Pool, clinic: TestClinic, kai: TestUser): Promise<string> {
  const id = randomUUID();
  const times = `greatest(now() - interval '20 minutes', date_trunc('day', now())), now() + interval '25 minutes'`;
  await owner.query(
    `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
       time_zone, created_by_name)
     VALUES ($1, $2, 'GROUP', 'Ball games', 'PHYSIOTHERAPY', ${times}, (now() AT TIME ZONE $3)::date, 600, $3, 'Test')`,
    [clinic.clinicId, id, clinic.timeZone],
  );
  const part = `SELECT clinic_id, id, $3::uuid, starts_at, ends_at, true FROM therapy_session WHERE clinic_id = $1 AND id = $2`;
  await owner.query(
    `INSERT INTO session_member (clinic_id, session_id, member_id, starts_at, ends_at, occupies, discipline_code)
     SELECT s.*, 'PHYSIOTHERAPY' FROM (${part}) s`,
    [clinic.clinicId, id, kai.memberId],
  );
  for (const [givenName, familyName] of [
    ['Ana', 'Ruiz'],
    ['Leo', 'Park'],
  ]) {
    const { patientId } = await aPatient(owner, clinic, { team: [kai], givenName, familyName });
    await owner.query(
      `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies) ${part}`,
      [clinic.clinicId, id, patientId],
    );
  }
  return id;
}

test('a group has one record that names nobody, and a response of each in a note of their own', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const sessionId = await aGroup(owner, clinic, kai);
  const page = await as(kai);
  await page.goto(`/sessions/${sessionId}`);
  await page.getByRole('link', { name: 'Record of the group' }).click();
  await expect(page).toHaveURL(`/sessions/${sessionId}/group`);

  const record = page.getByRole('region', { name: 'Record of the group' });
  const text = record.getByRole('textbox', { name: 'What the group did' });
  await text.fill('Ana and a peer threw balls for twenty minutes.');
  await record.getByRole('button', { name: 'Sign the record' }).click();
  await expect(record.getByText(/This names another patient of the group/)).toBeVisible();
  await text.fill('Two threw balls for twenty minutes.');
  await expect(record.getByText(/Draft saved/)).toBeVisible();

  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBeLessThanOrEqual(0);
  }

  await record.getByRole('button', { name: 'Sign the record' }).click();
  await expect(record.getByText(`Signed by ${kai.displayName}`, { exact: false })).toBeVisible();

  const ana = page.getByRole('region', { name: 'Ana Ruiz' });
  await ana.getByRole('button', { name: 'Write note' }).click();
  await ana.getByRole('textbox', { name: 'Objective' }).fill('Caught nine of ten, threw to Leo.');
  await ana.getByRole('textbox', { name: 'Assessment' }).fill('Uses the left hand.');
  await ana.getByRole('textbox', { name: 'Plan' }).fill('Heavier ball.');
  await ana.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(ana.getByText(/This names another patient of the group/)).toBeVisible();
  await ana.getByRole('textbox', { name: 'Objective' }).fill('Caught nine of ten, threw to a peer.');
  await ana.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(ana.getByText('Caught nine of ten, threw to a peer.')).toBeVisible();

  // On paper: one of them alone.
  await page.emulateMedia({ media: 'print' });
  await expect(record).toBeVisible();
  await expect(ana).toBeHidden();
  await expect(page.getByText('Leo Park')).toBeHidden();
});
