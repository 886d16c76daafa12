import { Module } from '@nestjs/common';
import { PsychotherapyNoteResolver } from './graphql/psychotherapy-note.resolver.ts';
import { NoteKey } from './note-key.ts';
import { PsychotherapyNoteRepository } from './psychotherapy-note.repository.ts';
import { SavePsychotherapyNote } from './save-psychotherapy-note.ts';

/** Psychotherapy notes: nothing is exported, so that no other module can reach them. */
@Module({
  providers: [NoteKey, PsychotherapyNoteRepository, SavePsychotherapyNote, PsychotherapyNoteResolver],
})
export class PsychotherapyNotesModule {}
