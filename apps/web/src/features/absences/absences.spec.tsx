import { describe, expect, it } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { WeekNamesDocument, WeekPatientsDocument } from '../week-builder/operations.ts';
import { AbsencesDocument, WithdrawExceptionDocument, type Absence } from './operations.ts';
import { AbsencesPage } from './pages/AbsencesPage.tsx';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const absence = (id: string, days: number, more: Partial<Absence> = {}): Absence => ({
  ...{
    __typename: 'MemberException',
    id,
    memberId: 'member-1',
    kind: 'LEAVE',
    status: 'ACCEPTED',
    note: id,
    version: 3,
  },
  ...{ startsAt: inDays(days), endsAt: inDays(days + 1), decidedByName: null, decisionNote: '' },
  ...more,
});
const listed = (...memberExceptions: Absence[]): MockLink.MockedResponse => ({
  request: { query: AbsencesDocument, variables: () => true },
  result: { data: { memberExceptions } },
});
const NAMES: readonly MockLink.MockedResponse[] = [
  {
    request: { query: WeekNamesDocument },
    result: {
      data: {
        members: [],
        rooms: [],
        scheduleSettings: {
          __typename: 'ScheduleSettings',
          ...{ dayStartMinute: 480, dayEndMinute: 1020, slotMinutes: 15, weekdays: [1, 2, 3, 4, 5] },
        },
      },
    },
  },
  {
    request: { query: WeekPatientsDocument, variables: () => true },
    result: {
      data: {
        patients: {
          ...{ __typename: 'PatientConnection', edges: [] },
          pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        },
      },
    },
  },
];
const withdrawn = (answer: object): MockLink.MockedResponse => ({
  request: { query: WithdrawExceptionDocument, variables: { input: { id: 'trip', version: 3 } } },
  result: { data: { withdrawException: answer } },
});
const row = async (text: string) => {
  const item = (await screen.findByText(text)).closest('li');
  if (!item) throw new Error(`There is no row "${text}".`);
  return within(item);
};
const withdrawFrom = async () => {
  await userEvent.click((await row('trip')).getByRole('button', { name: /^Withdraw/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
};

describe('absences', () => {
  it('show meetings and what is over, and offer nothing on what is over or belongs to others', async () => {
    const mocks = [
      ...NAMES,
      listed(
        absence('over', -9),
        absence('trip', 5),
        absence('round', 6, { kind: 'MEETING', memberId: 'member-2' }),
        absence('taken back', 7, { status: 'WITHDRAWN' }),
      ),
    ];
    await renderPage(<AbsencesPage />, { mocks, path: '/?show=ALL' });
    expect((await row('trip')).getByRole('button', { name: /^Withdraw/ })).toBeVisible();
    expect((await row('round')).getByText(/Meeting/)).toBeVisible();
    for (const other of ['over', 'round', 'taken back']) {
      expect((await row(other)).queryByRole('button')).toBeNull();
    }
    const past = screen.getByRole('region', { name: 'The last six months' });
    expect(within(past).getByText('over')).toBeVisible();
    expect(within(past).queryByText('trip')).toBeNull();
  });

  it('of many people are read a page at a time, without the meetings unless all are asked for', async () => {
    const meeting = (id: string) => absence(id, 6, { kind: 'MEETING', memberId: 'member-2' });
    const many = Array.from({ length: 32 }, (_, index) => meeting(`round ${index + 1}`));
    const { unmount } = await renderPage(<AbsencesPage />, {
      mocks: [...NAMES, listed(absence('trip', 5), ...many)],
      path: '/?show=ALL',
    });
    expect(await screen.findByText('round 29')).toBeVisible();
    expect(screen.queryByText('round 30')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
    expect(screen.getByText('round 32')).toBeVisible();
    unmount();
    await renderPage(<AbsencesPage />, { mocks: [...NAMES, listed(absence('trip', 5), ...many)] });
    expect(await screen.findByText('trip')).toBeVisible();
    expect(screen.queryByText('round 1')).toBeNull();
  });

  it('are withdrawn after a question, and the list is read again', async () => {
    const done = withdrawn({
      __typename: 'MemberException',
      ...{ id: 'trip', status: 'WITHDRAWN', version: 4 },
    });
    const mocks = [
      ...NAMES,
      listed(absence('trip', 5)),
      done,
      listed(absence('trip', 5, { status: 'WITHDRAWN', version: 4 })),
    ];
    await renderPage(<AbsencesPage />, { mocks });
    await withdrawFrom();
    expect(await screen.findByText('Withdrawn.')).toBeVisible();
    expect(await (await row('trip')).findByText('Withdrawn')).toBeVisible();
  });

  it('say why when somebody else was faster', async () => {
    const refusal = { __typename: 'Refusal', code: 'ALREADY_OVER', field: null };
    const mocks = [
      ...NAMES,
      listed(absence('trip', 5)),
      withdrawn({ ...refusal, message: 'This is over and stays on record.' }),
      listed(absence('trip', 5)),
    ];
    await renderPage(<AbsencesPage />, { mocks });
    await withdrawFrom();
    expect(await screen.findByText(/over and stays on record/)).toBeVisible();
  });

  it('of anybody are withdrawn by whoever decides', async () => {
    const mocks = [...NAMES, listed(absence('trip', 5, { memberId: 'member-2' }))];
    await renderPage(<AbsencesPage />, {
      mocks,
      viewer: aViewer({ roles: ['SCHEDULER'] }),
      path: '/?show=ALL',
    });
    expect((await row('trip')).getByRole('button', { name: /^Withdraw/ })).toBeVisible();
  });
});
