import { Injectable } from '@nestjs/common';
import {
  ADDENDUM_LIMIT,
  checkNoteText,
  mayFollow,
  NOTE_REASON_LIMIT,
  NOTE_SECTION_LIMIT,
} from '@consilium/domain';
import { FreshAuthentication } from '../identity/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import type { AddNoteAddendumInput, CorrectNoteInput } from './graphql/note.input.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { NoteQueries } from './note.queries.ts';
import { NoteRepository } from './note.repository.ts';
import { hashOf, NoteWriting } from './note-writing.ts';
import { idTaken } from './save-session-note.ts';

/** What follows a signature: an addendum, or a passage struck through. The signed text itself stays. */
@Injectable()
export class FollowSessionNote {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly fresh: FreshAuthentication,
    private readonly queries: NoteQueries,
    private readonly repository: NoteRepository,
    private readonly writing: NoteWriting,
  ) {}

  async add({ id, noteId, text, password }: AddNoteAddendumInput): Promise<SessionNote | Refusal> {
    if (!isUuid(id)) throw notFound();
    const note = await this.writing.read(noteId);
    const stored = storedText(text);
    const before = await this.queries.addendumById(await this.transaction.client(), id);
    if (before) return before.noteId === noteId && before.text === stored ? note : idTaken();
    const may = mayFollow(note);
    if (!may.ok) return Refusal.of(may);
    const [problem] = checkNoteText(text, 'text', ADDENDUM_LIMIT);
    if (problem) return Refusal.of(problem);
    const refused =
      (await this.writing.namesOthers(text, note, 'text')) ?? (await this.fresh.refusal(password));
    if (refused) return refused;
    const signedAt = currentContext().now();
    return this.writing.write('addNoteAddendum', note, async (db) => {
      const contentHash = hashOf(JSON.stringify([id, noteId, signedAt.toISOString(), stored]));
      await this.repository.addAddendum(db, { id, noteId, text: stored, ...by(), signedAt, contentHash });
      return null;
    });
  }

  async correct(input: CorrectNoteInput): Promise<SessionNote | Refusal> {
    const { id, noteId, sectionKey, password } = input;
    if (!isUuid(id)) throw notFound();
    const note = await this.writing.read(noteId);
    const [struckText, replacement, reason] = [input.struckText, input.replacement ?? '', input.reason].map(
      storedText,
    ) as [string, string, string];
    const before = await this.queries.correctionById(await this.transaction.client(), id);
    if (before) return before.noteId === noteId && before.struckText === struckText ? note : idTaken();
    const may = mayFollow(note);
    if (!may.ok) return Refusal.of(may);
    const [problem] = [
      ...checkNoteText(input.reason, 'reason', NOTE_REASON_LIMIT),
      ...checkNoteText(input.struckText, 'struckText', NOTE_SECTION_LIMIT),
      ...(replacement ? checkNoteText(replacement, 'replacement', NOTE_SECTION_LIMIT) : []),
    ];
    if (problem) return Refusal.of(problem);
    const section = note.sections.find(({ key }) => key === sectionKey);
    if (!section?.text.includes(struckText)) {
      return new Refusal('PASSAGE_NOT_FOUND', 'Copy the passage word for word from the note.', 'struckText');
    }
    const refused =
      (await this.writing.namesOthers(replacement, note, 'replacement')) ??
      (await this.fresh.refusal(password));
    if (refused) return refused;
    return this.writing.write('correctNote', note, async (db) => {
      const correctedAt = currentContext().now();
      const row = { id, noteId, sectionKey, struckText, replacement, reason, correctedAt };
      await this.repository.addCorrection(db, { ...row, ...by() });
      return null;
    });
  }
}

const by = () => {
  const { userId, displayName: byName, credential } = currentActor();
  return { byUserId: userId ?? '', byName, credential: credential ?? '' };
};
