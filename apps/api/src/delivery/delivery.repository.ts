import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';

type Row<T> = Omit<T, 'clinicId'>;

@Injectable()
export class DeliveryRepository {
  /** When the session was begun; null when it was not. */
  async begun(db: DatabaseTransaction, sessionId: string): Promise<Date | null> {
    const row = await db.sessionDelivery.findUnique({
      where: { clinicId_sessionId: { clinicId: currentActor().clinicId, sessionId } },
      select: { startedAt: true },
    });
    return row?.startedAt ?? null;
  }

  async begin(
    db: DatabaseTransaction,
    sessionId: string,
    { startedAt, unplanned = false }: { startedAt: Date; unplanned?: boolean },
  ): Promise<void> {
    const { clinicId, displayName: startedByName } = currentActor();
    await db.sessionDelivery.create({
      data: {
        clinicId,
        sessionId,
        startedAt,
        startedByName,
        startRecordedAt: currentContext().now(),
        unplanned,
      },
    });
  }

  /** Ends what was begun and is not ended yet. */
  async end(db: DatabaseTransaction, sessionId: string, finishedAt: Date): Promise<boolean> {
    const { clinicId, displayName: finishedByName } = currentActor();
    const { count } = await db.sessionDelivery.updateMany({
      where: { clinicId, sessionId, finishedAt: null },
      data: { finishedAt, finishedByName, finishRecordedAt: currentContext().now() },
    });
    return count === 1;
  }

  async addPresence(
    db: DatabaseTransaction,
    row: Row<Prisma.SessionPresenceUncheckedCreateInput>,
  ): Promise<void> {
    await db.sessionPresence.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  async addDelivery(
    db: DatabaseTransaction,
    row: Row<Prisma.InterventionDeliveryUncheckedCreateInput>,
  ): Promise<void> {
    await db.interventionDelivery.create({ data: { clinicId: currentActor().clinicId, ...row } });
  }

  /** Marks a stretch that counts; false when it was marked before. */
  async markDelivery(db: DatabaseTransaction, { id, why }: { id: string; why: string }): Promise<boolean> {
    const { clinicId, displayName: enteredInErrorBy } = currentActor();
    const { count } = await db.interventionDelivery.updateMany({
      where: { clinicId, id, enteredInErrorAt: null },
      data: { enteredInErrorAt: currentContext().now(), enteredInErrorBy, enteredInErrorWhy: why },
    });
    return count === 1;
  }
}
