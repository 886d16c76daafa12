import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** Who or what a repair is about. */
@Injectable()
export class DisruptedQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async exists(ids: {
    readonly memberId: string | null;
    readonly roomId: string | null;
    readonly patientId: string | null;
  }): Promise<boolean> {
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
}
