import { Injectable } from '@nestjs/common';
import type { BreakGlassReason } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class BreakGlassRepository {
  async insert(
    db: DatabaseTransaction,
    grant: {
      patientId: string;
      userId: string;
      reasonCode: BreakGlassReason;
      reason: string;
      expiresAt: Date;
    },
  ): Promise<string> {
    const data = { clinicId: currentActor().clinicId, ...grant, openedAt: currentContext().now() };
    return (await db.breakGlassGrant.create({ data, select: { id: true } })).id;
  }

  async markReviewed(db: DatabaseTransaction, grantId: string, reviewedByUserId: string): Promise<void> {
    await db.breakGlassGrant.updateMany({
      where: { clinicId: currentActor().clinicId, id: grantId, reviewedAt: null },
      data: { reviewedAt: currentContext().now(), reviewedByUserId },
    });
  }
}
