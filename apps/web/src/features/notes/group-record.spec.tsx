import { describe, expect, it, jest } from '@jest/globals';
import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render-page.tsx';
import {
  GroupSessionDocument,
  SaveGroupRecordDocument,
  SignGroupRecordDocument,
  type GroupRecord,
} from './group-operations.ts';
import { NoteFormsDocument, SessionNotesDocument } from './operations.ts';
import { GroupRecordPage } from './pages/GroupRecordPage.tsx';

const record: GroupRecord = {
  ...{ id: 'g1', sessionId: '', disciplineCode: 'PHYSIOTHERAPY', text: 'Two threw balls.', status: 'DRAFT' },
  ...{ authorName: 'Robin Vega', savedAt: '2026-11-23T14:40:00.000Z', signedAt: null, version: 2 },
};
const asked = (kept: GroupRecord | null) => ({
  data: {
    bedsideSession: {
      ...{ __typename: 'BedsideSession', sessionId: '', otherPatients: 1 },
      session: {
        ...{ __typename: 'TherapySession', id: 's1', title: 'Ball games', kind: 'GROUP' },
        localOn: '2026-11-23',
        ...{ startsAt: '2026-11-23T14:00:00.000Z', endsAt: '2026-11-23T14:45:00.000Z' },
        patients: ['Ana Ruiz', 'Leo Park', null].map((displayName, index) => ({
          ...{ __typename: 'SessionPatient', patientId: `p${index}`, displayName, attendance: 'ARRIVED' },
        })),
      },
    },
    groupRecord: kept && { __typename: 'GroupRecord', ...kept },
  },
});
const mocksOf = (kept: () => GroupRecord | null): MockLink.MockedResponse[] => [
  {
    request: { query: GroupSessionDocument, variables: { sessionId: '' } },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: () => asked(kept()),
  },
  {
    request: { query: NoteFormsDocument, variables: {} },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: { data: { noteForms: [] } },
  },
  ...['p0', 'p1'].map((patientId) => ({
    request: { query: SessionNotesDocument, variables: { patientId, sessionId: '' } },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: { data: { sessionNotes: [] } },
  })),
];

describe('the record of a group', () => {
  it('stands apart from the responses, one for each patient one treats', async () => {
    await renderPage(<GroupRecordPage />, { mocks: mocksOf(() => null) });
    const whole = await screen.findByRole('region', { name: 'Record of the group' });
    for (const name of ['Ana', 'Leo']) expect(whole).not.toHaveTextContent(name);
    const ana = screen.getByRole('region', { name: 'Ana Ruiz' });
    expect(ana).not.toHaveTextContent('Leo');
    expect(await within(ana).findByRole('button', { name: 'Write note' })).toBeEnabled();
    expect(screen.getByRole('region', { name: 'Leo Park' })).toBeVisible();
    expect(screen.getByText('1 more took part whom you do not treat.')).toBeVisible();
    await userEvent.click(within(whole).getByRole('button', { name: 'Sign the record' }));
    expect(within(whole).getByRole('textbox', { name: 'What the group did' })).toBeInvalid();
  });

  it('prints one of them at a time', async () => {
    const print = jest.fn();
    Object.assign(globalThis, { print });
    await renderPage(<GroupRecordPage />, { mocks: mocksOf(() => null) });
    const ana = await screen.findByRole('region', { name: 'Ana Ruiz' });
    expect(ana).toHaveClass('no-print');
    await userEvent.click(within(ana).getByRole('button', { name: 'Print: Ana Ruiz' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(ana).not.toHaveClass('no-print');
    for (const name of ['Record of the group', 'Leo Park']) {
      expect(screen.getByRole('region', { name })).toHaveClass('no-print');
    }
  });

  it('is saved as it is typed, and signed; a name of the group is refused', async () => {
    let kept: GroupRecord = record;
    const named = { __typename: 'Refusal', code: 'OTHER_PATIENT_NAMED', message: '', field: 'text' };
    const text = 'Two threw balls. Ana laughed.';
    await renderPage(<GroupRecordPage />, {
      mocks: [
        ...mocksOf(() => kept),
        {
          request: {
            query: SaveGroupRecordDocument,
            variables: { input: { id: 'g1', sessionId: '', text, basedOnVersion: 2 } },
          },
          result: () => {
            kept = { ...record, text, version: 3 };
            return { data: { saveGroupRecord: { __typename: 'GroupRecord', ...kept } } };
          },
        },
        {
          request: {
            query: SignGroupRecordDocument,
            variables: { input: { sessionId: '', version: 3 } },
          },
          result: { data: { signGroupRecord: named } },
        },
      ],
    });
    const field = await screen.findByRole('textbox', { name: 'What the group did' });
    expect(field).toHaveValue('Two threw balls.');
    await userEvent.type(field, ' Ana laughed.');
    await waitFor(() => expect(screen.getByText(/Draft saved/)).toBeVisible(), { timeout: 4_000 });
    await userEvent.click(screen.getByRole('button', { name: 'Sign the record' }));
    expect(await screen.findByText(/This names another patient of the group/)).toBeVisible();
    expect(field).toHaveValue(text);
  });

  it('is read once it is signed', async () => {
    const signed: GroupRecord = { ...record, status: 'SIGNED', signedAt: '2026-11-23T15:00:00.000Z' };
    await renderPage(<GroupRecordPage />, { mocks: mocksOf(() => signed) });
    const whole = await screen.findByRole('region', { name: 'Record of the group' });
    expect(whole).toHaveTextContent('Two threw balls.');
    expect(whole).toHaveTextContent(/Signed by Robin Vega/);
    expect(within(whole).queryByRole('textbox')).not.toBeInTheDocument();
  });
});
