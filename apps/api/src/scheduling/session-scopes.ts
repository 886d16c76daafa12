import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { SessionScopeQueries } from './session-scope.queries.ts';

/** How the guard gets from a session to the patients who share it. */
@Injectable()
export class SessionScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly queries: SessionScopeQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.registerShared('therapySession', (db, id) =>
      this.queries.patientsOf(db, currentActor().clinicId, id),
    );
  }
}
