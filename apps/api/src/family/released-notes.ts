import { Injectable } from '@nestjs/common';
import { NoteQueries } from '../notes/index.ts';
import { FamilyReading } from './family-reading.ts';
import { ReleasedNote } from './graphql/released-note.object.ts';

/** The signed notes that the young person, or who acts for them, reads today. */
@Injectable()
export class ReleasedNotes {
  constructor(
    private readonly notes: NoteQueries,
    private readonly reading: FamilyReading,
  ) {}

  async of(patientId: string): Promise<ReleasedNote[]> {
    const reads = await this.reading.ofNotes(patientId);
    const notes = await this.notes.released(patientId);
    return notes.filter(reads).map((note) =>
      Object.assign(new ReleasedNote(), {
        ...{ id: note.id, disciplineCode: note.disciplineCode, sections: note.sections },
        ...{ authorName: note.authorName, authorCredential: note.authorCredential },
        ...{ occurredAt: note.occurredAt, signedAt: note.cosignedAt ?? note.signedAt },
      }),
    );
  }
}
