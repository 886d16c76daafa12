import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** What of this module belongs to one patient, and how to get from its id to that patient. */
@Injectable()
export class PatientTimeScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    const byId = (id: string) => ({ where: { id }, select: { patientId: true } }) as const;
    this.scopes.register(
      'patientTimeBlock',
      async (db, id) => (await db.patientTimeBlock.findFirst(byId(id)))?.patientId,
    );
    this.scopes.register(
      'patientSeparation',
      async (db, id) => (await db.patientSeparation.findFirst(byId(id)))?.patientId,
    );
  }
}
