import { Module } from '@nestjs/common';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.ts';
import { CaseloadModule } from './caseload/caseload.module.ts';
import { NoticesModule } from './notices/notices.module.ts';
import { SeriesModule } from './series/series.module.ts';
import { SessionsModule } from './sessions.module.ts';
import { WaitingListModule } from './waiting-list/waiting-list.module.ts';

/** Sessions booked without a clash, and everybody concerned told. */
@Module({
  imports: [
    SessionsModule,
    SeriesModule,
    NoticesModule,
    CalendarFeedModule,
    WaitingListModule,
    CaseloadModule,
  ],
  exports: [SessionsModule, NoticesModule],
})
export class SchedulingModule {}
