import type { WebSocketRoute } from '@playwright/test';
import { aPatient, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a page whose connection is cut catches up by itself with what others changed meanwhile', async ({
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
  const addGoal = (ownWords: string) =>
    api(
      `mutation ($id: ID!, $ownWords: String!) { addGoal(input: { carePlanId: $id, ownWords: $ownWords, description: "Dances",
        measure: "Songs", baseline: "0", target: "1", ownerDisciplineCode: "PHYSIOTHERAPY", sharedDisciplineCodes: [] }) { __typename } }`,
      { id: openCarePlan.id, ownWords },
    );

  const page = await as(mia);
  const open: WebSocketRoute[] = [];
  let refuse = false;
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    if (refuse) return void socket.close({ code: 1013 });
    socket.connectToServer();
    open.push(socket);
  });
  await page.goto(`/patients/${patientId}/plan`);
  await addGoal('I want to sing');
  await expect(page.getByText('I want to sing').first()).toBeVisible();

  refuse = true;
  for (const socket of open.splice(0)) await socket.close({ code: 1012 });
  await addGoal('I want to swim');
  await expect(page.getByText('I want to sing').first()).toBeVisible();
  await expect(page.getByText('I want to swim')).toHaveCount(0);

  refuse = false;
  await expect(page.getByText('I want to swim').first()).toBeVisible({ timeout: 20_000 });
  await addGoal('I want to climb');
  await expect(page.getByText('I want to climb').first()).toBeVisible();
});
