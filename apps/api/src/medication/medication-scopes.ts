import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { MedicationQueries } from './medication.queries.ts';

/** How the guard gets from a medicine to whoever takes it. */
@Injectable()
export class MedicationScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly queries: MedicationQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('medication', (db, id) => this.queries.patientOf(db, id));
  }
}
