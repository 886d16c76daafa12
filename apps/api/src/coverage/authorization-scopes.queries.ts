import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';

/** An authorization belongs to one patient. */
@Injectable()
export class AuthorizationScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    this.scopes.register('coverageAuthorization', async (db, id) => {
      const row = await db.coverageAuthorization.findFirst({ where: { id }, select: { patientId: true } });
      return row?.patientId;
    });
  }
}
