import { aPatient, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a goal gets its five levels, is rated by two disciplines, and the plan says how goals have moved', async ({
  clinic,
  owner,
  as,
}) => {
  const kai = await clinic.addUser('PHYSIOTHERAPIST');
  const ola = await clinic.addUser('OCCUPATIONAL_THERAPIST');
  const { patientId, episodeId } = await aPatient(owner, clinic, { team: [kai, ola] });
  const ask = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', kai.token);
  const opened = await ask<{ openCarePlan: { id: string } }>(
    'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
    { id: episodeId },
  );
  const goal = {
    ...{
      carePlanId: dataOf(opened).openCarePlan.id,
      ownWords: 'I want to climb',
      description: 'Climbs the stairs',
    },
    ...{ measure: 'Flights', baseline: '0', target: '2', ownerDisciplineCode: 'PHYSIOTHERAPY' },
    sharedDisciplineCodes: ['OCCUPATIONAL_THERAPY'],
  };
  dataOf(await ask('mutation ($goal: AddGoalInput!) { addGoal(input: $goal) { __typename } }', { goal }));

  const page = await as(kai);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/patients/${patientId}/plan`);
  await page.getByRole('button', { name: 'Write five levels' }).click();
  for (const [level, text] of [
    ['much less than', 'None'],
    ['somewhat less than', 'One flight'],
    ['as expected', 'Two flights'],
    ['somewhat more than', 'Three flights'],
    ['much more than', 'Four flights'],
  ] as const) {
    await page.getByRole('textbox', { name: level }).fill(text);
  }
  await page.getByRole('button', { name: 'Save levels' }).click();
  const levels = page.getByRole('region', { name: 'Levels of: Climbs the stairs' });
  await expect(levels).toContainText('Not rated yet');

  const other = await as(ola);
  await other.goto(`/patients/${patientId}/plan`);
  await other.getByRole('button', { name: 'Rate by its levels: Climbs the stairs' }).click();
  await other.getByRole('radio', { name: 'Three flights' }).check();
  await other.getByRole('textbox', { name: 'What was seen' }).fill('With one hand on the rail');
  await other.getByRole('button', { name: 'Rate', exact: true }).click();
  await expect(other.getByRole('region', { name: 'Goal attainment' })).toContainText('60');

  // It is there for who wrote the levels, without a reload; the levels stay from now on.
  await expect(levels).toContainText('With one hand on the rail');
  await expect(levels.getByRole('listitem').filter({ hasText: 'Three flights' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(levels.getByRole('button', { name: 'Change levels' })).toHaveCount(0);
});
