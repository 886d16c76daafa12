import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import type { ApolloClient } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { outbox, sendThrough } from '../../offline/index.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { NoteEditor } from './components/NoteEditor.tsx';
import { differences, resolved, type SectionText } from './draft-conflict.ts';
import { SessionNotesDocument, type NoteForm, type SessionNote } from './operations.ts';

// What browsers have and this page of the tests has not; the device’s store needs them.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
globalThis.structuredClone = <T,>(value: T): T => value;

const form: NoteForm = {
  template: 'SOAP',
  version: 1,
  factsIn: 'OBJECTIVE',
  sections: [
    { key: 'SUBJECTIVE', required: false },
    { key: 'OBJECTIVE', required: true },
    { key: 'ASSESSMENT', required: true },
    { key: 'PLAN', required: true },
  ],
};
const at = '2026-11-23T14:00:00.000Z';
const draft: SessionNote = {
  ...{ id: 'n1', patientId: 'p1', sessionId: null, disciplineCode: 'PHYSIOTHERAPY' },
  ...{ template: 'SOAP', templateVersion: 1, status: 'DRAFT', dataClass: 'GENERAL' },
  sections: [
    { key: 'OBJECTIVE', text: 'Walked 40 m.' },
    { key: 'PLAN', text: 'Stairs.' },
  ],
  ...{ release: null, releaseReason: '', releaseByName: null },
  ...{ authorName: 'Robin Vega', authorCredential: 'PT', authorLevel: 'INDEPENDENT', supervisorName: null },
  ...{ occurredAt: at, lateEntry: false, savedAt: at, handedInAt: null, sentBackRemark: '' },
  ...{ signedAt: null, signedByName: null, signedCredential: null, signedLate: false },
  ...{ cosignedAt: null, cosignedByName: null, cosignedCredential: null },
  ...{ enteredInErrorAt: null, enteredInErrorBy: null, enteredInErrorWhy: null },
  ...{ mine: true, viewerMayCosign: false, version: 1, addenda: [], corrections: [] },
};

interface Input {
  readonly sections: readonly SectionText[];
  readonly basedOnVersion: number | null;
}

/** A server with one draft, which another device has changed to version 2. */
class Server {
  away = false;
  version = 2;
  sections: readonly SectionText[] = [
    { key: 'OBJECTIVE', text: 'Walked 40 m.' },
    { key: 'PLAN', text: 'Pool.' },
  ];
  readonly refused: Input[] = [];

  get note() {
    return { __typename: 'SessionNote', ...draft, sections: this.sections, version: this.version };
  }

  mutate = async ({ variables }: { variables: { input: Input } }) => {
    await Promise.resolve();
    if (this.away) throw new TypeError('Failed to fetch');
    const { sections, basedOnVersion } = variables.input;
    const same = JSON.stringify(sections) === JSON.stringify(this.sections);
    if (!same && basedOnVersion !== this.version) {
      this.refused.push(variables.input);
      return { data: { saveSessionNote: { code: 'VERSION_CONFLICT', message: '', field: null } } };
    }
    if (!same) {
      this.sections = sections;
      this.version += 1;
    }
    return { data: { saveSessionNote: this.note } };
  };
}

const show = (server: Server) =>
  renderPage(
    <NoteEditor
      {...{ patientId: 'p1', patientName: 'Ana Ruiz', sessionId: null, occurredAt: at, note: draft }}
      forms={[form]}
      onChanged={() => undefined}
    />,
    {
      mocks: [
        {
          request: { query: SessionNotesDocument, variables: { patientId: 'p1' } },
          maxUsageCount: Number.POSITIVE_INFINITY,
          result: () => ({ data: { sessionNotes: [server.note] } }),
        },
      ],
    },
  );

