import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** What of this module belongs to one patient. */
@Injectable()
export class MeasureScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    const byId = (id: string) => ({ where: { id }, select: { patientId: true } }) as const;
    this.scopes.register(
      'measureRequest',
      async (db, id) => (await db.measureRequest.findFirst(byId(id)))?.patientId,
    );
    this.scopes.register(
      'administration',
      async (db, id) => (await db.administration.findFirst(byId(id)))?.patientId,
    );
  }
}
