import { Injectable } from '@nestjs/common';
import type { DesensitizationNoticeKind } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';

@Injectable()
export class NoticeRepository {
  async add(
    db: DatabaseTransaction,
    memberIds: readonly string[],
    notice: { patientId: string; protocolId: string; kind: DesensitizationNoticeKind },
  ): Promise<void> {
    const { clinicId } = currentActor();
    const createdAt = currentContext().now();
    await db.desensitizationNotice.createMany({
      data: memberIds.map((memberId) => ({ clinicId, id: newId(), memberId, createdAt, ...notice })),
    });
  }

  /** Of the signed-in member only; false when there is no such notice. */
  async see(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { clinicId, memberId } = currentActor();
    if (!memberId) return false;
    const own = { clinicId, id, memberId };
    await db.desensitizationNotice.updateMany({
      where: { ...own, seenAt: null },
      data: { seenAt: currentContext().now() },
    });
    return (await db.desensitizationNotice.count({ where: own })) === 1;
  }
}
