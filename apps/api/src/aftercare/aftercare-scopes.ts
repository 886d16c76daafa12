import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { DischargeLetterQueries } from './discharge-letter.queries.ts';

/** How the guard gets from a letter to whom it is about. */
@Injectable()
export class AftercareScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly letters: DischargeLetterQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('dischargeLetter', (db, id) => this.letters.patientOf(db, id));
  }
}
