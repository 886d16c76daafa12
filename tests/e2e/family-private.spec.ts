import { randomUUID } from 'node:crypto';
import { aPatient, bornYearsAgo } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

test('what a teen keeps, and what is released to the teen alone, is not on the parent’s page', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, {
    ...{ team: [kai], givenName: 'Ana', familyName: 'Ruiz' },
    birthDate: bornYearsAgo(15),
  });
  const guardianId = randomUUID();
  await owner.query(
    `INSERT INTO guardian (clinic_id, id, patient_id, given_name, family_name, relationship, proxy_scope, starts_on)
     VALUES ($1, $2, $3, 'Luz', 'Ruiz', 'mother', 'FULL', '2020-01-01')`,
    [clinic.clinicId, guardianId, patientId],
  );
  const teen = await as(await clinic.addUser('PATIENT', { patientId }));
  const parent = await as(await clinic.addUser('GUARDIAN', { guardianId }));

  await test.step('a therapist signs one note for the family and one for the teen alone', async () => {
    const page = await as(kai);
    await page.goto(`/patients/${patientId}/notes`);
    for (const [text, alone] of [
      ['Walked 40 m in 31 s.', false],
      ['Spoke about a friend.', true],
    ] as const) {
      await page.getByRole('button', { name: 'Write note' }).click();
      for (const section of ['Objective', 'Assessment', 'Plan']) {
        await page.getByRole('textbox', { name: section }).fill(text);
      }
      if (alone) {
        await page.getByRole('button', { name: 'Change' }).click();
        await page
          .getByRole('combobox', { name: 'Who of the family reads it' })
          .selectOption({ label: 'only the young person' });
        await page
          .getByRole('textbox', { name: 'Why this departs from the rules' })
          .fill('Told in confidence');
      }
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await expect(page.getByText(text).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Write note' })).toBeVisible();
    }
    await expect(page.getByText(/only the young person \(.*: Told in confidence\)/)).toBeVisible();
  });

  await test.step('the teen practises and keeps a word about it', async () => {
    await teen.setViewportSize({ width: 390, height: 844 });
    await teen.goto('/home');
    await teen.getByRole('radio', { name: 'Hard', exact: true }).click();
    await teen.getByLabel('A word about it').fill('I cried at school.');
    await teen.getByRole('checkbox').check();
    await expect(teen.getByText('Your parents do not see this note.')).toBeVisible();
    await teen.getByRole('button', { name: 'Save' }).click();
    await expect(teen.getByText('I cried at school.', { exact: true })).toBeVisible();
    await expect(teen.getByText('Walked 40 m in 31 s.').first()).toBeVisible();
    await expect(teen.getByText('Spoke about a friend.').first()).toBeVisible();
  });

  await test.step('the parent sees that there was practice, and the note for the family, and no more', async () => {
    const answers: string[] = [];
    parent.on('response', (response) => {
      if (response.url().endsWith('/graphql')) {
        void response.text().then(
          (text) => answers.push(text),
          () => undefined,
        );
      }
    });
    await parent.goto('/home');
    await expect(parent.getByText('Walked 40 m in 31 s.').first()).toBeVisible();
    await expect(parent.getByRole('region', { name: 'Practised lately' })).toContainText('min');
    const page = await parent.content();
    for (const secret of ['I cried at school.', 'Spoke about a friend.', 'Told in confidence']) {
      expect(page).not.toContain(secret);
      expect(answers.join('\n')).not.toContain(secret);
    }
    expect(answers.join('\n')).toContain('Walked 40 m in 31 s.');
  });
});
