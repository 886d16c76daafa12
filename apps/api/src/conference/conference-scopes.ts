import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ConferenceScopeQueries } from './conference-scope.queries.ts';

/** How the guard gets from parts of a conference to the young people they are about. */
@Injectable()
export class ConferenceScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly queries: ConferenceScopeQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.registerShared('conference', (db, id) =>
      this.queries.patientsOf(db, currentActor().clinicId, id),
    );
    this.scopes.register('agendaItem', (db, id) => this.queries.ofItem(db, id));
    this.scopes.register('conferenceFlag', (db, id) => this.queries.ofFlag(db, id));
    this.scopes.register('conferenceDecision', (db, id) => this.queries.ofDecision(db, id));
  }
}
