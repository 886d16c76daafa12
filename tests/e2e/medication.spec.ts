import AxeBuilder from '@axe-core/playwright';
import { aPatient } from '@consilium/testing';
import { expect, test } from './clinic.ts';

test('a nurse puts a medicine on the list, a physician orders its weaning, and the nurse holds it', async ({
  clinic,
  owner,
  as,
}) => {
  const physician = await clinic.addUser('PHYSICIAN');
  const nurse = await clinic.addUser('NURSE');
  const { patientId } = await aPatient(owner, clinic, { team: [physician, nurse] });

  const ward = await as(nurse);
  await ward.setViewportSize({ width: 390, height: 844 });
  await ward.goto(`/patients/${patientId}/medication`);
  await ward.getByRole('button', { name: 'Add a medicine' }).click();
  await ward.getByRole('textbox', { name: 'Name' }).fill('Gabapentin');
  await ward.getByRole('combobox', { name: 'Class' }).click();
  await ward.getByRole('option', { name: 'Gabapentinoid' }).click();
  await ward.getByRole('textbox', { name: 'What for' }).fill('Pain, before referral');
  await ward.getByRole('textbox', { name: 'Single dose' }).fill('300');
  await ward.getByRole('textbox', { name: 'Times a day' }).fill('3');
  await ward.getByRole('button', { name: 'Save' }).click();
  const card = ward.getByRole('region', { name: 'Gabapentin' });
  await expect(card).toContainText('300 mg, 3 times a day');
  await expect(card.getByRole('button', { name: 'Order a weaning' })).toHaveCount(0);

  const page = await as(physician);
  await page.goto(`/patients/${patientId}/medication`);
  await page.getByRole('button', { name: 'Order a weaning' }).click();
  const first = page.getByRole('group', { name: 'Step 1' });
  await first.getByRole('textbox', { name: 'Single dose, mg' }).fill('200');
  await first.getByRole('textbox', { name: 'Watch for' }).fill('Sweating');
  await first.getByRole('textbox', { name: 'Hold when' }).fill('Two nights without sleep');
  await page.getByRole('button', { name: 'Add a step' }).click();
  const second = page.getByRole('group', { name: 'Step 2' });
  await second.getByRole('textbox', { name: 'Single dose, mg' }).fill('300');
  await page.getByRole('button', { name: 'Order it' }).click();
  await expect(page.getByRole('alert')).toContainText('never gives more');
  await second.getByRole('textbox', { name: 'Single dose, mg' }).fill('0');
  await page.getByRole('button', { name: 'Order it' }).click();
  await expect(page.getByRole('row', { name: /200 mg, 3 times a day/ })).toContainText('now');
  await expect(page.getByRole('row', { name: /nothing more/ })).toBeVisible();

  await ward.reload();
  await card.getByRole('button', { name: 'Record signs of withdrawal' }).click();
  await ward.getByRole('checkbox', { name: 'None seen' }).check();
  await ward.getByRole('checkbox', { name: 'Sweating' }).check();
  await expect(ward.getByRole('checkbox', { name: 'None seen' })).not.toBeChecked();
  await ward.getByRole('button', { name: 'Save' }).click();
  await card.getByRole('button', { name: 'Hold the weaning' }).click();
  await ward.getByRole('textbox', { name: 'Why?' }).fill('Wet through at night');
  await ward.getByRole('dialog').getByRole('button', { name: 'Hold the weaning' }).click();
  await expect(card).toContainText('Wet through at night');
  const { violations } = await new AxeBuilder({ page: ward })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join('|')}`),
  ).toEqual([]);
});
