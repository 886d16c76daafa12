import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import {
  CreateEquipmentDocument,
  EquipmentListDocument,
  UpdateEquipmentDocument,
} from './equipment-operations.ts';
import { ResourcesPage } from './pages/ResourcesPage.tsx';

const scheduler = aViewer({ roles: ['SCHEDULER'] });
const hoist = {
  __typename: 'Equipment',
  ...{ id: 'hoist', name: 'Hoist', quantity: 2, roomId: 'gym', active: true, version: 4 },
};
const listed = (equipment: readonly object[]) => ({
  request: { query: EquipmentListDocument },
  result: {
    data: { equipment, rooms: [{ __typename: 'Room', id: 'gym', name: 'Gym', active: true }] },
  },
});

describe('equipment', () => {
  it('says where it stays, what can be carried, and what is out of use', async () => {
    const bike = { ...hoist, id: 'bike', name: 'Bicycle', quantity: 1, roomId: null, active: false };
    await renderPage(<ResourcesPage />, { mocks: [listed([bike, hoist])], path: '/?tab=equipment' });
    expect(await screen.findByRole('row', { name: /Hoist 2 Gym/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /Bicycle · not in use 1 Can be carried/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Hoist' })).toBeNull();
  });

  it('is added, and can be carried unless a room is named', async () => {
    const created = {
      request: {
        query: CreateEquipmentDocument,
        variables: { input: { name: 'Hoist', quantity: 1, roomId: null } },
      },
      result: { data: { createEquipment: { __typename: 'Equipment', id: 'hoist', name: 'Hoist' } } },
    };
    const mocks = [listed([]), created, listed([{ ...hoist, roomId: null }])];
    await renderPage(<ResourcesPage />, { mocks, viewer: scheduler, path: '/?tab=equipment' });
    expect(await screen.findByText('No equipment yet')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Add equipment' }));
    await userEvent.type(await screen.findByLabelText(/Name/), 'Hoist{Enter}');
    expect(await screen.findByText('Hoist is saved.')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Hoist' })).toBeVisible();
  });

  it('stays as it is when sessions to come need more', async () => {
    const input = { id: 'hoist', version: 4, active: true, name: 'Hoist', quantity: 1, roomId: 'gym' };
    const refused = {
      request: { query: UpdateEquipmentDocument, variables: { input } },
      result: {
        data: {
          updateEquipment: { __typename: 'Refusal', code: 'BOOKED_BEYOND', message: 'x', field: 'quantity' },
        },
      },
    };
    await renderPage(<ResourcesPage />, {
      mocks: [listed([hoist]), refused],
      viewer: scheduler,
      path: '/?tab=equipment',
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Hoist' }));
    const count = await screen.findByLabelText('How many');
    await userEvent.clear(count);
    await userEvent.type(count, '1');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Sessions to come need more than this. Move them first.')).toBeVisible();
  });
});
