import { Injectable } from '@nestjs/common';
import type { Prisma } from '@consilium/db';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

@Injectable()
export class AdverseEventRepository {
  async insert(
    db: DatabaseTransaction,
    event: Omit<Prisma.AdverseEventUncheckedCreateInput, 'clinicId' | 'byName' | 'byUserId'>,
  ): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    await db.adverseEvent.create({
      data: { ...event, clinicId, byName: displayName, byUserId: userId ?? '' },
      select: { id: true },
    });
  }

  async review(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    review: { readonly reviewNote: string; readonly outcome: string; readonly close: boolean },
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const now = currentContext().now();
    const { close, ...said } = review;
    const { count } = await db.adverseEvent.updateMany({
      where: { clinicId, id, version, enteredInErrorAt: null },
      data: {
        ...said,
        reviewedAt: now,
        reviewedByName: displayName,
        ...(close ? { closedAt: now } : {}),
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async markInError(
    db: DatabaseTransaction,
    { id, version }: { readonly id: string; readonly version: number },
    reason: string,
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.adverseEvent.updateMany({
      where: { clinicId, id, version, enteredInErrorAt: null },
      data: {
        enteredInErrorAt: currentContext().now(),
        enteredInErrorBy: displayName,
        enteredInErrorWhy: reason,
        version: { increment: 1 },
      },
    });
    return count === 1;
  }
}
