import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../../platform/access/patient-scopes.ts';
import { WaitingListReferences } from './waiting-list-references.queries.ts';

/** How the guard gets from an entry of the waiting list, or an offer, to its patient. */
@Injectable()
export class WaitingListScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly references: WaitingListReferences,
  ) {}

  onModuleInit(): void {
    this.scopes.register('waitingListEntry', (_db, id) => this.references.patientOfEntry(id));
    this.scopes.register('slotOffer', (_db, id) => this.references.patientOfOffer(id));
  }
}
