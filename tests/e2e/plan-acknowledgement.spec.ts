import AxeBuilder from '@axe-core/playwright';
import { aPatient, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a young person reads the plan in plain words, stands behind it, asks about it, and the team reads it', async ({
  clinic,
  owner,
  as,
}) => {
  const physician = await clinic.addUser('PHYSICIAN');
  const physio = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId, episodeId } = await aPatient(owner, clinic, { team: [physician, physio] });
  const young = await clinic.addUser('PATIENT');
  await owner.query('UPDATE user_account SET patient_id = $1 WHERE id = $2', [patientId, young.userId]);
  const ask = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', physician.token);
  const { openCarePlan } = dataOf(
    await ask<{ openCarePlan: { id: string } }>(
      'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
      { id: episodeId },
    ),
  );
  const goal = {
    ...{ carePlanId: openCarePlan.id, ownWords: 'I want to swim', description: 'Swims two lengths' },
    ...{ measure: 'Lengths', baseline: '0', target: '2', ownerDisciplineCode: 'MEDICINE' },
    sharedDisciplineCodes: [],
  };
  dataOf(await ask('mutation ($goal: AddGoalInput!) { addGoal(input: $goal) { __typename } }', { goal }));
  const version = { carePlanId: openCarePlan.id, baseVersionNumber: 0, note: 'We begin' };
  dataOf(
    await ask(
      'mutation ($version: PublishPlanVersionInput!) { publishPlanVersion(input: $version) { __typename } }',
      { version },
    ),
  );

  const page = await as(young);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/home');
  const part = page.getByRole('region', { name: 'The plan' });
  await part.getByRole('button', { name: 'Yes, this is our plan' }).click();
  await expect(part.getByText('Agreed.')).toBeVisible();
  await expect(part.getByRole('button', { name: 'Yes, this is our plan' })).toHaveCount(0);
  await part.getByRole('button', { name: 'We have a question' }).click();
  await part.getByRole('textbox', { name: 'What is your question?' }).fill('When do I swim?');
  await part.getByRole('button', { name: 'Send it' }).click();
  await expect(part.getByText('“When do I swim?”')).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await part.getByRole('link', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { name: 'My plan', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What I work towards' })).toContainText('“I want to swim”');
  await expect(page.getByText('Swims two lengths')).toHaveCount(0);
  const read = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(read.violations.map(({ id }) => id)).toEqual([]);

  const team = await as(physician);
  await team.goto(`/patients/${patientId}/family-plan`);
  await team.getByText('a parent', { exact: true }).click();
  await expect(team.getByRole('region', { name: /^What .* works towards$/ })).toContainText(
    '“I want to swim”',
  );
  await team.goto(`/patients/${patientId}/plan`);
  await expect(team.getByText('When do I swim?')).toBeVisible();
});
