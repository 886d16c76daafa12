import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { FollowSessionNote } from '../follow-session-note.ts';
import { SettleSessionNote } from '../settle-session-note.ts';
import { AddNoteAddendumInput, CorrectNoteInput, NoteReasonInput, ReleaseNoteInput } from './note.input.ts';
import { SessionNote } from './note.object.ts';
import { SessionNoteResult } from './note.result.ts';

const onNote = on('sessionNote', (args: { input: { id: string } }) => args.input.id);
const onFollowed = on('sessionNote', (args: { input: { noteId: string } }) => args.input.noteId);

/** What may still happen to a note whose text stands. */
@Resolver(() => SessionNote)
export class SettledNoteResolver {
  constructor(
    private readonly follow: FollowSessionNote,
    private readonly settle: SettleSessionNote,
  ) {}

  @Requires('note.sign', onFollowed)
  @Mutation(() => SessionNoteResult, { description: 'Adds to a signed note under one’s own signature.' })
  addNoteAddendum(
    @Args('input', { type: () => AddNoteAddendumInput, description: 'The addendum.' })
    input: AddNoteAddendumInput,
  ): Promise<SessionNote | Refusal> {
    return this.follow.add(input);
  }

  @Requires('note.sign', onFollowed)
  @Mutation(() => SessionNoteResult, { description: 'Strikes a passage of a signed note through.' })
  correctNote(
    @Args('input', { type: () => CorrectNoteInput, description: 'The passage, what holds, and why.' })
    input: CorrectNoteInput,
  ): Promise<SessionNote | Refusal> {
    return this.follow.correct(input);
  }

  @Requires('note.write', onNote)
  @Mutation(() => SessionNoteResult, { description: 'Marks a note as entered in error: its body is hidden.' })
  markSessionNoteInError(
    @Args('input', { type: () => NoteReasonInput, description: 'Which note, and why.' })
    input: NoteReasonInput,
  ): Promise<SessionNote | Refusal> {
    return this.settle.enterInError(input);
  }

  @Requires('note.release', onNote)
  @Mutation(() => SessionNoteResult, { description: 'Says to whom of the family a signed note goes.' })
  releaseSessionNote(
    @Args('input', { type: () => ReleaseNoteInput, description: 'Which note, to whom, and why.' })
    input: ReleaseNoteInput,
  ): Promise<SessionNote | Refusal> {
    return this.settle.release(input);
  }
}
