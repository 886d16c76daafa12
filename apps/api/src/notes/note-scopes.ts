import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { NoteQueries } from './note.queries.ts';

/** How the guard gets from a note to its patient. */
@Injectable()
export class NoteScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly queries: NoteQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('sessionNote', async (db, id) => (await this.queries.byId(db, id))?.patientId);
  }
}
