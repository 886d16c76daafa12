import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { currentActor } from '../platform/context/request-context.ts';

/** How the guard gets from a referral or a proposed trigger to its patient. */
@Injectable()
export class InteropScopes implements OnModuleInit {
  constructor(private readonly scopes: PatientScopes) {}

  onModuleInit(): void {
    this.scopes.register('referral', async (db, id) => {
      const key = { clinicId_id: { clinicId: currentActor().clinicId, id } };
      return (await db.referral.findUnique({ where: key, select: { patientId: true } }))?.patientId;
    });
    this.scopes.register('trigger', async (db, id) => {
      const key = { clinicId_id: { clinicId: currentActor().clinicId, id } };
      return (await db.triggerProposal.findUnique({ where: key, select: { patientId: true } }))?.patientId;
    });
  }
}
