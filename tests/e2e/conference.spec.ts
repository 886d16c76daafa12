import { aPatient, dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Pool } from 'pg';
import { expect, test } from './clinic.ts';

const NAMES = ['Ada', 'Ben', 'Cleo'] as const;

/** A patient with a plan that holds one goal of physiotherapy, agreed nowhere yet. */
async function withPlan(
  owner: Pool,
  clinic: TestClinic,
  physio: TestUser,
  physician: TestUser,
  name: string,
) {
  const { patientId, episodeId } = await aPatient(owner, clinic, {
    team: [physician, physio],
    givenName: name,
  });
  const ask = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', physio.token);
  const { openCarePlan } = dataOf(
    await ask<{ openCarePlan: { id: string } }>(
      'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
      { id: episodeId },
    ),
  );
  const goal = {
    ...{ carePlanId: openCarePlan.id, ownWords: `${name} wants to climb`, description: 'Climbs the stairs' },
    ...{ measure: 'Flights', baseline: '0', target: '2', ownerDisciplineCode: 'PHYSIOTHERAPY' },
    sharedDisciplineCodes: [],
  };
  dataOf(await ask('mutation ($goal: AddGoalInput!) { addGoal(input: $goal) { __typename } }', { goal }));
  return patientId;
}

async function hasNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}

test('a conference about three young people goes from its agenda to three locked versions', async ({
  clinic,
  owner,
  as,
}) => {
  test.setTimeout(180_000);
  const physician = await clinic.addUser('PHYSICIAN');
  const physio = await clinic.addUser('PHYSIOTHERAPIST');
  const [ada = ''] = [
    await withPlan(owner, clinic, physio, physician, NAMES[0]),
    await withPlan(owner, clinic, physio, physician, NAMES[1]),
    await withPlan(owner, clinic, physio, physician, NAMES[2]),
  ];

  // The physiotherapist raises a point when it comes to mind, on a phone.
  const therapist = await as(physio);
  await therapist.setViewportSize({ width: 390, height: 844 });
  await therapist.goto(`/patients/${ada}`);
  await therapist
    .getByRole('textbox', { name: 'What should be talked about?' })
    .fill('Runs now; the plan says walk.');
  await therapist.getByRole('button', { name: 'Raise a point' }).click();
  await expect(therapist.getByRole('listitem').filter({ hasText: 'Runs now' })).toBeVisible();

  const page = await as(physician);
  await page.goto('/conference');
  await page.getByRole('button', { name: 'Plan a conference' }).first().click();
  await expect(page.getByRole('checkbox', { name: /Ada/ })).toBeChecked();
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByRole('navigation', { name: 'Agenda' }).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Start the conference' }).click();
  await expect(page.getByText('Medicine', { exact: true })).toBeVisible();
  await hasNoViolation(page);

  // The other one joins on their own device and follows.
  await therapist.goto(new URL(page.url()).pathname);
  await therapist.getByRole('button', { name: 'I am here' }).click();
  await expect(page.getByRole('button', { name: `${physio.displayName} leaves` })).toBeVisible();

  for (const name of NAMES) {
    await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name }).first().click();
    await page.getByRole('button', { name: new RegExp(`^Talk about ${name}`) }).click();
    const part = page.getByRole('region', { name });
    await expect(part.getByRole('timer')).toBeVisible();
    await expect(part.getByText(`${name} wants to climb`).first()).toBeVisible();
    if (name === 'Ada') {
      await expect(part.getByText('Runs now; the plan says walk.')).toBeVisible();
      // The physiotherapist changes the plan there and then.
      await therapist.getByRole('button', { name: 'Change the plan now' }).click();
      const plan = therapist.getByRole('dialog');
      await plan.getByRole('button', { name: 'Edit goal: Climbs the stairs' }).click();
      await therapist.getByRole('textbox', { name: 'Target' }).fill('4');
      await therapist.getByRole('button', { name: 'Save', exact: true }).last().click();
      await therapist.getByRole('button', { name: 'Done', exact: true }).click();
    }
    const summary = part.getByRole('textbox', { name: 'Summary' });
    await summary.fill(`${name} climbs more every day.`);
    await part.getByRole('textbox', { name: 'What was decided' }).fill('School from Monday');
    if (name === 'Ada') {
      // There and then it is somebody's task.
      await part.getByRole('combobox', { name: 'It becomes' }).click();
      await page.getByRole('option', { name: 'a task', exact: true }).click();
      await part.getByRole('combobox', { name: 'Who does it' }).click();
      await page.getByRole('option', { name: new RegExp(physio.displayName) }).click();
    }
    await part.getByRole('button', { name: 'Record' }).click();
    await expect(part.getByRole('listitem').filter({ hasText: 'School from Monday' }).last()).toBeVisible();
    await part.getByRole('button', { name: 'Sign and lock' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign and lock' }).click();
    await expect(part.getByRole('heading', { name: 'Version 1 of the plan' })).toBeVisible();
  }
  await hasNoViolation(page);

  await page.getByRole('button', { name: 'End the conference' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the conference' }).click();
  await therapist.getByRole('button', { name: 'Sign the minutes' }).click();
  const there = page.getByRole('region', { name: 'Who was there' });
  await expect(there.getByText('signed', { exact: true })).toBeVisible();

  // What was decided is on the list of who does it, and done in one tap.
  await therapist.goto('/tasks');
  const tasks = therapist.getByRole('listitem');
  await expect(tasks.filter({ hasText: 'School from Monday' })).toContainText('Ada');
  await therapist.getByRole('checkbox', { name: 'Done: School from Monday' }).click();
  await expect(tasks.filter({ hasText: 'School from Monday' })).toHaveCount(0);

  // Nothing can be written any more, and the version is there for everybody.
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('menuitem', { name: /Minutes/ }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(3);
  await page.goBack();
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('menuitem', { name: /Sheets/ }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(3);
  await page.goto(`/patients/${ada}/plan/versions/1`);
  await expect(page.getByText('Ada climbs more every day.')).toBeVisible();
});

/** Pages of a PDF, by the objects that say they are one. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
