import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import {
  isToldNow,
  toldOf,
  type AttendedPlace,
  type NoticeKind,
  type SessionPlace,
  type ToldChange,
} from '@consilium/domain';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';

/** A session before and after a change, with everybody who took and takes part. */
export interface SessionChange {
  readonly sessionId: string;
  readonly before: AttendedPlace | null;
  readonly after: AttendedPlace | null;
  readonly proposalId?: string | null;
  /** Said to those who stay instead of what `noticeOf` finds. */
  readonly kind?: NoticeKind;
}

/**
 * Tells the members and families concerned that their next days changed; whoever did it knows. Call inside the
 * writing transaction.
 */
@Injectable()
export class ScheduleNotices {
  async add(db: DatabaseTransaction, changes: readonly SessionChange[]): Promise<number> {
    const { clinicId, memberId: actorId } = currentActor();
    const createdAt = currentContext().now();
    const rows = changes.flatMap(({ sessionId, proposalId, ...change }) =>
      toldOf(change.before, change.after, change.kind)
        .filter(({ before, after }) => isToldNow(before, after, createdAt))
        .flatMap((told) =>
          addressees(told, actorId ?? null).map((addressee) => ({
            ...{ clinicId, kind: told.kind, sessionId, proposalId: proposalId ?? null, createdAt },
            ...addressee,
            change: toJson(told),
          })),
        ),
    );
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

const addressees = ({ memberIds, patientIds }: ToldChange, actorId: string | null) => [
  ...memberIds.filter((id) => id !== actorId).map((memberId) => ({ memberId, patientId: null })),
  ...patientIds.map((patientId) => ({ memberId: null, patientId })),
];

const place = (at: SessionPlace | null) => at && { ...at, memberIds: [...at.memberIds] };
const toJson = (change: { before: SessionPlace | null; after: SessionPlace | null }) => ({
  before: place(change.before),
  after: place(change.after),
});
