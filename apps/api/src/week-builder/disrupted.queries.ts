import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** One of the three is set. */
export interface DisruptedIds {
  readonly memberId: string | null;
  readonly roomId: string | null;
  readonly patientId: string | null;
}

/** Who or what a repair is about. */
@Injectable()
export class DisruptedQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async exists(ids: DisruptedIds): Promise<boolean> {
    const db = await this.transaction.client();
    const { clinicId } = currentActor();
    const where = (id: string) => ({ where: { clinicId_id: { clinicId, id } }, select: { id: true } });
    const found = ids.memberId
      ? await db.member.findUnique(where(ids.memberId))
      : ids.roomId
        ? await db.room.findUnique(where(ids.roomId))
        : ids.patientId
          ? await db.patient.findUnique(where(ids.patientId))
          : null;
    return found !== null;
  }

  /** The local date of the first session that a disruption touches; null when it touches none. */
  async firstTouched(
    { memberId, roomId, patientId }: DisruptedIds,
    span: { readonly startsAt: Date; readonly endsAt: Date },
  ): Promise<string | null> {
    const db = await this.transaction.client();
    const first = await db.therapySession.findFirst({
      where: {
        clinicId: currentActor().clinicId,
        occupies: true,
        startsAt: { lt: span.endsAt },
        endsAt: { gt: span.startsAt },
        ...(memberId ? { members: { some: { memberId } } } : {}),
        ...(roomId ? { roomId } : {}),
        ...(patientId ? { patients: { some: { patientId, attends: true } } } : {}),
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: { localOn: true },
    });
    return first && toLocalDate(first.localOn);
  }
}
