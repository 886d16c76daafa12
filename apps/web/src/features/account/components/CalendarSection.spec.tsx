import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../../testing/render-page.tsx';
import { CalendarFeedsDocument, CreateCalendarFeedDocument } from '../calendar-operations.ts';
import { CalendarSection } from './CalendarSection.tsx';

const guardian = aViewer({ roles: ['GUARDIAN'], memberId: null, disciplineCode: null });
const child = (id: string, displayName: string) => ({ __typename: 'PatientSummary', id, displayName });
const feeds = (children: readonly object[], myCalendarFeeds: readonly object[] = []) => ({
  request: { query: CalendarFeedsDocument },
  result: { data: { myCalendarFeeds, today: { __typename: 'Today', myPatients: children } } },
});
const created = (patientId: string) => ({
  request: {
    query: CreateCalendarFeedDocument,
    variables: { input: { of: 'PATIENT', patientId, label: '' } },
  },
  result: { data: { createCalendarFeed: { __typename: 'CreatedCalendarFeed', url: '/feed/secret' } } },
});

describe('a family’s calendar subscription', () => {
  it('asks for which child when there are several', async () => {
    const children = [child('leo', 'Leo Park'), child('mia', 'Mia Park')];
    const feed = {
      ...{ __typename: 'CalendarFeed', id: 'f1', label: 'Phone', of: 'PATIENT', patientId: 'mia' },
      ...{ createdAt: '2026-11-20T15:00:00.000Z', lastReadAt: null },
    };
    await renderPage(<CalendarSection />, {
      mocks: [feeds(children), created('mia'), feeds(children, [feed])],
      viewer: guardian,
    });
    const create = await screen.findByRole('button', { name: 'Create an address' });
    expect(create).toBeDisabled();
    await userEvent.click(screen.getByRole('combobox', { name: /Whose calendar/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Mia Park' }));
    await userEvent.click(create);
    expect(await screen.findByLabelText('Shown only now')).toHaveValue('http://localhost/feed/secret');
    expect(await screen.findByText('Phone · Mia Park')).toBeVisible();
  });

  it('asks nothing when there is one', async () => {
    await renderPage(<CalendarSection />, {
      mocks: [feeds([child('leo', 'Leo Park')]), created('leo'), feeds([child('leo', 'Leo Park')])],
      viewer: guardian,
    });
    const create = await screen.findByRole('button', { name: 'Create an address' });
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.click(create);
    expect(await screen.findByLabelText('Shown only now')).toBeVisible();
  });
});
