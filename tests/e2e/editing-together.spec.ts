import type { Page } from '@playwright/test';
import { aPatient, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test.use({ actionTimeout: 15_000 });

const editGoal = async (page: Page) => {
  await page.getByRole('button', { name: /^Edit goal:/ }).click();
  await expect(page.getByLabel(/^Target/)).toBeVisible();
};
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('two people edit one goal: different fields merge, the same field loses neither value', async ({
  clinic,
  owner,
  as,
}) => {
  const [kai, mia] = [await clinic.addUser('PHYSIOTHERAPIST'), await clinic.addUser('PHYSIOTHERAPIST')];
  const { patientId, episodeId } = await aPatient(owner, clinic, { team: [kai, mia] });
  const api = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', kai.token);
  const { openCarePlan } = dataOf(
    await api<{ openCarePlan: { id: string } }>(
      'mutation ($id: ID!) { openCarePlan(episodeId: $id) { id } }',
      { id: episodeId },
    ),
  );
  dataOf(
    await api(
      `mutation ($id: ID!) { addGoal(input: { carePlanId: $id, ownWords: "I want to dance", description: "Dances one song",
        measure: "Songs", baseline: "0", target: "1 song", ownerDisciplineCode: "PHYSIOTHERAPY", sharedDisciplineCodes: [] }) { __typename } }`,
      { id: openCarePlan.id },
    ),
  );
  const path = `/patients/${patientId}/plan`;
  // On two server processes: what one saves, the other must hear of.
  const [first, second] = [await as(kai), await as(mia, { process: 2 })];
  await first.goto(path);
  await second.goto(path);
  await expect(first.getByText('is looking too')).toBeVisible();
  await expect(second.getByText('is looking too')).toBeVisible();

  await test.step('different fields', async () => {
    await editGoal(first);
    await editGoal(second);
    await first.getByLabel(/^Target/).fill('3 songs');
    await second.getByLabel(/^Now/).fill('half a song');
    await save(first);
    // The open form of the other is told, and keeps what was typed in it.
    await expect(second.getByText(new RegExp(`${kai.displayName} changed`)).first()).toBeVisible();
    await expect(second.getByLabel(/^Now/)).toHaveValue('half a song');
    await save(second);
    for (const page of [first, second]) {
      await expect(page.getByText('3 songs').first()).toBeVisible();
      await expect(page.getByText('half a song').first()).toBeVisible();
    }
  });

  await test.step('the same field', async () => {
    await editGoal(first);
    await editGoal(second);
    await first.getByLabel(/^Target/).fill('a whole evening');
    await second.getByLabel(/^Target/).fill('five songs at the school party');
    await save(first);
    await expect(first.getByText('a whole evening').first()).toBeVisible();
    await save(second);
    const conflict = second.getByRole('dialog', { name: 'Two of you changed the same thing' });
    await expect(conflict).toContainText('a whole evening');
    await expect(conflict).toContainText('five songs at the school party');
    await expect(conflict).toContainText(kai.displayName);
    await conflict.getByRole('radio', { name: /Keep mine/ }).check({ force: true });
    await conflict.getByRole('button', { name: 'Save my choices' }).click();
    await expect(first.getByText('five songs at the school party').first()).toBeVisible();
  });

  await test.step('both values stay in the history', async () => {
    const { rows } = await owner.query<{ target: string }>(
      `SELECT fields->>'target' AS target FROM plan_entry_revision WHERE care_plan_id = $1 AND entity = 'GOAL' ORDER BY version`,
      [openCarePlan.id],
    );
    expect(rows.map(({ target }) => target)).toEqual([
      '1 song',
      '3 songs',
      '3 songs',
      'a whole evening',
      'five songs at the school party',
    ]);
  });
});

test('somebody outside the team opens a record with a reason, for an hour, and it is seen', async ({
  clinic,
  owner,
  as,
}) => {
  const [physician, nurse] = [await clinic.addUser('PHYSICIAN'), await clinic.addUser('NURSE')];
  const { patientId } = await aPatient(owner, clinic, {
    team: [physician],
    givenName: 'Wren',
    familyName: 'Sealed',
  });
  const page = await as(nurse);
  await page.goto(`/patients/${patientId}`);
  await expect(page.getByText('You are not on this care team')).toBeVisible();
  await expect(page.getByText('Wren')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Emergency' }).check({ force: true });
  await page.getByLabel(/Your reason/).fill('Night call from the ward, allergic reaction');
  await page.getByRole('button', { name: /Open the record/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wren Sealed' })).toBeVisible();
  await expect(page.getByText(/Emergency access:/)).toBeVisible();

  const reader = await as(physician);
  await reader.goto(`/patients/${patientId}`);
  await reader.getByRole('link', { name: 'Who saw it' }).click();
  await expect(reader.getByText(nurse.displayName).first()).toBeVisible();
});

test('the page speaks Spanish when asked, and remembers it', async ({ clinic, as }) => {
  const page = await as(await clinic.addUser('PHYSICIAN'));
  await page.goto('/patients');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pacientes' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Derivaciones' })).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
});
