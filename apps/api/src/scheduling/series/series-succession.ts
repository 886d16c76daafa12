import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { SeriesQueries } from './series.queries.ts';
import { SeriesRepository } from './series.repository.ts';

/** Who treats in open series when somebody leaves; the sessions that exist are moved by the caller. */
@Injectable()
export class SeriesSuccession {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly repository: SeriesRepository,
  ) {}

  /** `successors` by series; a series without one stays with the leaver and shows gaps when it is extended. */
  async run(
    db: DatabaseTransaction,
    leaverId: string,
    successors: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const { id, pattern } of await this.queries.openOfMember(db, leaverId)) {
      const successor = successors.get(id);
      if (!successor) continue;
      const memberIds = pattern.memberIds.map((memberId) => (memberId === leaverId ? successor : memberId));
      await this.repository.setMembers(db, id, [...new Set(memberIds)]);
    }
  }
}
