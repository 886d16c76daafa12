import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { ReferralStatus } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral-rows.ts';

@Injectable()
export class TriageRepository {
  /** Null when the referral is no longer in the version that was read. */
  async decide(
    db: DatabaseTransaction,
    id: string,
    version: number,
    { status, reason }: { status: ReferralStatus; reason: string },
  ): Promise<ReferralRow | null> {
    const { clinicId, displayName } = currentActor();
    const [decided] = await db.referral.updateManyAndReturn({
      where: { clinicId, id, version },
      data: {
        status,
        triageReason: reason === '' ? null : reason,
        triagedAt: currentContext().now(),
        triagedByName: displayName,
        version: { increment: 1 },
      },
      select: REFERRAL_COLUMNS,
    });
    return decided ?? null;
  }
}
