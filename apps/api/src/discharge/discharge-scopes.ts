import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { DischargeQueries } from './discharge.queries.ts';

/** How the guard gets from a barrier to the young person it keeps here. */
@Injectable()
export class DischargeScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly queries: DischargeQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('dischargeBarrier', (db, id) => this.queries.patientOf(db, id));
  }
}
