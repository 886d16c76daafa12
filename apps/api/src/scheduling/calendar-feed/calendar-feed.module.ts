import { Module } from '@nestjs/common';
import { PatientsModule } from '../../patients/index.ts';
import { CalendarFeedQueries } from './calendar-feed.queries.ts';
import { CalendarFeedRepository } from './calendar-feed.repository.ts';
import { CalendarController } from './calendar.controller.ts';
import { CreateCalendarFeed } from './create-calendar-feed.ts';
import { FeedContentQueries } from './feed-content.queries.ts';
import { CalendarFeedResolver } from './graphql/calendar-feed.resolver.ts';
import { ReadCalendarFeed } from './read-calendar-feed.ts';
import { RevokeCalendarFeed } from './revoke-calendar-feed.ts';

/** The week in the calendar program of a member or a family, by a secret address. */
@Module({
  imports: [PatientsModule],
  controllers: [CalendarController],
  providers: [
    CalendarFeedQueries,
    CalendarFeedRepository,
    CreateCalendarFeed,
    RevokeCalendarFeed,
    FeedContentQueries,
    ReadCalendarFeed,
    CalendarFeedResolver,
  ],
})
export class CalendarFeedModule {}
