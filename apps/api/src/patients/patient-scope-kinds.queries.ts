import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** What of this module belongs to one patient, and how to get from its id to that patient. */
@Injectable()
export class PatientScopeKinds implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    const byId = (id: string) => ({ where: { id }, select: { patientId: true } }) as const;
    this.scopes.register('patient', (_db, id) => Promise.resolve(id));
    this.scopes.register(
      'episode',
      async (db, id) => (await db.episodeOfCare.findFirst(byId(id)))?.patientId,
    );
    this.scopes.register('guardian', async (db, id) => (await db.guardian.findFirst(byId(id)))?.patientId);
    this.scopes.register(
      'careTeamMembership',
      async (db, id) => (await db.careTeamMembership.findFirst(byId(id)))?.patientId,
    );
  }
}
