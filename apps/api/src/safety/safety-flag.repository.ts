import { Injectable } from '@nestjs/common';
import { PAGE_ANSWER_MINUTES, type SafetyFlagKind, type SafetyFlagSource } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { newId } from '../platform/db/new-id.ts';

export interface NewSafetyFlag {
  readonly id: string;
  readonly patientId: string;
  readonly kind: SafetyFlagKind;
  readonly restricted: boolean;
  readonly findings: readonly string[];
  readonly sourceKind: SafetyFlagSource | null;
  readonly sourceId: string | null;
  readonly note: string;
  readonly occurredAt: Date;
  readonly escalates: boolean;
}

const answerBy = (now: Date): Date => new Date(now.getTime() + PAGE_ANSWER_MINUTES * 60_000);

@Injectable()
export class SafetyFlagRepository {
  async insert(db: DatabaseTransaction, { escalates, findings, ...flag }: NewSafetyFlag): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    const now = currentContext().now();
    await db.safetyFlag.create({
      data: {
        ...flag,
        clinicId,
        findings: [...findings],
        raisedAt: now,
        raisedByName: displayName,
        raisedByUserId: userId,
        escalatesAt: escalates ? answerBy(now) : null,
      },
      select: { id: true },
    });
  }

  /** Pages people; who was paged already is not paged again. */
  async page(
    db: DatabaseTransaction,
    flagId: string,
    step: number,
    userIds: readonly string[],
  ): Promise<void> {
    const clinicId = currentActor().clinicId;
    const paged = await db.safetyPage.findMany({ where: { clinicId, flagId }, select: { userId: true } });
    const already = new Set(paged.map(({ userId }) => userId));
    const fresh = userIds.filter((userId) => !already.has(userId));
    const pagedAt = currentContext().now();
    await db.safetyPage.createMany({
      data: fresh.map((userId) => ({ clinicId, id: newId(), flagId, userId, step, pagedAt })),
    });
  }

  /** Sets the next look at an unanswered flag; false when somebody answered in the meantime. */
  async escalate(db: DatabaseTransaction, flagId: string, step: number): Promise<boolean> {
    const { count } = await db.safetyFlag.updateMany({
      where: { clinicId: currentActor().clinicId, id: flagId, status: 'OPEN' },
      data: { pagedStep: step, escalatesAt: answerBy(currentContext().now()) },
    });
    return count === 1;
  }

  /** Only the first who takes it; false when it was taken before. */
  async acknowledge(db: DatabaseTransaction, flagId: string): Promise<boolean> {
    const { clinicId, displayName, userId } = currentActor();
    const { count } = await db.safetyFlag.updateMany({
      where: { clinicId, id: flagId, status: 'OPEN' },
      data: {
        status: 'ACKNOWLEDGED',
        acknowledgedAt: currentContext().now(),
        acknowledgedByName: displayName,
        acknowledgedByUserId: userId,
        escalatesAt: null,
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async markAnswered(db: DatabaseTransaction, flagId: string, userId: string): Promise<void> {
    await db.safetyPage.updateMany({
      where: { clinicId: currentActor().clinicId, flagId, userId, answeredAt: null },
      data: { answeredAt: currentContext().now() },
    });
  }

  async close(
    db: DatabaseTransaction,
    flag: { readonly id: string; readonly version: number },
    closing: { readonly assessment: string; readonly guardianToldAt: Date | null },
  ): Promise<boolean> {
    const { clinicId, displayName } = currentActor();
    const { count } = await db.safetyFlag.updateMany({
      where: { clinicId, id: flag.id, version: flag.version, status: 'ACKNOWLEDGED' },
      data: {
        status: 'CLOSED',
        closedAt: currentContext().now(),
        closedByName: displayName,
        assessment: closing.assessment,
        guardianToldAt: closing.guardianToldAt,
        guardianToldByName: closing.guardianToldAt ? displayName : null,
        version: { increment: 1 },
      },
    });
    return count === 1;
  }
}
