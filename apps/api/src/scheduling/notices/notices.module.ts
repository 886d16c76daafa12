import { Module } from '@nestjs/common';
import { PatientsModule } from '../../patients/index.ts';
import { ScheduleNoticeResolver } from './graphql/schedule-notice.resolver.ts';
import { MarkNoticesSeen } from './mark-notices-seen.ts';
import { ScheduleNoticeQueries } from './schedule-notices.queries.ts';
import { ScheduleNotices } from './schedule-notices.repository.ts';

/** Telling members and families that their week changed. */
@Module({
  imports: [PatientsModule],
  providers: [ScheduleNotices, ScheduleNoticeQueries, MarkNoticesSeen, ScheduleNoticeResolver],
  exports: [ScheduleNotices],
})
export class NoticesModule {}
