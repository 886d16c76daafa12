import { Injectable } from '@nestjs/common';
import type { AmpsSubtype } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

@Injectable()
export class SubtypeRepository {
  constructor(private readonly transaction: ContextTransaction) {}

  /** The guard has found the episode before. */
  async patientOf(episodeId: string): Promise<string> {
    const db = await this.transaction.client();
    const { patientId } = await db.episodeOfCare.findUniqueOrThrow({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: episodeId } },
      select: { patientId: true },
    });
    return patientId;
  }

  async set(db: DatabaseTransaction, episodeId: string, subtype: AmpsSubtype | null): Promise<void> {
    await db.episodeOfCare.updateMany({
      where: { clinicId: currentActor().clinicId, id: episodeId },
      data: { subtype },
    });
  }
}
