import { Injectable } from '@nestjs/common';
import { displayName, type BreakGlassReason } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';
import { BreakGlassReview } from './graphql/break-glass.object.ts';

/** The newest grants; older ones are in the audit. */
const REVIEWED_AT_ONCE = 200;

@Injectable()
export class BreakGlassQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  openUntil(patientId: string): Promise<Date | null> {
    return loader<Date>('open break-glass of the viewer', async (ids) => {
      const db = await this.transaction.client();
      const { clinicId, userId } = currentActor();
      if (!userId) return new Map();
      const rows = await db.breakGlassGrant.findMany({
        where: { clinicId, userId, patientId: { in: [...ids] }, expiresAt: { gt: currentContext().now() } },
        orderBy: { expiresAt: 'asc' },
      });
      return new Map(rows.map((row) => [row.patientId, row.expiresAt]));
    }).load(patientId);
  }

  /** Waiting ones first, then the newest. */
  async reviews(): Promise<BreakGlassReview[]> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const rows = await db.breakGlassGrant.findMany({
      where: { clinicId },
      include: {
        patient: { select: { givenNames: true, familyName: true, preferredName: true } },
        user: { select: { displayName: true } },
      },
      orderBy: [{ reviewedAt: { sort: 'asc', nulls: 'first' } }, { openedAt: 'desc' }],
      take: REVIEWED_AT_ONCE,
    });
    const reviewerIds = rows.flatMap((row) => row.reviewedByUserId ?? []);
    const reviewers = await db.userAccount.findMany({
      where: { clinicId, id: { in: reviewerIds } },
      select: { id: true, displayName: true },
    });
    const nameOf = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer.displayName]));
    return rows.map(({ patient, user, ...row }) =>
      Object.assign(new BreakGlassReview(), {
        id: row.id,
        patientId: row.patientId,
        patientName: displayName(patient),
        memberName: user.displayName,
        reasonCode: row.reasonCode as BreakGlassReason,
        reason: row.reason,
        openedAt: row.openedAt,
        expiresAt: row.expiresAt,
        reviewedAt: row.reviewedAt,
        reviewedByName: row.reviewedByUserId ? (nameOf.get(row.reviewedByUserId) ?? null) : null,
      }),
    );
  }

  async openedBy(grantId: string): Promise<{ userId: string; patientId: string } | null> {
    const db = await this.transaction.client();
    return db.breakGlassGrant.findFirst({
      where: { clinicId: currentActor().clinicId, id: grantId },
      select: { userId: true, patientId: true },
    });
  }
}
