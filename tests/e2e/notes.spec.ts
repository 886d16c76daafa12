import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

test('a student drafts, the supervisor cosigns, and an addendum follows', async ({ clinic, owner, as }) => {
  const { STUDENT: student, PHYSIOTHERAPIST: physio } = clinic.users;
  await owner.query('UPDATE member SET supervisor_id = $3 WHERE clinic_id = $1 AND id = $2', [
    clinic.clinicId,
    student.memberId,
    physio.memberId,
  ]);
  const given = { team: [physio, student], givenName: 'Ana', familyName: 'Ruiz' };
  const { patientId } = await aPatient(owner, clinic, given);

  const writer = await as(student);
  await writer.goto(`/patients/${patientId}/notes`);
  await writer.getByRole('button', { name: 'Write note' }).click();
  await writer.getByRole('textbox', { name: 'Objective' }).fill('Walked 40 m in 31 s.');
  await expect(writer.getByText('Draft saved')).toBeVisible();
  // A reload loses nothing.
  await writer.reload();
  await writer.getByRole('button', { name: 'Continue my draft' }).click();
  await expect(writer.getByRole('textbox', { name: 'Objective' })).toHaveValue('Walked 40 m in 31 s.');
  await writer.getByRole('textbox', { name: 'Assessment' }).fill('Steadier than yesterday.');
  await writer.getByRole('textbox', { name: 'Plan' }).fill('Stairs tomorrow.');
  await writer.getByRole('button', { name: 'Hand in' }).click();
  await writer.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(writer.getByText('Waits for a cosignature')).toBeVisible();

  const supervisor = await as(physio);
  await supervisor.goto('/today');
  await supervisor.getByRole('link', { name: 'Notes to sign' }).click();
  await expect(supervisor.getByText('Steadier than yesterday.')).toBeVisible();
  await supervisor.getByRole('button', { name: 'Cosign' }).click();
  await supervisor.getByRole('dialog').getByRole('button', { name: 'Cosign' }).click();
  await expect(supervisor.getByText('Nothing waits for a signature')).toBeVisible();

  // The open page of the student hears of it.
  await expect(writer.getByText('Cosigned', { exact: true })).toBeVisible();

  await supervisor.goto(`/patients/${patientId}/notes`);
  await supervisor.getByRole('button', { name: 'Add addendum' }).click();
  await supervisor.getByRole('dialog').getByRole('textbox', { name: 'Addendum' }).fill('With a stick.');
  await supervisor.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
  await expect(supervisor.getByText('With a stick.')).toBeVisible();
  await expect(supervisor.getByText('Walked 40 m in 31 s.')).toBeVisible();
});
