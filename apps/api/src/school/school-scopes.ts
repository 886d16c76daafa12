import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { SchoolLetterQueries } from './school-letter.queries.ts';

/** How the guard gets from a letter to a school to whom it is about. */
@Injectable()
export class SchoolScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly letters: SchoolLetterQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('schoolLetter', (db, id) => this.letters.patientOf(db, id));
  }
}
