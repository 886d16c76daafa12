import { Injectable } from '@nestjs/common';
import { checkNoteText, mayEnterInError, NOTE_REASON_LIMIT } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import type { NoteReasonInput, ReleaseNoteInput } from './graphql/note.input.ts';
import type { SessionNote } from './graphql/note.object.ts';
import { noteActor } from './note-actor.ts';
import { withoutErrors } from './note.queries.ts';
import { NoteReleasing } from './note-releasing.ts';
import { NoteWriting } from './note-writing.ts';

/** Decisions about a whole note: that it was an error, and who of the family reads it. */
@Injectable()
export class SettleSessionNote {
  constructor(
    private readonly writing: NoteWriting,
    private readonly releasing: NoteReleasing,
  ) {}

  async enterInError({ id, version, reason }: NoteReasonInput): Promise<SessionNote | Refusal> {
    const note = await this.writing.read(id);
    const may = mayEnterInError(note, noteActor());
    if (!may.ok) return Refusal.of(may);
    const [problem] = checkNoteText(reason, 'reason', NOTE_REASON_LIMIT);
    if (problem) return Refusal.of(problem);
    const marked = await this.writing.change('markSessionNoteInError', note, {
      version,
      data: {
        status: 'ENTERED_IN_ERROR',
        enteredInErrorAt: currentContext().now(),
        enteredInErrorBy: currentActor().displayName,
        enteredInErrorWhy: storedText(reason),
      },
    });
    return marked instanceof Refusal ? marked : withoutErrors(marked);
  }

  /** A draft, and what waits for a cosignature, is released to nobody (clinical.md 5.2). */
  async release(input: ReleaseNoteInput): Promise<SessionNote | Refusal> {
    const note = await this.writing.read(input.id);
    const { version, release = null, reason } = input;
    const decided = this.releasing.decided(note.status, { release, reason: reason ?? '' });
    if (decided instanceof Refusal) return decided;
    return this.writing.change('releaseSessionNote', note, { version, data: decided.data });
  }
}
