import { randomUUID } from 'node:crypto';
import { aPatient, aWeekOfResources, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

test('a physician sets a hold: the open page of another discipline shows it at once and does not do what it covers', async ({
  clinic,
  owner,
  as,
}) => {
  const [ada, mia] = [await clinic.addUser('PHYSICIAN'), await clinic.addUser('OCCUPATIONAL_THERAPIST')];
  const { patientId, episodeId } = await aPatient(owner, clinic, {
    team: [ada, mia],
    givenName: 'Ana',
    familyName: 'Ruiz',
  });
  const { monday, gymId } = await aWeekOfResources(owner, clinic, [mia.memberId ?? '']);
  const api = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', mia.token);
  const { openCarePlan } = dataOf(
    await api<{ openCarePlan: { id: string } }>(
      'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
      { id: episodeId },
    ),
  );
  const { addIntervention } = dataOf(
    await api<{ addIntervention: { id: string } }>(
      `mutation ($id: ID!) { addIntervention(input: { carePlanId: $id, kind: STRENGTH_EXERCISE, title: "Carrying shopping",
        minutes: 30, timesPerDay: 1, daysPerWeek: 5, mode: INDIVIDUAL, precautions: "", disciplineCode: "OCCUPATIONAL_THERAPY",
        coTreatingDisciplineCodes: [], goalIds: [] }) { ... on Intervention { id } } }`,
      { id: openCarePlan.id },
    ),
  );
  const sessionId = randomUUID();
  const times = `greatest(now() - interval '5 minutes', date_trunc('day', now())), now() + interval '40 minutes'`;
  await owner.query(
    `INSERT INTO therapy_session (clinic_id, id, kind, title, discipline_code, starts_at, ends_at, local_on, start_minute,
       time_zone, status, created_by_name)
     VALUES ($1, $2, 'INDIVIDUAL', 'Kitchen', 'OCCUPATIONAL_THERAPY', ${times}, (now() AT TIME ZONE $3)::date, 600, $3, 'PLANNED', 'Test')`,
    [clinic.clinicId, sessionId, clinic.timeZone],
  );
  const part = `SELECT clinic_id, id, $3::uuid, starts_at, ends_at, true FROM therapy_session WHERE clinic_id = $1 AND id = $2`;
  await owner.query(
    `INSERT INTO session_member (clinic_id, session_id, member_id, starts_at, ends_at, occupies, discipline_code)
     SELECT s.*, 'OCCUPATIONAL_THERAPY' FROM (${part}) s`,
    [clinic.clinicId, sessionId, mia.memberId],
  );
  await owner.query(
    `INSERT INTO session_patient (clinic_id, session_id, patient_id, starts_at, ends_at, occupies, intervention_id)
     SELECT s.*, $4::uuid FROM (${part}) s`,
    [clinic.clinicId, sessionId, patientId, addIntervention.id],
  );

  // On two server processes: what one sets, the other must hear of.
  const [physician, bedside] = [await as(ada), await as(mia, { process: 2 })];
  await bedside.setViewportSize({ width: 390, height: 844 });
  await bedside.goto(`/sessions/${sessionId}`);
  await bedside.getByRole('button', { name: 'Start session' }).click();
  await bedside.getByRole('button', { name: 'Stop: Carrying shopping' }).click();
  await expect(bedside.getByRole('button', { name: 'Start: Carrying shopping' })).toBeEnabled();
  const holds = bedside.getByRole('region', { name: 'Holds in force' });
  await expect(holds).toBeHidden();

  await test.step('the physician sets it: no loading until the X-ray', async () => {
    await physician.goto(`/patients/${patientId}/holds`);
    await physician.getByRole('button', { name: 'Set a hold' }).click();
    const dialog = physician.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Kind of stimulus or load' }).click();
    await physician.getByRole('option', { name: 'loading' }).click();
    await dialog.getByLabel(/^Why/).fill('X-ray tomorrow');
    await expect(dialog.getByText('This holds: Loading')).toBeVisible();
    await dialog.getByRole('button', { name: 'Set the hold' }).click();
    await expect(physician.getByRole('region', { name: 'Holds in force' })).toContainText('Loading');
  });

  await test.step('within a second the therapist reads it, with its owner, and cannot start what it covers', async () => {
    await expect(holds).toContainText('On hold: Loading', { timeout: 1_000 });
    await expect(holds).toContainText(ada.displayName);
    await expect(holds).toContainText('X-ray tomorrow');
    await expect(bedside.getByRole('button', { name: 'Start: Carrying shopping' })).toBeDisabled();
    await expect(bedside.getByText(`On hold: Loading, set by ${ada.displayName}`)).toBeVisible();
  });

  await test.step('it is not booked, and the clash names the hold and its owner', async () => {
    const booked = await api<{ bookSession: { __typename: string } }>(
      'mutation ($input: BookSessionInput!) { bookSession(input: $input) { __typename } }',
      {
        input: {
          kind: 'INDIVIDUAL',
          title: 'Kitchen',
          disciplineCode: 'OCCUPATIONAL_THERAPY',
          startsOn: monday,
          startMinute: 600,
          minutes: 30,
          roomId: gymId,
          memberIds: [mia.memberId],
          patients: [{ patientId, interventionId: addIntervention.id }],
        },
      },
    );
    expect(dataOf(booked).bookSession.__typename).toBe('BookingClash');
    const plan = await as(mia, { process: 2 });
    await plan.goto(`/patients/${patientId}/plan`);
    await expect(plan.getByRole('region', { name: 'Holds in force' })).toContainText('On hold: Loading');
    await plan.close();
  });

  await test.step('the therapist lifts it by name with a reason, and goes on', async () => {
    await holds.getByRole('button', { name: 'Lift' }).click();
    const dialog = bedside.getByRole('dialog');
    await dialog.getByLabel(/^Why it is over/).fill('X-ray is clear');
    await dialog.getByRole('button', { name: 'Lift the hold' }).click();
    await expect(holds).toBeHidden();
    await expect(bedside.getByRole('button', { name: 'Start: Carrying shopping' })).toBeEnabled();
    await expect(physician.getByText(`Lifted by ${mia.displayName}`)).toBeVisible();
    await expect(physician.getByText(/X-ray is clear/)).toBeVisible();
  });
});
