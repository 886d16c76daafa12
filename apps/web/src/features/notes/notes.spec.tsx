import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aViewer, renderPage } from '../../testing/render-page.tsx';
import { NoteCard } from './components/NoteCard.tsx';
import { OwnPsychotherapyNotes } from './components/OwnPsychotherapyNotes.tsx';
import { SignDialog } from './components/SignDialog.tsx';
import type { SessionNote } from './operations.ts';
import { NoteQueueDocument } from './operations.ts';
import { NotesToSignPage } from './pages/NotesToSignPage.tsx';
import { MyPsychotherapyNotesDocument } from './psychotherapy-operations.ts';

const note: SessionNote = {
  id: 'n1',
  patientId: 'p1',
  sessionId: null,
  disciplineCode: 'PHYSIOTHERAPY',
  template: 'SOAP',
  templateVersion: 1,
  sections: [{ key: 'OBJECTIVE', text: 'Walked 40 m in 31 s.' }],
  status: 'SIGNED',
  dataClass: 'GENERAL',
  release: null,
  releaseReason: '',
  releaseByName: null,
  authorName: 'Robin Vega',
  authorCredential: 'PT',
  authorLevel: 'INDEPENDENT',
  supervisorName: null,
  occurredAt: '2026-11-23T14:00:00.000Z',
  lateEntry: false,
  savedAt: '2026-11-23T14:00:00.000Z',
  handedInAt: null,
  sentBackRemark: '',
  signedAt: '2026-11-23T14:05:00.000Z',
  signedByName: 'Robin Vega',
  signedCredential: 'PT',
  signedLate: false,
  cosignedAt: null,
  cosignedByName: null,
  cosignedCredential: null,
  enteredInErrorAt: null,
  enteredInErrorBy: null,
  enteredInErrorWhy: null,
  mine: true,
  viewerMayCosign: false,
  version: 2,
  addenda: [],
  corrections: [],
};
const waiting: SessionNote = {
  ...note,
  status: 'AWAITING_COSIGNATURE',
  signedAt: null,
  mine: false,
  viewerMayCosign: true,
};

describe('a note', () => {
  it('shows what was struck through, and what holds instead', async () => {
    const correction = {
      ...{ id: 'c1', sectionKey: 'OBJECTIVE' as const, struckText: '31 s', replacement: '13 s' },
      ...{ reason: 'misread', byName: 'Robin Vega', correctedAt: '2026-11-23T15:00:00.000Z' },
    };
    await renderPage(<NoteCard note={{ ...note, corrections: [correction] }} onChanged={() => undefined} />);
    expect((await screen.findByText('31 s')).tagName).toBe('DEL');
    expect(screen.getByText('13 s').tagName).toBe('INS');
    expect(screen.getByText('(Robin Vega: misread)')).toBeInTheDocument();
  });

  it('offers a cosignature to whoever may give it, and no addendum before it', async () => {
    await renderPage(<NoteCard note={waiting} onChanged={() => undefined} />);
    expect(await screen.findByRole('button', { name: 'Cosign' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Send back' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Add addendum' })).not.toBeInTheDocument();
  });

  it('entered in error keeps its frame only', async () => {
    const wrong: SessionNote = {
      ...note,
      ...{ status: 'ENTERED_IN_ERROR', sections: [] },
      ...{ enteredInErrorBy: 'Robin Vega', enteredInErrorWhy: 'wrong patient' },
    };
    await renderPage(<NoteCard note={wrong} onChanged={() => undefined} />);
    expect(await screen.findByText('Marked as entered in error by Robin Vega: wrong patient')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Correct' })).not.toBeInTheDocument();
  });
});

describe('signing', () => {
  it('asks for the password only when the server wants it', async () => {
    const user = userEvent.setup();
    const stale = { code: 'FRESH_SESSION_REQUIRED', message: '', field: 'password' };
    const sign = jest.fn((password: string | undefined) =>
      Promise.resolve(
        password === 'right' ? { kind: 'DONE' as const, note } : { kind: 'REFUSED' as const, refusal: stale },
      ),
    );
    const onSigned = jest.fn();
    const words = { title: 'Sign', text: 'For good', action: 'Sign' };
    await renderPage(<SignDialog {...words} sign={sign} onClose={() => undefined} onSigned={onSigned} />);
    expect(screen.queryByLabelText('Your password')).not.toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Sign' }));
    await user.type(await screen.findByLabelText('Your password'), 'right');
    await user.click(screen.getByRole('button', { name: 'Sign' }));
    expect(sign.mock.calls).toEqual([[undefined], ['right']]);
    expect(onSigned).toHaveBeenCalled();
  });
});

describe('notes to sign', () => {
  it('are the reader’s own to cosign, and a table of who waits how long', async () => {
    const patient = { __typename: 'PatientSummary', id: 'p1', displayName: 'Ana Ruiz' };
    const people = [
      {
        __typename: 'NotesWaiting',
        ...{ personId: 'm1', personName: 'Sam Lee', unsigned: 0, uncosigned: 1, oldestHours: 50 },
      },
    ];
    const noteQueue = { __typename: 'NoteQueue', drafts: [], awaiting: [], people };
    await renderPage(<NotesToSignPage />, {
      mocks: [
        {
          request: { query: NoteQueueDocument, variables: {} },
          result: {
            data: {
              noteQueue: { ...noteQueue, toCosign: [{ __typename: 'SessionNote', ...waiting, patient }] },
            },
          },
        },
      ],
    });
    expect(await screen.findByText(/Ana Ruiz/)).toBeVisible();
    expect(screen.getByRole('row', { name: 'Sam Lee 0 1 2 days' })).toBeVisible();
  });
});

describe('psychotherapy notes', () => {
  it('stand in a place of their own that says whose they are', async () => {
    const own = {
      __typename: 'PsychotherapyNote',
      ...{ id: 'x1', text: 'For me', version: 1 },
      ...{ occurredAt: '2026-11-23T14:00:00.000Z', savedAt: '2026-11-23T14:00:00.000Z' },
    };
    await renderPage(<OwnPsychotherapyNotes patientId="p1" />, {
      viewer: aViewer({ roles: ['PSYCHOLOGIST'], disciplineCode: 'PSYCHOLOGY' }),
      mocks: [
        {
          request: { query: MyPsychotherapyNotesDocument, variables: { patientId: 'p1' } },
          result: { data: { myPsychotherapyNotes: [own] } },
        },
      ],
    });
    const place = await screen.findByRole('region', { name: 'My psychotherapy notes' });
    expect(place).toHaveTextContent('Only you can read these.');
    expect(await screen.findByText('For me')).toBeVisible();
  });
});
