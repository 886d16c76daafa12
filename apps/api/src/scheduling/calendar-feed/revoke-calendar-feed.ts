import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Done } from '../../platform/graphql/refusal.object.ts';
import { CalendarFeedRepository } from './calendar-feed.repository.ts';

/** Ends one of the viewer's own feeds, for good. */
@Injectable()
export class RevokeCalendarFeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: CalendarFeedRepository,
  ) {}

  run(id: string): Promise<Done> {
    if (!isUuid(id)) throw notFound();
    return this.unitOfWork.run(
      { operation: 'revokeCalendarFeed', patientId: null, detail: id },
      async (db) => {
        if (!(await this.repository.revoke(db, id))) throw notFound();
        return new Done();
      },
    );
  }
}
