import { addDays } from '@consilium/domain';
import { aPatient, aWeekOfResources, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

test('the rule of a series is changed from one session on; a day that clashes is named and left out', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, { team: [kai], givenName: 'Ana', familyName: 'Ruiz' });
  const { monday, gymId } = await aWeekOfResources(owner, clinic, [kai.memberId ?? '']);
  const api = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', kai.token);
  const book = async (title: string, startsOn: string, repeat: { rule: string } | null) => {
    const booked = await api<{ bookSession: { __typename: string } }>(
      'mutation ($input: BookSessionInput!) { bookSession(input: $input) { __typename } }',
      {
        input: {
          ...{ kind: 'INDIVIDUAL', title, disciplineCode: 'PHYSIOTHERAPY', startsOn, startMinute: 600 },
          ...{ minutes: 45, roomId: gymId, memberIds: [kai.memberId], patients: [{ patientId }], repeat },
          overrideReason: 'Set up for the journey',
        },
      },
    );
    expect(booked.data?.bookSession.__typename).toBe('TherapySession');
  };
  await book('Gait', monday, { rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=4' });
  await book('In the way', addDays(monday, 9), null);

  const page = await as(kai);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/schedule?on=${monday}&view=day`);
  await page.getByText('Gait').first().click();
  const dialog = page.getByRole('dialog', { name: 'Gait' });
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(dialog.getByText('Every how many weeks')).toBeHidden();
  await dialog.getByText('This and following').click();
  await dialog.getByText('Wed', { exact: true }).click();
  await dialog.getByLabel('How many sessions').fill('6');
  await dialog.getByRole('button', { name: 'Save' }).click();

  const problems = dialog.getByRole('alert');
  await expect(problems).toContainText('has a session');
  await problems.getByRole('button', { name: 'Leave this day out' }).click();
  await expect(dialog.getByText(/^Left out: /)).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  const { rows } = await owner.query<{ on: string }>(
    `SELECT local_on::text AS on FROM therapy_session WHERE clinic_id = $1 AND title = 'Gait' AND status = 'PLANNED'
     ORDER BY starts_at`,
    [clinic.clinicId],
  );
  // Six dates of the rule, of which the second Wednesday is left out.
  expect(rows.map(({ on }) => on)).toEqual([0, 2, 7, 14, 16].map((days) => addDays(monday, days)));
});
