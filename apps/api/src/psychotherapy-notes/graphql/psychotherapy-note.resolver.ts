import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { PsychotherapyNoteRepository } from '../psychotherapy-note.repository.ts';
import { SavePsychotherapyNote } from '../save-psychotherapy-note.ts';
import {
  PsychotherapyNote,
  PsychotherapyNoteResult,
  SavePsychotherapyNoteInput,
} from './psychotherapy-note.object.ts';

@Resolver()
export class PsychotherapyNoteResolver {
  constructor(
    private readonly repository: PsychotherapyNoteRepository,
    private readonly save: SavePsychotherapyNote,
  ) {}

  @Requires('psychotherapyNote.manageOwn', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [PsychotherapyNote], {
    description: 'The viewer’s own psychotherapy notes, the newest first.',
  })
  myPsychotherapyNotes(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<PsychotherapyNote[]> {
    return this.repository.ofPatient(patientId);
  }

  @Requires(
    'psychotherapyNote.manageOwn',
    on('patient', (args: { input: SavePsychotherapyNoteInput }) => args.input.patientId),
  )
  @Mutation(() => PsychotherapyNoteResult, { description: 'Saves one’s own psychotherapy note.' })
  savePsychotherapyNote(
    @Args('input', { type: () => SavePsychotherapyNoteInput, description: 'The note.' })
    input: SavePsychotherapyNoteInput,
  ): Promise<PsychotherapyNote | Refusal> {
    return this.save.run(input);
  }
}
