import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { Done } from '../../platform/graphql/refusal.object.ts';
import { ScheduleNoticeQueries } from './schedule-notices.queries.ts';
import { ScheduleNotices } from './schedule-notices.repository.ts';

/** Marks the viewer's own notices as seen; those of others, and unknown ids, are left as they are. */
@Injectable()
export class MarkNoticesSeen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ScheduleNoticeQueries,
    private readonly notices: ScheduleNotices,
  ) {}

  run(ids: readonly string[]): Promise<Done> {
    return this.unitOfWork.run({ operation: 'markNoticesSeen', patientId: null }, async (db) => {
      await this.notices.markSeen(db, ids.filter(isUuid), await this.queries.addressees());
      return new Done();
    });
  }
}
