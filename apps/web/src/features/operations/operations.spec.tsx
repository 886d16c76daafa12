import { describe, expect, it } from '@jest/globals';
import { addDays, localDateIn } from '@consilium/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { OperationsPage } from './index.ts';
import { OperationsReportDocument, OperationsRowsDocument } from './operations.ts';

const until = addDays(localDateIn('America/New_York', new Date()), -1);
const from = addDays(until, 1 - 7 * 12);
const rate = (code: string, count: number, of: number) => ({
  __typename: 'OperationsRate' as const,
  ...{ code, count, of, rate: of === 0 ? null : count / of, low: 0.1, high: 0.9 },
});
const report = {
  __typename: 'OperationsReport' as const,
  ...{ from, until },
  responses: [rate('ALL', 30, 40), rate('PATIENT', 18, 20)],
  timers: [
    {
      __typename: 'OperationsTimer' as const,
      ...{ code: 'REFERRAL_TO_ADMISSION' as const, n: 7, mean: 40, median: 35 },
      ...{ lowerQuartile: 28, upperQuartile: 50, stillWaiting: 3 },
    },
  ],
  completion: rate('COMPLETED', 5, 8),
  endReasons: [{ __typename: 'OperationsCount' as const, code: 'INSURANCE', count: 2 }],
  disciplines: [
    {
      __typename: 'OperationsDiscipline' as const,
      ...{ disciplineCode: 'PHYSIOTHERAPY', prescribedMinutes: 1200, deliveredMinutes: 840 },
    },
  ],
  sessions: [rate('ATTENDED', 90, 100), rate('NO_SHOW', 4, 100)],
  notes: [
    { __typename: 'OperationsNotes' as const, wants: 'SIGNATURE', fromDays: 0, untilDays: 1, count: 0 },
    { __typename: 'OperationsNotes' as const, wants: 'SIGNATURE', fromDays: 8, untilDays: null, count: 2 },
  ],
  adverseEvents: [
    { __typename: 'OperationsAdverseEvents' as const, eventClass: 'CONFIDENTIAL', count: 1, serious: 1 },
  ],
  runCharts: [],
};
const asked = {
  request: { query: OperationsReportDocument, variables: { from, until } },
  result: { data: { operationsReport: report } },
};
const opened = (
  figure: 'WAITING' | 'SESSION',
  code: string,
  rows: readonly { patientName: string; on: string; days: number | null; detail: string | null }[],
  partial = false,
) => ({
  request: { query: OperationsRowsDocument, variables: { from, until, figure, code } },
  result: {
    data: {
      operationsRows: {
        __typename: 'OperationsRows' as const,
        partial,
        rows: rows.map((row) => ({
          __typename: 'OperationsRow' as const,
          ...{ patientId: 'p1', until: null, ...row },
        })),
      },
    },
  },
});
const physician = aViewer({ roles: ['PHYSICIAN'] });
const timers = () => screen.findByRole('table', { name: 'Days from step to step' });

describe('the report of operations', () => {
  it('says each figure of how many, leaves out what nobody waits for, and opens nothing to who opens no chart', async () => {
    await renderPage(<OperationsPage />, { viewer: aViewer({ roles: ['ADMINISTRATOR'] }), mocks: [asked] });
    expect(within(await timers()).getAllByRole('row')[1]).toHaveTextContent('73528 – 503');
    expect(screen.getByText('75 %')).toBeVisible();
    expect(screen.getAllByText('30 of 40, 75 % (10 to 90 %)').length).toBeGreaterThan(0);
    expect(screen.getAllByText('70 %').length).toBeGreaterThan(0);
    const notes = screen.getByRole('table', { name: 'Notes without a name under them' });
    expect(within(notes).getAllByRole('row')).toHaveLength(2);
    expect(within(await timers()).queryByRole('button')).toBeNull();
  });

  it('opens to the rows behind a figure, and says that there are more that one may not see', async () => {
    const rows = [{ patientName: 'Amelia Carter', on: from, days: null, detail: 'PHYSIOTHERAPY' }];
    await renderPage(<OperationsPage />, {
      viewer: physician,
      mocks: [asked, opened('SESSION', 'NO_SHOW', rows, true)],
    });
    const [first] = await screen.findAllByRole('button', { name: 'Did not come' });
    if (!first) throw new Error('the figure can be opened');
    await userEvent.click(first);
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('link', { name: 'Amelia Carter' })).toHaveAttribute(
      'href',
      '/patients/p1',
    );
    expect(dialog).toHaveTextContent('Physiotherapy');
    expect(dialog).toHaveTextContent('There are more, of patients whose chart you may not open.');
  });

  it('opens to those who still wait', async () => {
    const rows = [{ patientName: 'Finn Hale', on: from, days: 83, detail: null }];
    await renderPage(<OperationsPage />, {
      viewer: physician,
      mocks: [asked, opened('WAITING', 'REFERRAL_TO_ADMISSION', rows)],
    });
    await userEvent.click(await screen.findByRole('button', { name: /Still waiting: 3$/ }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('83')).toBeVisible();
  });
});
