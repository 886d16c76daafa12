import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** A hold belongs to one patient. */
@Injectable()
export class HoldScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    this.scopes.register('hold', async (db, id) => {
      const row = await db.hold.findFirst({ where: { id }, select: { patientId: true } });
      return row?.patientId;
    });
  }
}
