import { useMutation } from '@apollo/client/react';
import type { NoteDataClass, NoteRelease, NoteSection, NoteTemplate } from '@consilium/domain';
import { outbox, useRecord } from '../../../offline/index.ts';
import type { RefusalLike } from '../../../ui/index.ts';
import type { SessionNote } from '../operations.ts';
import { SavePsychotherapyNoteDocument, type PsychotherapyNote } from '../psychotherapy-operations.ts';
import {
  AddNoteAddendumDocument,
  CorrectNoteDocument,
  CosignSessionNoteDocument,
  HandInSessionNoteDocument,
  MarkSessionNoteInErrorDocument,
  ReleaseSessionNoteDocument,
  SaveSessionNoteDocument,
  SendBackSessionNoteDocument,
  SignSessionNoteDocument,
} from '../write-operations.ts';

/** What a write came to: done, kept on the device until there is a connection, or refused. */
export type Written<T> =
  | { readonly kind: 'DONE'; readonly note: T }
  | { readonly kind: 'WAITING' }
  | { readonly kind: 'REFUSED'; readonly refusal: RefusalLike };

export interface DraftToSave {
  readonly id: string;
  readonly patientId: string;
  readonly sessionId: string | null;
  readonly template: NoteTemplate;
  readonly dataClass: NoteDataClass;
  readonly sections: { key: NoteSection; text: string }[];
  readonly basedOnVersion: number | null;
  readonly occurredAt: string;
}

/** A signature, and to whom of the family the note goes where that departs from the clinic's rules. */
export interface Signature {
  readonly id: string;
  readonly version: number;
  readonly password?: string;
  readonly release?: NoteRelease | null;
  readonly releaseReason?: string;
}

type Answer<T> = T | RefusalLike | null | undefined;

function writtenOf<T extends object>(answer: Answer<T>): Written<T> {
  if (!answer) return { kind: 'REFUSED', refusal: { code: 'OTHER', message: '' } };
  return 'code' in answer ? { kind: 'REFUSED', refusal: answer } : { kind: 'DONE', note: answer };
}

const clock = () => {
  const now = new Date().toISOString();
  return { enteredAt: now, deviceNow: now };
};

/**
 * Every write of notes, in one place. Drafts are kept on the device and sent when there is a connection; a signature
 * is given to the server itself. Psychotherapy notes are never kept on the device.
 */
export function useNoteWrites() {
  const keep = useRecord('NOTE_DRAFT', SaveSessionNoteDocument);
  const [sign] = useMutation(SignSessionNoteDocument);
  const [handIn] = useMutation(HandInSessionNoteDocument);
  const [cosign] = useMutation(CosignSessionNoteDocument);
  const [sendBack] = useMutation(SendBackSessionNoteDocument);
  const [markInError] = useMutation(MarkSessionNoteInErrorDocument);
  const [release] = useMutation(ReleaseSessionNoteDocument);
  const [addAddendum] = useMutation(AddNoteAddendumDocument);
  const [correct] = useMutation(CorrectNoteDocument);
  const [savePsychotherapy] = useMutation(SavePsychotherapyNoteDocument);
  return {
    /** While an earlier state of the same draft waits on the device, the newer one takes its place. */
    save: async (about: string, draft: DraftToSave): Promise<Written<SessionNote>> => {
      const input = { ...draft, ...clock() };
      const waiting = outbox.unsent.find(({ value }) => value.kind === 'NOTE_DRAFT' && value.id === draft.id);
      if (waiting) {
        const before = waiting.value.variables['input'] as { basedOnVersion?: number | null } | undefined;
        const basedOnVersion = waiting.value.refusal
          ? draft.basedOnVersion
          : (before?.basedOnVersion ?? null);
        await outbox.retry(waiting.seq, { input: { ...input, basedOnVersion } });
        return { kind: 'WAITING' };
      }
      const answer = await keep(draft.id, about, { input });
      if (answer.kind !== 'SENT') return answer;
      return writtenOf<SessionNote>(answer.data.saveSessionNote);
    },
    sign: async (input: Signature) =>
      writtenOf<SessionNote>((await sign({ variables: { input } })).data?.signSessionNote),
    handIn: async (input: { id: string; version: number }) =>
      writtenOf<SessionNote>((await handIn({ variables: { input } })).data?.handInSessionNote),
    cosign: async (input: Signature) =>
      writtenOf<SessionNote>((await cosign({ variables: { input } })).data?.cosignSessionNote),
    sendBack: async (input: { id: string; version: number; reason: string }) =>
      writtenOf<SessionNote>((await sendBack({ variables: { input } })).data?.sendBackSessionNote),
    markInError: async (input: { id: string; version: number; reason: string }) =>
      writtenOf<SessionNote>((await markInError({ variables: { input } })).data?.markSessionNoteInError),
    release: async (input: { id: string; version: number; release: NoteRelease | null; reason: string }) =>
      writtenOf<SessionNote>((await release({ variables: { input } })).data?.releaseSessionNote),
    addAddendum: async (input: { id: string; noteId: string; text: string; password?: string }) =>
      writtenOf<SessionNote>((await addAddendum({ variables: { input } })).data?.addNoteAddendum),
    correct: async (input: {
      id: string;
      noteId: string;
      sectionKey: NoteSection;
      struckText: string;
      replacement: string;
      reason: string;
      password?: string;
    }) => writtenOf<SessionNote>((await correct({ variables: { input } })).data?.correctNote),
    savePsychotherapy: async (note: {
      id: string;
      patientId: string;
      text: string;
      basedOnVersion: number | null;
      occurredAt: string;
    }) =>
      writtenOf<PsychotherapyNote>(
        (await savePsychotherapy({ variables: { input: { ...note, ...clock() } } })).data
          ?.savePsychotherapyNote,
      ),
  };
}
