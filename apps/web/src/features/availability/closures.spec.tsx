import { describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import {
  AddRoomClosureDocument,
  BookedDuringDocument,
  ClosuresDocument,
  RemoveRoomClosureDocument,
} from './closure-operations.ts';
import { ResourcesPage } from './pages/ResourcesPage.tsx';
import { toField, toInstant, wholeDaysOf } from '../../ui/clinic-clock.ts';

const ZONE = 'America/New_York';
const scheduler = aViewer({ roles: ['SCHEDULER'] });
const today = localDateIn(ZONE, new Date());
const span = {
  startsAt: toInstant(ZONE, toField(today, 480)),
  endsAt: toInstant(ZONE, toField(today, 1020)),
};
const closure = { __typename: 'RoomClosure', id: 'c1', reason: 'Painting', ...span };

const closures = (ofGym: readonly object[], clinic: readonly object[] = []) => ({
  request: { query: ClosuresDocument, variables: { from: today, until: addDays(today, 399) } },
  result: {
    data: {
      clinicClosures: clinic,
      rooms: [{ __typename: 'Room', id: 'gym', name: 'Gym', closures: ofGym }],
    },
  },
});
const booked = (roomIds: string[] | null, sessions: readonly object[]) => ({
  request: { query: BookedDuringDocument, variables: { from: today, until: today, roomIds } },
  result: { data: { sessions } },
  maxUsageCount: 5,
});
const aSession = (more = {}) => ({
  __typename: 'TherapySession',
  ...{ id: 's1', title: 'Strength training', status: 'PLANNED', localOn: today, ...span },
  members: [{ __typename: 'SessionMember', memberId: 'kai', displayName: 'Kai Berg' }],
  ...more,
});
const page = (mocks: Parameters<typeof renderPage>[1]) =>
  renderPage(<ResourcesPage />, { ...mocks, path: '/?tab=closures' });

describe('closures', () => {
  it('says calmly that nothing is closed, and offers no button to those who only read', async () => {
    await page({ mocks: [closures([])] });
    expect(await screen.findByText('No closed days ahead')).toBeVisible();
    expect(screen.getByText('No room is closed')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Close a room' })).toBeNull();
  });

  it('shows what a closed room breaks, and leads to the repair of the week', async () => {
    const sessions = [aSession(), aSession({ id: 's2', status: 'DELIVERED' })];
    await page({ mocks: [closures([closure]), booked(['gym'], sessions)], viewer: scheduler });
    expect(await screen.findByText('1 booking needs another place or time')).toBeVisible();
    expect(screen.getByText(/Strength training · Kai Berg/)).toBeInTheDocument();
    const repair = screen.getByRole('link', { name: 'Repair the week' }).getAttribute('href') ?? '';
    const given = new URLSearchParams(repair.split('?')[1]);
    expect(repair).toMatch(/^\/schedule\/repair\?/);
    expect([given.get('room'), given.get('from'), given.get('until')]).toEqual([
      'gym',
      `${today} 08:00:00`,
      `${today} 17:00:00`,
    ]);
  });

  it('counts for a closed clinic the bookings of every room', async () => {
    const holiday = {
      __typename: 'ClinicClosure',
      ...{ id: 'h', startsOn: today, endsOn: today, reason: 'Holiday' },
    };
    const evening = aSession({ id: 's3', ...wholeDaysOf(ZONE, { from: today, until: today }) });
    await page({
      mocks: [closures([], [holiday]), booked(null, [aSession(), evening])],
      viewer: scheduler,
    });
    expect(await screen.findByText('2 bookings need another place or time')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Repair the week' })).toBeNull();
  });

  it('shows what is booked before a room is closed', async () => {
    const adding = {
      request: {
        query: AddRoomClosureDocument,
        variables: { input: { roomId: 'gym', ...span, reason: 'Painting' } },
      },
      result: { data: { addRoomClosure: { __typename: 'RoomClosure', id: 'c1' } } },
    };
    const mocks = [closures([]), booked(['gym'], [aSession()]), adding, closures([closure])];
    await page({ mocks, viewer: scheduler });
    await userEvent.click(await screen.findByRole('button', { name: 'Close a room' }));
    const send = await screen.findByRole('button', { name: 'Close the room' });
    expect(send).toBeDisabled();
    await userEvent.click(screen.getByRole('combobox', { name: /Room/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Gym' }));
    expect(await screen.findByText('1 booking needs another place or time')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/Why/), 'Painting');
    await userEvent.click(send);
    expect(await screen.findByText(/What is booked stays until somebody moves it/)).toBeVisible();
    expect(await screen.findByText('Gym: Painting')).toBeVisible();
  });

  it('opens a room again, and closes it again when that was a slip', async () => {
    const mocks = [
      closures([closure]),
      booked(['gym'], []),
      {
        request: { query: RemoveRoomClosureDocument, variables: { id: 'c1' } },
        result: { data: { removeRoomClosure: { __typename: 'Done', ok: true } } },
      },
      closures([]),
      {
        request: {
          query: AddRoomClosureDocument,
          variables: { input: { roomId: 'gym', ...span, reason: 'Painting' } },
        },
        result: { data: { addRoomClosure: { __typename: 'RoomClosure', id: 'c2' } } },
      },
      closures([{ ...closure, id: 'c2' }]),
    ];
    await page({ mocks, viewer: scheduler });
    expect(await screen.findByText('Nothing is booked then.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Open again: Gym: Painting' }));
    expect(await screen.findByText('No room is closed')).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Gym: Painting')).toBeVisible();
  });
});
