import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** A test of a work-up belongs to one patient. */
@Injectable()
export class WorkupScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    this.scopes.register('workupTest', async (db, id) => {
      const row = await db.workupTest.findFirst({ where: { id }, select: { patientId: true } });
      return row?.patientId;
    });
  }
}
