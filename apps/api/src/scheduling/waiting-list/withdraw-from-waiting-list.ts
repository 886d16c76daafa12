import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { WaitingListEntry } from './graphql/waiting-list.object.ts';
import { WaitingListQueries } from './waiting-list.queries.ts';
import { WaitingListRepository } from './waiting-list.repository.ts';

/** Takes a patient off the list; an open offer lapses with it. */
@Injectable()
export class WithdrawFromWaitingList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: WaitingListQueries,
    private readonly repository: WaitingListRepository,
  ) {}

  async run(entryId: string): Promise<WaitingListEntry | Refusal> {
    const { patientId } = await this.queries.byId(entryId);
    const done = await this.unitOfWork.run(
      { operation: 'withdrawFromWaitingList', patientId, detail: entryId },
      async (db) => {
        if (!(await this.repository.move(db, entryId, ['WAITING', 'OFFERED'], 'WITHDRAWN'))) {
          return new Refusal('NOT_WAITING', 'This patient no longer waits: load the list again.');
        }
        await this.repository.lapseOffers(db, entryId);
        return true;
      },
    );
    return done instanceof Refusal ? done : this.queries.byId(entryId);
  }
}
