import { Injectable } from '@nestjs/common';
import type { HoldScope, HoldSource, LocalDate } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { newId } from '../platform/db/new-id.ts';

export interface NewHold {
  readonly id: string;
  readonly patientId: string;
  readonly scope: HoldScope;
  readonly reason: string;
  readonly reviewOn: LocalDate;
  readonly source: HoldSource;
  readonly safetyFlagId: string | null;
}

@Injectable()
export class HoldRepository {
  /** In the name of whoever acts. */
  async insert(db: DatabaseTransaction, { scope, reviewOn, ...hold }: NewHold): Promise<void> {
    const { clinicId, displayName, memberId } = currentActor();
    const { wholeProgramme, site, laterality, modality, activity, protocolId } = scope;
    await db.hold.create({
      data: {
        ...hold,
        ...{ wholeProgramme, site, laterality, modality, activity, protocolId },
        clinicId,
        setByName: displayName,
        setByMemberId: memberId,
        setAt: currentContext().now(),
        reviewOn: fromLocalDate(reviewOn),
      },
      select: { id: true },
    });
  }

  /** False when somebody else changed it in the meantime. */
  async lift(
    db: DatabaseTransaction,
    hold: { readonly id: string; readonly version: number },
    reason: string,
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.hold.updateMany({
      where: { clinicId, id: hold.id, version: hold.version, liftedAt: null },
      data: {
        liftedAt: currentContext().now(),
        liftedByName: displayName,
        liftReason: reason,
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  /** False when somebody else changed it in the meantime. */
  async review(
    db: DatabaseTransaction,
    hold: { readonly id: string; readonly version: number },
    { note, reviewOn }: { readonly note: string; readonly reviewOn: LocalDate },
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const nextReviewOn = fromLocalDate(reviewOn);
    const { count } = await db.hold.updateMany({
      where: { clinicId, id: hold.id, version: hold.version, liftedAt: null },
      data: { reviewOn: nextReviewOn, version: { increment: 1 } },
    });
    if (count === 0) return false;
    const reviewedAt = currentContext().now();
    await db.holdReview.create({
      data: { clinicId, id: newId(), holdId: hold.id, reviewedAt, byName: displayName, note, nextReviewOn },
      select: { id: true },
    });
    return true;
  }
}
