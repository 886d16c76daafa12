import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NoteAddendum, NoteCorrection, NoteQueries } from '../../notes/index.ts';
import { on, Requires } from '../../platform/access/requires.ts';
import { ReleasedNotes } from '../released-notes.ts';
import { ReleasedNote } from './released-note.object.ts';

@Resolver(() => ReleasedNote)
export class ReleasedNoteResolver {
  constructor(
    private readonly released: ReleasedNotes,
    private readonly notes: NoteQueries,
  ) {}

  @Requires('releasedNote.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [ReleasedNote], { description: 'Signed notes that this reader may read, the newest first.' })
  releasedNotes(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<ReleasedNote[]> {
    return this.released.of(patientId);
  }

  @ResolveField(() => [NoteAddendum], { description: 'What was added after the signature, in order.' })
  addenda(@Parent() { id }: ReleasedNote): Promise<NoteAddendum[]> {
    return this.notes.addenda(id);
  }

  @ResolveField(() => [NoteCorrection], { description: 'What was struck through since, in order.' })
  corrections(@Parent() { id }: ReleasedNote): Promise<NoteCorrection[]> {
    return this.notes.corrections(id);
  }
}
