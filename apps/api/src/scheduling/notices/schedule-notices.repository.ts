import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { noticeOf, type NoticeKind, type SessionPlace } from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';

/** A session before and after a change, with everybody it concerns. */
export interface SessionChange {
  readonly sessionId: string;
  readonly before: SessionPlace | null;
  readonly after: SessionPlace | null;
  readonly patientIds: readonly string[];
  readonly proposalId?: string | null;
  /** Said instead of what `noticeOf` finds. */
  readonly kind?: NoticeKind;
}

/**
 * Tells the members and families concerned that the week changed; whoever did it knows. Call inside the writing
 * transaction.
 */
@Injectable()
export class ScheduleNotices {
  async add(db: DatabaseTransaction, changes: readonly SessionChange[]): Promise<number> {
    const { clinicId, memberId: actorId } = currentActor();
    const createdAt = currentContext().now();
    const rows = changes.flatMap(({ sessionId, before, after, patientIds, proposalId, kind }) => {
      const told = kind ?? noticeOf(before, after);
      if (!told) return [];
      const members = new Set([...(before?.memberIds ?? []), ...(after?.memberIds ?? [])]);
      if (actorId) members.delete(actorId);
      const row = { clinicId, kind: told, sessionId, proposalId: proposalId ?? null, createdAt };
      return [
        ...[...members].map((memberId) => ({
          ...row,
          memberId,
          patientId: null,
          change: toJson({ before, after }),
        })),
        ...patientIds.map((patientId) => ({
          ...row,
          memberId: null,
          patientId,
          change: toJson({ before, after }),
        })),
      ];
    });
    if (rows.length > 0) await db.scheduleNotice.createMany({ data: rows });
    return rows.length;
  }

  /** Only what is addressed to one of these; others' notices stay unseen. */
  async markSeen(
    db: DatabaseTransaction,
    ids: readonly string[],
    { memberId, patientIds }: { memberId: string | null; patientIds: readonly string[] },
  ): Promise<number> {
    const { count } = await db.scheduleNotice.updateMany({
      where: {
        clinicId: currentActor().clinicId,
        id: { in: [...ids] },
        seenAt: null,
        OR: [...(memberId ? [{ memberId }] : []), { patientId: { in: [...patientIds] } }],
      },
      data: { seenAt: currentContext().now() },
    });
    return count;
  }
}

const place = (at: SessionPlace | null) => at && { ...at, memberIds: [...at.memberIds] };
const toJson = (change: { before: SessionPlace | null; after: SessionPlace | null }) => ({
  before: place(change.before),
  after: place(change.after),
});
