import { randomUUID } from 'node:crypto';
import { aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Locator } from '@playwright/test';
import type { Pool } from 'pg';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

/** A session that began five minutes ago for a patient who has a ladder. */
async function aSessionWithALadder(owner: Pool, clinic: TestClinic, kai: TestUser) {
  const { patientId } = await aPatient(owner, clinic, {
    ...{ team: [kai], givenName: 'Ana', familyName: 'Ruiz' },
  });
  const input = {
    ...{ id: randomUUID(), patientId, site: 'FOOT', laterality: 'LEFT', title: 'Left foot' },
    content: {
      ...{ approach: 'DIRECT_GRADED', distressScale: 'SUDS_10', homeCeilingKey: 'a' },
      steps: [{ key: 'a', stimulusCode: 'T1', plannedSeconds: 5, timesPerDay: 2 }],
    },
  };
  dataOf(
    await graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', kai.token)(
      `mutation ($input: CreateDesensitizationProtocolInput!) { createDesensitizationProtocol(input: $input) {
        ... on DesensitizationProtocol { id } } }`,
      { input },
    ),
  );
  const id = randomUUID();
  const times = `greatest(now() - interval '5 minutes', date_trunc('day', now())), now() + interval '40 minutes'`;
  await owner.query(
    `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
       time_zone, created_by_name)
     VALUES ($1, $2, 'INDIVIDUAL', 'Touch', 'PHYSIOTHERAPY', ${times}, (now() AT TIME ZONE $3)::date, 600, $3, 'Test')`,
    [clinic.clinicId, id, clinic.timeZone],
  );
  const part = `SELECT clinic_id, id, $3::uuid, starts_at, ends_at, true FROM therapy_session WHERE clinic_id = $1 AND id = $2`;
  await owner.query(
    `INSERT INTO session_member (clinic_id, session_id, member_id, starts_at, ends_at, occupies, discipline_code)
     SELECT s.*, 'PHYSIOTHERAPY' FROM (${part}) s`,
    [clinic.clinicId, id, kai.memberId],
  );
  await owner.query(
    `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies) ${part}`,
    [clinic.clinicId, id, patientId],
  );
  return { sessionId: id, patientId };
}

test('from Today through a session and a log to the signed note in fewer than twelve taps', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const { sessionId, patientId } = await aSessionWithALadder(owner, clinic, kai);
  const page = await as(kai);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/today');

  // Everything the page is touched with goes through this, a tap into a text field too.
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.click();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const rate = (scale: string, rating: string) =>
    tap(page.getByRole('radiogroup', { name: scale }).getByRole('radio', { name: rating, exact: true }));

  const today = page.getByRole('region', { name: 'My sessions today' });
  await tap(today.getByRole('link', { name: 'Ana Ruiz' }));
  await expect(page).toHaveURL(`/sessions/${sessionId}`);
  await tap(button('Start session'));
  await rate('Pain before, 0 to 10', '5');
  await tap(button('Start'));
  await tap(button('End'));
  await rate('Pain at its highest', '7');
  await rate('Pain now', '6');
  await tap(button('Save'));
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await tap(button('Write note'));
  await expect(page.getByRole('textbox', { name: 'Objective' })).not.toHaveValue('');
  // What was recorded stands there already; what it means is the therapist's own to say, and the cursor waits there.
  await expect(page.getByRole('textbox', { name: 'Assessment' })).toBeFocused();
  await page.keyboard.type('Bears silk for the whole time.');
  await tap(page.getByRole('textbox', { name: 'Plan' }));
  await page.keyboard.type('Cotton tomorrow.');
  await tap(button('Sign'));
  await expect(page.getByText(`Signed by ${kai.displayName}`, { exact: false })).toBeVisible();
  expect(taps).toBeLessThan(12);

  const { rows } = await owner.query<{ status: string; logs: string }>(
    `SELECT n.status, (SELECT count(*) FROM desensitization_log l
       WHERE l.clinic_id = n.clinic_id AND l.patient_id = n.patient_id AND l.session_id = n.session_id) AS logs
     FROM session_note n WHERE n.clinic_id = $1 AND n.patient_id = $2`,
    [clinic.clinicId, patientId],
  );
  expect(rows).toEqual([{ status: 'SIGNED', logs: '1' }]);
});
