import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** What of this module belongs to one patient, and how to get from its id to that patient. */
@Injectable()
export class SafetyScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    const byId = (id: string) => ({ where: { id }, select: { patientId: true } }) as const;
    this.scopes.register(
      'safetyFlag',
      async (db, id) => (await db.safetyFlag.findFirst(byId(id)))?.patientId,
    );
    this.scopes.register(
      'adverseEvent',
      async (db, id) => (await db.adverseEvent.findFirst(byId(id)))?.patientId,
    );
  }
}
