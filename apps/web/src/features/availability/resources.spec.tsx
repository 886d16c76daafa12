import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import {
  MemberHoursDocument,
  RoomsDocument,
  UpdateWeekRulesDocument,
  WeekRulesDocument,
} from './operations.ts';
import { ResourcesPage } from './pages/ResourcesPage.tsx';

const scheduler = aViewer({ roles: ['SCHEDULER'] });
const hour = (weekday: number, startMinute: number, endMinute: number) => ({
  __typename: 'WeeklyHours',
  ...{ weekday, startMinute, endMinute },
});
const room = (id: string, name: string, more = {}) => ({
  __typename: 'Room',
  ...{ id, name, kind: 'GYM', maxSessions: 2, maxPatients: 6 },
  ...{ changeoverBeforeMinutes: 0, changeoverAfterMinutes: 0, active: true, version: 1, hours: [] },
  ...more,
});
const rooms = {
  request: { query: RoomsDocument },
  result: {
    data: {
      rooms: [room('gym', 'Gym'), room('old', 'Old gym', { active: false })],
      equipment: [
        { __typename: 'Equipment', id: 'hoist', name: 'Hoist', quantity: 2, roomId: 'gym' },
        { __typename: 'Equipment', id: 'bike', name: 'Bicycle', quantity: 1, roomId: null },
      ],
    },
  },
};
const hours = {
  request: { query: MemberHoursDocument },
  result: {
    data: {
      members: [
        {
          __typename: 'Member',
          ...{ id: 'kai', displayName: 'Kai Berg', active: true },
          discipline: { __typename: 'Discipline', code: 'PHYSIOTHERAPY', clinical: true },
          skills: [{ __typename: 'Skill', code: 'POOL', name: 'Pool therapy' }],
          workingHours: [
            {
              __typename: 'WorkingHours',
              ...{ id: 'w1', validFrom: '2026-01-05', validUntil: null, maxDailyMinutes: 360 },
              blocks: [hour(1, 480, 720)],
            },
          ],
        },
      ],
    },
  },
};
const settings = (horizonWeeks: number, version: number) => ({
  request: { query: WeekRulesDocument },
  result: {
    data: {
      scheduleSettings: {
        __typename: 'ScheduleSettings',
        ...{ patientMaxRunMinutes: 90, patientMaxDailyMinutes: 300, memberMaxRunMinutes: 180 },
        ...{ breakMinutes: 15, lunchMinutes: 30, lateCancelHours: 24, horizonWeeks, version },
        weights: [{ __typename: 'GoalWeight', goal: 'CONTINUITY', weight: 8 }],
      },
    },
  },
});

describe('the page of resources', () => {
  it('shows rooms with what stays in them, and which are out of use', async () => {
    await renderPage(<ResourcesPage />, { mocks: [rooms], viewer: scheduler });
    const row = await screen.findByRole('row', { name: /^Gym/ });
    expect(row).toHaveTextContent('2 × Hoist');
    expect(row).not.toHaveTextContent('Bicycle');
    expect(screen.getByRole('row', { name: /Old gym/ })).toHaveTextContent('not in use');
  });

  it('lets those who treat read, and changes nothing for them', async () => {
    await renderPage(<ResourcesPage />, { mocks: [rooms] });
    await screen.findByRole('row', { name: /^Gym/ });
    expect(screen.queryByRole('button', { name: 'Gym' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a room' })).toBeNull();
  });

  it('says when a member works, since when, and with which skills', async () => {
    await renderPage(<ResourcesPage />, { mocks: [hours], path: '/?tab=hours&member=kai' });
    const panel = await screen.findByRole('tabpanel');
    expect(await within(panel).findByText(/Mon 8:00 AM–12:00 PM/)).toBeVisible();
    expect(panel).toHaveTextContent('Since Jan 5, 2026 · at most 360 minutes of direct care a day');
    expect(panel).toHaveTextContent('Pool therapy');
    expect(screen.queryByRole('heading', { name: 'New hours from a day on' })).toBeNull();
  });

  it('saves the rules of the week as a whole, by the version that was read', async () => {
    const saved = {
      request: {
        query: UpdateWeekRulesDocument,
        variables: {
          input: {
            ...{ patientMaxDailyMinutes: 300, patientMaxRunMinutes: 90, memberMaxRunMinutes: 180 },
            ...{ breakMinutes: 15, lunchMinutes: 30, lateCancelHours: 24, horizonWeeks: 8 },
            version: 3,
            weights: [{ goal: 'CONTINUITY', weight: 8 }],
          },
        },
      },
      result: { data: { updateScheduleSettings: { __typename: 'ScheduleSettings', version: 4 } } },
    };
    const mocks = [settings(6, 3), saved, settings(8, 4)];
    await renderPage(<ResourcesPage />, { mocks, viewer: scheduler, path: '/?tab=rules' });
    const field = await screen.findByLabelText('Series are booked ahead, weeks');
    await userEvent.clear(field);
    await userEvent.type(field, '8');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved. The next week is built with it.')).toBeVisible();
  });
});