describe('a draft written without a connection that meets a newer one', () => {
  const user = userEvent.setup();
  let server: Server;

  beforeEach(async () => {
    server = new Server();
    sendThrough({ mutate: server.mutate } as unknown as ApolloClient);
    await outbox.open(`user-${Math.random()}`);
  });
  afterEach(() => act(() => outbox.forget()));

  /** Away, typed, and back: the device tries to send what it kept. */
  const typeAwayAndComeBack = async () => {
    server.away = true;
    await show(server);
    await user.type(await screen.findByRole('textbox', { name: 'Plan' }), ' Twice.');
    await screen.findByText(/Kept on this device/, {}, { timeout: 4_000 });
    server.away = false;
    await act(() => outbox.flush());
    return screen.findByRole('region', { name: 'This draft was also changed on another device' });
  };

  it('shows both texts, and neither is overwritten', async () => {
    const both = await typeAwayAndComeBack();
    expect(within(both).getByText('Stairs. Twice.')).toBeVisible();
    expect(within(both).getByText('Pool.')).toBeVisible();
    // What both have is not in question.
    expect(within(both).queryByText('Objective')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign' })).toBeDisabled();
    // Typing on does not settle it either.
    await user.type(screen.getByRole('textbox', { name: 'Plan' }), ' Slowly.');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(server.version).toBe(2);
    expect(outbox.unsent).toHaveLength(1);
    expect(screen.getByRole('textbox', { name: 'Plan' })).toHaveValue('Stairs. Twice. Slowly.');
  }, 15_000);

  it('keeps both when told so, on top of the newer one', async () => {
    await typeAwayAndComeBack();
    await user.click(screen.getByRole('button', { name: 'Keep both, one after the other' }));
    expect(screen.getByRole('textbox', { name: 'Plan' })).toHaveValue('Pool.\nStairs. Twice.');
    await waitFor(() => expect(server.version).toBe(3), { timeout: 4_000 });
    expect(server.sections).toContainEqual({ key: 'PLAN', text: 'Pool.\nStairs. Twice.' });
    await waitFor(() => expect(outbox.unsent).toEqual([]));
    // It goes on from there.
    await user.type(screen.getByRole('textbox', { name: 'Assessment' }), 'Steadier.');
    await waitFor(() => expect(server.version).toBe(4), { timeout: 4_000 });
    expect(server.refused).toHaveLength(1);
  }, 15_000);

  it('is known again after the page was closed: what waits on the device is what one reads', async () => {
    server.away = true;
    const { unmount } = await show(server);
    await user.type(await screen.findByRole('textbox', { name: 'Plan' }), ' Twice.');
    await screen.findByText(/Kept on this device/, {}, { timeout: 4_000 });
    unmount();
    await show(server);
    expect(await screen.findByRole('textbox', { name: 'Plan' })).toHaveValue('Stairs. Twice.');
    server.away = false;
    await act(() => outbox.flush());
    await user.click(await screen.findByRole('button', { name: 'Keep the other one' }));
    expect(screen.getByRole('textbox', { name: 'Plan' })).toHaveValue('Pool.');
    await waitFor(() => expect(outbox.unsent).toEqual([]), { timeout: 4_000 });
    expect(server.version).toBe(2);
  }, 15_000);

  it('goes on writing after what was kept has arrived', async () => {
    server.version = 1;
    server.sections = draft.sections;
    server.away = true;
    await show(server);
    await user.type(await screen.findByRole('textbox', { name: 'Plan' }), ' Twice.');
    await screen.findByText(/Kept on this device/, {}, { timeout: 4_000 });
    server.away = false;
    await act(() => outbox.flush());
    await screen.findByText(/Draft saved/);
    await user.type(screen.getByRole('textbox', { name: 'Plan' }), ' Slowly.');
    await waitFor(() => expect(server.version).toBe(3), { timeout: 4_000 });
    expect(server.refused).toEqual([]);
  }, 15_000);
});

describe('two texts of one draft', () => {
  const elsewhere: SectionText[] = [
    { key: 'SUBJECTIVE', text: 'Slept well.' },
    { key: 'PLAN', text: 'Pool.' },
  ];

  it('differ where they differ, in the order of the form', () => {
    const here = { PLAN: 'Stairs.', OBJECTIVE: 'Walked.' };
    expect(differences(['SUBJECTIVE', 'OBJECTIVE', 'PLAN'], here, elsewhere)).toEqual([
      { key: 'SUBJECTIVE', here: '', elsewhere: 'Slept well.' },
      { key: 'OBJECTIVE', here: 'Walked.', elsewhere: '' },
      { key: 'PLAN', here: 'Stairs.', elsewhere: 'Pool.' },
    ]);
    expect(differences([], { PLAN: ' Pool. ', SUBJECTIVE: 'Slept well.' }, elsewhere)).toEqual([]);
  });

  it('together say everything, and nothing twice', () => {
    const here = { PLAN: 'Pool. Stairs.', OBJECTIVE: 'Walked.' };
    expect(resolved('BOTH', here, elsewhere)).toEqual({
      ...{ SUBJECTIVE: 'Slept well.', OBJECTIVE: 'Walked.', PLAN: 'Pool. Stairs.' },
    });
    expect(resolved('HERE', here, elsewhere)).toEqual(here);
    expect(resolved('ELSEWHERE', here, elsewhere)).toEqual({ SUBJECTIVE: 'Slept well.', PLAN: 'Pool.' });
  });
});

describe('signing a draft that is not complete', () => {
  it('names what is missing and goes there', async () => {
    sendThrough({ mutate: new Server().mutate } as unknown as ApolloClient);
    await show(new Server());
    await userEvent.click(await screen.findByRole('button', { name: 'Sign' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Before it can be signed it needs: Assessment.');
    const assessment = screen.getByRole('textbox', { name: 'Assessment' });
    expect(assessment).toHaveFocus();
    expect(assessment).toBeInvalid();
    await userEvent.type(assessment, 'Steadier.');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
