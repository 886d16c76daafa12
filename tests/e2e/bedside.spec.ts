import { randomUUID } from 'node:crypto';
import { aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

const api = (user: TestUser) => graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', user.token);

/** Stairs in the plan of one patient, and the best time so far. */
async function aPlanToBeat(owner: Pool, clinic: TestClinic, kai: TestUser) {
  const { patientId, episodeId } = await aPatient(owner, clinic, {
    team: [kai],
    givenName: 'Ana',
    familyName: 'Ruiz',
  });
  const client = api(kai);
  const { openCarePlan } = dataOf(
    await client<{ openCarePlan: { id: string } }>(
      'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
      { id: episodeId },
    ),
  );
  const { addIntervention } = dataOf(
    await client<{ addIntervention: { id: string } }>(
      `mutation ($id: ID!) { addIntervention(input: { carePlanId: $id, kind: STRENGTH_EXERCISE, title: "Stairs and squats",
        minutes: 30, timesPerDay: 1, daysPerWeek: 5, mode: INDIVIDUAL, precautions: "", disciplineCode: "PHYSIOTHERAPY",
        coTreatingDisciplineCodes: [], goalIds: [] }) { ... on Intervention { id } } }`,
      { id: openCarePlan.id },
    ),
  );
  await owner.query(
    `INSERT INTO performance (clinic_id, id, patient_id, activity_code, activity_name, unit, better, value, occurred_at,
       entered_at, recorded_at, by_name)
     VALUES ($1, $2, $3, 'STAIRS', 'Stairs', 'SECONDS', 'LOWER', 48, now() - interval '1 day', now() - interval '1 day',
       now() - interval '1 day', 'Test')`,
    [clinic.clinicId, randomUUID(), patientId],
  );
  return { patientId, interventionId: addIntervention.id };
}

/** A session of today that began five minutes ago, or at midnight. */
async function aSessionNow(
  owner: Pool,
  { clinicId, timeZone }: TestClinic,
  { memberId }: TestUser,
  { patientId, interventionId }: { patientId: string; interventionId: string },
) {
  const id = randomUUID();
  const times = `greatest(now() - interval '5 minutes', date_trunc('day', now())), now() + interval '40 minutes'`;
  await owner.query(
    `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
       time_zone, created_by_name)
     VALUES ($1, $2, 'INDIVIDUAL', 'Morning strength', 'PHYSIOTHERAPY', ${times}, (now() AT TIME ZONE $3)::date, 600, $3, 'Test')`,
    [clinicId, id, timeZone],
  );
  const part = `SELECT clinic_id, id, $3::uuid, starts_at, ends_at, true FROM therapy_session WHERE clinic_id = $1 AND id = $2`;
  await owner.query(
    `INSERT INTO session_member (clinic_id, session_id, member_id, starts_at, ends_at, occupies, discipline_code)
     SELECT s.*, 'PHYSIOTHERAPY' FROM (${part}) s`,
    [clinicId, id, memberId],
  );
  await owner.query(
    `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies, intervention_id)
     SELECT s.*, $4::uuid FROM (${part}) s`,
    [clinicId, id, patientId, interventionId],
  );
  return id;
}

test('with one hand: from Today through a session, its minutes and a new best, to its end', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const plan = await aPlanToBeat(owner, clinic, kai);
  const sessionId = await aSessionNow(owner, clinic, kai, plan);
  const page = await as(kai);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/today');

  await test.step('Today leads to the session', async () => {
    await page
      .getByRole('region', { name: 'My sessions today' })
      .getByRole('link', { name: 'Ana Ruiz' })
      .click();
    await expect(page).toHaveURL(`/sessions/${sessionId}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Morning strength' })).toBeVisible();
  });

  await test.step('it starts, and with it what it was booked for', async () => {
    await page.getByRole('button', { name: 'Start session' }).click();
    await expect(page.getByRole('button', { name: 'Finish session' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop: Stairs and squats' })).toBeVisible();
  });

  await test.step('attendance is one tap, and outlives a reload, as the running clock does', async () => {
    await page.getByRole('button', { name: 'Here', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Who is here' })).toContainText(/since/);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Stop: Stairs and squats' })).toBeVisible();
  });

  await test.step('minutes are entered and corrected', async () => {
    // Stopped in the minute in which it began: nothing was done.
    await page.getByRole('button', { name: 'Stop: Stairs and squats' }).click();
    await page.getByRole('button', { name: 'Enter minutes: Stairs and squats' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Minutes done' }).fill('4');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const recorded = page.getByRole('region', { name: 'Recorded' });
    await expect(recorded).toContainText('4 min');
    await recorded.getByRole('button', { name: /^Correct:/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Minutes' }).fill('3');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(recorded).toContainText('3 min');
    await expect(recorded).not.toContainText('4 min');
  });

  await test.step('last and best stand beside; a better time is celebrated quietly', async () => {
    const best = page.getByRole('region', { name: 'Beat your best' });
    await expect(best).toContainText('best 48 s');
    await best.getByRole('button', { name: 'Measure' }).click();
    await best.getByRole('textbox', { name: 'Seconds' }).fill('44.5');
    await best.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'New best: 44.5 s' })).toContainText(
      'before: 48 s',
    );
    await expect(best).toContainText('best 44.5 s');
  });

  await test.step('without a network it goes on, and what was recorded arrives once', async () => {
    const context = page.context();
    const best = page.getByRole('region', { name: 'Beat your best' });
    await context.setOffline(true);
    await best.getByRole('button', { name: 'Measure' }).click();
    await best.getByRole('textbox', { name: 'Seconds' }).fill('43');
    await best.getByRole('button', { name: 'Save' }).click();
    await expect(best).toContainText('best 43 s');
    await expect(page.getByText('1 recording is not sent yet.')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('1 recording is not sent yet.')).toBeHidden({ timeout: 20_000 });
    await expect(best).toContainText('best 43 s');
    const { rows } = await owner.query('SELECT value FROM performance WHERE patient_id = $1 AND value = 43', [
      plan.patientId,
    ]);
    expect(rows).toHaveLength(1);
  });

  await test.step('nothing is wider than the phone', async () => {
    const wide = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(wide).toBe(false);
  });

  await test.step('it ends, and the week knows what was delivered', async () => {
    await page.getByRole('button', { name: 'Finish session' }).click();
    await expect(page.getByText('This session is finished.')).toBeVisible();
    await page.goto(`/patients/${plan.patientId}/sessions`);
    await expect(page.getByRole('region', { name: 'Minutes delivered' })).toContainText('3 of 150 min');
    await expect(page.getByText(/3 min: 0 × 15 min, 3 min left\. 3 < 8: no further unit\./)).toBeVisible();
  });
});
