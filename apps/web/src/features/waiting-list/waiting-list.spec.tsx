import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { OfferAnswer } from './components/OfferAnswer.tsx';
import { AcceptOfferDocument } from './operations.ts';

const names = {
  member: () => 'Kai Berg',
  room: () => 'Gym',
  patient: () => 'Leo Park',
  disciplineOf: () => null,
  members: [],
  rooms: [],
  patients: [],
  frame: { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 },
  weekdays: [1, 2, 3, 4, 5],
};
const offer = {
  id: 'o1',
  startsAt: '2026-11-24T15:00:00.000Z',
  endsAt: '2026-11-24T15:45:00.000Z',
  memberId: 'm1',
  outcome: 'OPEN' as const,
};
const accepting = (overrideReason: string | null, acceptOffer: Record<string, unknown>) => ({
  request: {
    query: AcceptOfferDocument,
    variables: { input: { offerId: 'o1', note: '', overrideReason } },
  },
  result: { data: { acceptOffer } },
});

describe('the answer to an offered slot', () => {
  it('asks why a warning does not matter, and books with the reason', async () => {
    let changed = 0;
    const mocks = [
      accepting(null, {
        __typename: 'BookingWarned',
        warnings: [{ __typename: 'Warning', code: 'NO_LUNCH' }],
        code: 'BOOKING_WARNED',
        message: 'x',
        field: null,
      }),
      accepting('The family brings lunch.', { __typename: 'WaitingListEntry', id: 'e1', status: 'BOOKED' }),
    ];
    await renderPage(<OfferAnswer offer={offer} names={names} onChanged={() => (changed += 1)} />, {
      mocks,
      viewer: aViewer({ roles: ['SCHEDULER'] }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'They take it' }));
    expect(await screen.findByText('No time left for lunch')).toBeVisible();
    expect(screen.getByRole('button', { name: 'They take it' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Why it is booked all the same'), 'The family brings lunch.');
    await userEvent.click(screen.getByRole('button', { name: 'They take it' }));
    expect(await screen.findByText('Booked.')).toBeVisible();
    expect(changed).toBe(1);
  });

  it('says every clash', async () => {
    const clashes = [
      { __typename: 'Clash', message: 'Kai Berg has another session.' },
      { __typename: 'Clash', message: 'The gym is full.' },
    ];
    await renderPage(<OfferAnswer offer={offer} names={names} onChanged={() => undefined} />, {
      mocks: [
        accepting(null, {
          __typename: 'BookingClash',
          clashes,
          code: 'BOOKING_CLASH',
          message: 'x',
          field: null,
        }),
      ],
    });
    await userEvent.click(screen.getByRole('button', { name: 'They take it' }));
    expect(await screen.findByText('Kai Berg has another session.')).toBeVisible();
    expect(screen.getByText('The gym is full.')).toBeVisible();
  });
});
