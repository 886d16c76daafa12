import { aPatient, dataOf, graphqlClient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('what is recorded without a network survives the browser, and arrives once', async ({
  clinic,
  owner,
  as,
}) => {
  const physio = await clinic.addUser('PHYSIOTHERAPIST');
  const { patientId } = await aPatient(owner, clinic, { team: [physio], familyName: 'Offline' });
  const page = await as(physio);
  const context = page.context();

  await test.step('the page is opened once while there is a network', async () => {
    await page.goto('/today');
    await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible();
    await page.goto(`/patients/${patientId}/safety`);
    await expect(page.getByText('Nothing to look at')).toBeVisible();
    await page.evaluate(() =>
      (navigator as unknown as { serviceWorker: { ready: Promise<unknown> } }).serviceWorker.ready.then(
        () => undefined,
      ),
    );
    // Answers that may be read offline are kept in the background.
    await page.waitForTimeout(500);
  });

  const report = async (at: typeof page, what: string) => {
    await at.getByRole('button', { name: 'Report an adverse event' }).click();
    await at.getByRole('combobox', { name: 'What kind of event' }).click();
    await at.getByRole('option', { name: 'Faint or fall' }).click();
    await at.getByRole('textbox', { name: 'What happened' }).fill(what);
    await at.getByRole('button', { name: 'Report', exact: true }).click();
  };

  await test.step('without a network it opens again and records', async () => {
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { name: /Offline/ })).toBeVisible();
    await expect(page.getByText('No connection. What you record is kept on this device.')).toBeVisible();
    await report(page, 'Slipped in the pool');
    await expect(page.getByText('1 recording is not sent yet.')).toBeVisible();
    await report(page, 'Slipped again');
    await expect(page.getByText('2 recordings are not sent yet.')).toBeVisible();
  });

  const later = await test.step('the page is closed and opened again, still without a network', async () => {
    await page.close();
    const again = await context.newPage();
    await again.goto('/unsent');
    await expect(again.getByText('Adverse event · Robin Offline')).toHaveCount(2);
    return again;
  });

  await test.step('with the network back everything is there, once and in order', async () => {
    await context.setOffline(false);
    await expect(later.getByText('Everything is sent')).toBeVisible({ timeout: 20_000 });
    const api = graphqlClient(process.env['CONSILIUM_E2E_URL'] ?? '', physio.token);
    const { adverseEvents } = dataOf(
      await api<{ adverseEvents: { description: string; lateEntry: boolean }[] }>(
        `{ adverseEvents(patientId: "${patientId}") { description lateEntry } }`,
      ),
    );
    expect(adverseEvents.map(({ description }) => description).sort()).toEqual([
      'Slipped again',
      'Slipped in the pool',
    ]);
    expect(adverseEvents.every(({ lateEntry }) => !lateEntry)).toBe(true);
  });
});
