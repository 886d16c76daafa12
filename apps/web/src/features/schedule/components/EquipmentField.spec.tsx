import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage } from '../../../testing/render-page.tsx';
import type { TakenAlong } from '../session-values.ts';
import { EquipmentField } from './EquipmentField.tsx';

const known = [
  { __typename: 'Equipment' as const, id: 'bars', name: 'Parallel bars', quantity: 1, roomId: 'gym' },
  { __typename: 'Equipment' as const, id: 'bike', name: 'Bicycle', quantity: 3, roomId: null },
];

function Form({ initial, seen }: { initial: readonly TakenAlong[]; seen: (value: unknown) => void }) {
  const [value, setValue] = useState(initial);
  return (
    <EquipmentField
      value={value}
      known={known}
      nameOf={() => 'Gym'}
      onChange={(next) => {
        seen(next);
        setValue(next);
      }}
    />
  );
}

describe('the equipment of a session', () => {
  it('is chosen by name and room, and counted only where there are several', async () => {
    let last: unknown = null;
    await renderPage(<Form initial={[]} seen={(value) => (last = value)} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Equipment' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Parallel bars · Gym' }));
    expect(last).toEqual([{ equipmentId: 'bars', units: 1 }]);
    expect(screen.queryByLabelText(/how many/)).toBeNull();
    await userEvent.click(await screen.findByRole('option', { name: 'Bicycle' }));
    const count = await screen.findByLabelText('Bicycle: how many (of 3)');
    await userEvent.type(count, '{Backspace}2');
    expect(last).toEqual([
      { equipmentId: 'bars', units: 1 },
      { equipmentId: 'bike', units: 2 },
    ]);
  });

  it('keeps what went out of use with the session that has it', async () => {
    await renderPage(<Form initial={[{ equipmentId: 'old', units: 1 }]} seen={() => undefined} />);
    expect(screen.getByText('No longer in use')).toBeVisible();
  });
});
