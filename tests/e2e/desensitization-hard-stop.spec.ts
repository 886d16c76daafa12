import { randomUUID } from 'node:crypto';
import { aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import type { Pool } from 'pg';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

/** A ladder of two steps for the left foot of a patient whom the given people treat. */
async function aLadder(owner: Pool, clinic: TestClinic, team: readonly TestUser[], begunBy: TestUser) {
  const { patientId } = await aPatient(owner, clinic, {
    ...{ team: [...team], givenName: 'Ana', familyName: 'Ruiz' },
  });
  const step = (key: string, stimulusCode: string) => ({
    key,
    stimulusCode,
    plannedSeconds: 5,
    timesPerDay: 2,
  });
  const input = {
    ...{ id: randomUUID(), patientId, site: 'FOOT', laterality: 'LEFT', title: 'Left foot' },
    content: {
      ...{ approach: 'DIRECT_GRADED', distressScale: 'SUDS_10', homeCeilingKey: 'a' },
      steps: [step('a', 'T1'), step('b', 'M7')],
    },
  };
  const client = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', begunBy.token);
  const { createDesensitizationProtocol } = dataOf(
    await client<{ createDesensitizationProtocol: { id: string } }>(
      `mutation ($input: CreateDesensitizationProtocolInput!) { createDesensitizationProtocol(input: $input) {
        ... on DesensitizationProtocol { id } } }`,
      { input },
    ),
  );
  return { patientId, protocolId: createDesensitizationProtocol.id };
}

test('a hard stop found by one discipline blocks another within a second, and pages whoever is on duty', async ({
  clinic,
  owner,
  as,
}) => {
  const [kai, mia] = [
    await clinic.addUser('PHYSIOTHERAPIST'),
    await clinic.addUser('OCCUPATIONAL_THERAPIST'),
  ];
  const ada = await clinic.addUser('PHYSICIAN');
  const { patientId, protocolId } = await aLadder(owner, clinic, [kai, mia], kai);
  await owner.query(
    `INSERT INTO on_call_duty (clinic_id, id, member_id, level, starts_at, ends_at, set_by_name)
     VALUES ($1, $2, $3, 1, now() - interval '1 hour', now() + interval '8 hours', 'Test')`,
    [clinic.clinicId, randomUUID(), ada.memberId],
  );
  const ladder = `/patients/${patientId}/desensitization`;
  // On two server processes: what one sets, the other must hear of.
  const [finder, other, onDuty] = [await as(kai), await as(mia, { process: 2 }), await as(ada)];
  await other.setViewportSize({ width: 390, height: 844 });
  await other.goto(ladder);
  const block = other.getByRole('region', { name: 'A block now' });
  await expect(block.getByRole('button', { name: 'Start' })).toBeEnabled();
  const holds = other.getByRole('region', { name: 'Holds in force' });
  await expect(holds).toBeHidden();
  await onDuty.goto('/today');

  await test.step('ordinary rising pain sets nothing off', async () => {
    await finder.goto(ladder);
    await finder.getByRole('button', { name: 'Start' }).click();
    await finder.getByRole('button', { name: 'End', exact: true }).click();
    const peak = finder.getByRole('radiogroup', { name: 'Pain at its highest' });
    await peak.getByRole('radio', { name: '9' }).click();
    await finder.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(finder.getByText('Saved.', { exact: true })).toBeVisible();
    await expect(holds).toBeHidden();
  });

  await test.step('broken skin ends the block, by two taps more', async () => {
    await finder.getByRole('button', { name: 'Start' }).click();
    await finder.getByRole('button', { name: 'End', exact: true }).click();
    await finder.getByRole('button', { name: 'Something that must be looked at today' }).click();
    await finder.getByText('Broken skin', { exact: true }).click();
    await finder.getByRole('button', { name: 'Save and page' }).click();
    await expect(
      finder.getByText('Saved. The protocol is on hold and somebody has been paged.'),
    ).toBeVisible();
  });

  await test.step('within a second the other therapist reads it and can begin no block', async () => {
    await expect(holds).toContainText('broken skin', { timeout: 1_000 });
    await expect(holds).toContainText('Hard stop. A physician or a nurse practitioner lifts it.');
    await expect(block.getByRole('button', { name: 'Start' })).toBeHidden();
    await expect(block).toContainText('On hold: Stopped until a clinician has looked: broken skin.');
    // Only a physician or a nurse practitioner lifts it.
    await expect(holds.getByRole('button', { name: 'Lift' })).toBeHidden();
  });

  await test.step('a block sent all the same is refused, with the hold and its owner', async () => {
    const now = new Date().toISOString();
    const input = {
      ...{ id: randomUUID(), protocolId, versionNumber: 1, stepKey: 'a', setting: 'CLINIC' },
      ...{ performedBy: 'STAFF', doneSeconds: 5, occurredAt: now, enteredAt: now, deviceNow: now },
    };
    const answer = await graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', mia.token)(
      `mutation ($input: RecordDesensitizationLogInput!) { recordDesensitizationLog(input: $input) {
        __typename ... on OnHold { holds { setByName reason } } } }`,
      { input },
    );
    expect(dataOf(answer)['recordDesensitizationLog']).toMatchObject({
      __typename: 'OnHold',
      holds: [{ setByName: kai.displayName }],
    });
  });

  await test.step('the physician on duty is told wherever she is, takes it by name, and looks', async () => {
    const alarm = onDuty.getByRole('alert').filter({ hasText: 'Ana Ruiz' });
    await expect(alarm).toContainText('Broken skin');
    await alarm.getByRole('button').click();
    await expect(alarm).toBeHidden();
    const { rows } = await owner.query<{ status: string; by: string }>(
      'SELECT status, acknowledged_by_name AS by FROM safety_flag WHERE patient_id = $1',
      [patientId],
    );
    expect(rows).toEqual([{ status: 'ACKNOWLEDGED', by: ada.displayName }]);
  });
});
