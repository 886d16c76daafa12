import { Injectable } from '@nestjs/common';
import type { AmpsSubtype } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';

@Injectable()
export class SubtypeQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async of(episodeId: string): Promise<AmpsSubtype | null> {
    const found = await loader<AmpsSubtype | null>('subtypes of episodes', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.episodeOfCare.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        select: { id: true, subtype: true },
      });
      return new Map(rows.map(({ id, subtype }) => [id, subtype as AmpsSubtype | null]));
    }).load(episodeId);
    return found ?? null;
  }
}
