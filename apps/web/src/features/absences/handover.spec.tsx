import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { CoverForm } from './components/CoverForm.tsx';
import { HandOverCaseloadDocument, type Handover } from './operations.ts';

const NAMES: Readonly<Record<string, string>> = { kai: 'Kai Berg', ida: 'Ida Lund', lea: 'Lea Roth' };
const names = {
  member: (id: string) => NAMES[id] ?? '',
  room: () => 'Gym',
  patient: () => 'Leo Park',
  disciplineOf: () => null,
  members: [],
  rooms: [],
  patients: [],
  frame: { fromMinute: 480, untilMinute: 1020, slotMinutes: 15 },
  weekdays: [1, 2, 3, 4, 5],
};
const session = (
  sessionId: string,
  title: string,
  more: Partial<Handover['sessions'][number]> = {},
): Handover['sessions'][number] => ({
  ...{ sessionId, title, startsAt: '2026-11-24T15:00:00Z', endsAt: '2026-11-24T15:45:00Z' },
  proposedMemberId: 'ida',
  patients: [{ id: 'leo', displayName: 'Leo Park' }],
  refused: [],
  ...more,
});
const handover = (...sessions: Handover['sessions']): Handover => ({
  fromMemberId: 'kai',
  candidateIds: ['ida', 'lea'],
  sessions,
});
const sent = (
  assignments: readonly object[],
  endMemberships: boolean,
  handOverCaseload: Record<string, unknown>,
) => ({
  request: {
    query: HandOverCaseloadDocument,
    variables: { input: { fromMemberId: 'kai', from: '2026-11-24', assignments, endMemberships } },
  },
  result: { data: { handOverCaseload } },
});
const show = (given: Handover, mocks: Parameters<typeof renderPage>[1], onDone = () => undefined) =>
  renderPage(<CoverForm handover={given} names={names} from="2026-11-24" leaving onDone={onDone} />, {
    viewer: aViewer({ roles: ['SCHEDULER'] }),
    ...mocks,
  });

describe('the handover of a caseload', () => {
  it('proposes who takes over, says who cannot and why, and hands over all at once', async () => {
    let done = 0;
    const given = handover(
      session('s1', 'Strength training'),
      session('s2', 'Pool', { proposedMemberId: null, refused: [{ memberId: 'ida', why: 'BOOKED' }] }),
    );
    const assignments = [
      { sessionId: 's1', memberId: 'ida' },
      { sessionId: 's2', memberId: 'lea' },
    ];
    const mocks = [sent(assignments, true, { __typename: 'CaseloadHandedOver', sessionIds: ['s1', 's2'] })];
    await show(given, { mocks }, () => void (done += 1));
    expect(screen.getByText('Ida Lund: Has another session')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Hand over 1 session' })).toBeEnabled();
    await userEvent.click(screen.getByRole('combobox', { name: /Taken over by: Pool/ }));
    expect(screen.queryByRole('option', { name: 'Ida Lund' })).toBeNull();
    await userEvent.click(await screen.findByRole('option', { name: 'Lea Roth' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hand over 2 sessions' }));
    expect(await screen.findByText('2 sessions handed over.')).toBeVisible();
    await waitFor(() => expect(done).toBe(1));
  });

  it('leaves everything as it was when one session clashes, and says which', async () => {
    const clash = {
      __typename: 'BookingClash',
      ...{ code: 'BOOKING_CLASH', message: 'x', field: null },
      clashes: [
        {
          __typename: 'Clash',
          ...{ code: 'MEMBER_BUSY', message: 'Ida Lund has another session.' },
          startsAt: '2026-11-24T15:00:00Z',
        },
      ],
    };
    const mocks = [sent([{ sessionId: 's1', memberId: 'ida' }], false, clash)];
    await show(handover(session('s1', 'Strength training')), { mocks });
    await userEvent.click(screen.getByRole('checkbox', { name: /End the memberships/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Hand over 1 session' }));
    expect(await screen.findByText('Nothing was handed over')).toBeVisible();
    expect(screen.getByText(/Ida Lund has another session\./)).toBeVisible();
  });

  it('has nothing to send while nobody takes anything', async () => {
    await show(handover(session('s1', 'Pool', { proposedMemberId: null })), {});
    expect(screen.getByRole('button', { name: 'Hand over 0 sessions' })).toBeDisabled();
  });
});
