import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import type { StoredDisruption } from './stored-proposal.ts';

/** The rows that say what happened; one of them is set. */
export interface WrittenDisruption {
  readonly exceptionId: string | null;
  readonly roomClosureId: string | null;
  readonly timeBlockId: string | null;
}

export const NOTHING_WRITTEN: WrittenDisruption = {
  exceptionId: null,
  roomClosureId: null,
  timeBlockId: null,
};

/** An absence or a closure becomes part of the calendar when a repair is accepted, and leaves it when that is undone. */
@Injectable()
export class DisruptionRepository {
  /** What the calendar says already is not written twice. */
  async write(db: DatabaseTransaction, disruption: StoredDisruption): Promise<WrittenDisruption> {
    if (await this.isKnown(db, disruption)) return NOTHING_WRITTEN;
    const { clinicId, userId, displayName } = currentActor();
    const { memberId, roomId, patientId } = disruption;
    const span = { startsAt: new Date(disruption.startsAt), endsAt: new Date(disruption.endsAt) };
    const now = currentContext().now();
    if (memberId) {
      const { id } = await db.memberException.create({
        data: {
          ...span,
          clinicId,
          memberId,
          kind: 'SICK',
          status: 'ACCEPTED',
          requestedById: userId,
          requestedAt: now,
          decidedByName: displayName,
          decidedAt: now,
        },
        select: { id: true },
      });
      return { ...NOTHING_WRITTEN, exceptionId: id };
    }
    if (roomId) {
      const { id } = await db.roomClosure.create({
        data: { ...span, clinicId, roomId, reason: '' },
        select: { id: true },
      });
      return { ...NOTHING_WRITTEN, roomClosureId: id };
    }
    if (patientId) {
      const { id } = await db.patientTimeBlock.create({
        data: { ...span, clinicId, patientId, kind: 'OTHER' },
        select: { id: true },
      });
      return { ...NOTHING_WRITTEN, timeBlockId: id };
    }
    return NOTHING_WRITTEN;
  }

  private async isKnown(db: DatabaseTransaction, disruption: StoredDisruption): Promise<boolean> {
    const { clinicId } = currentActor();
    const { memberId, roomId, patientId } = disruption;
    const covers = {
      clinicId,
      startsAt: { lte: new Date(disruption.startsAt) },
      endsAt: { gte: new Date(disruption.endsAt) },
    };
    if (memberId) {
      const away = { ...covers, memberId, status: 'ACCEPTED', kind: { not: 'EXTRA_HOURS' } };
      return (await db.memberException.count({ where: away })) > 0;
    }
    if (roomId) return (await db.roomClosure.count({ where: { ...covers, roomId } })) > 0;
    if (!patientId) return false;
    const away = { ...covers, patientId, kind: { not: 'ATTENDS' } };
    return (await db.patientTimeBlock.count({ where: away })) > 0;
  }

  async takeBack(db: DatabaseTransaction, written: WrittenDisruption): Promise<void> {
    const { clinicId, displayName } = currentActor();
    const { exceptionId, roomClosureId, timeBlockId } = written;
    if (exceptionId) {
      await db.memberException.updateMany({
        where: { clinicId, id: exceptionId, status: 'ACCEPTED' },
        data: {
          status: 'WITHDRAWN',
          decidedByName: displayName,
          decidedAt: currentContext().now(),
          version: { increment: 1 },
        },
      });
    }
    if (roomClosureId) await db.roomClosure.deleteMany({ where: { clinicId, id: roomClosureId } });
    if (timeBlockId) await db.patientTimeBlock.deleteMany({ where: { clinicId, id: timeBlockId } });
  }
}
