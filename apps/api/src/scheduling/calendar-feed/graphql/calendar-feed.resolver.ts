import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/requires.ts';
import { Done, type Refusal } from '../../../platform/graphql/refusal.object.ts';
import { CalendarFeedQueries } from '../calendar-feed.queries.ts';
import { CreateCalendarFeed } from '../create-calendar-feed.ts';
import { RevokeCalendarFeed } from '../revoke-calendar-feed.ts';
import {
  CalendarFeed,
  CreateCalendarFeedInput,
  CreateCalendarFeedResult,
  type CreatedCalendarFeed,
} from './calendar-feed.object.ts';

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  constructor(
    private readonly queries: CalendarFeedQueries,
    private readonly create: CreateCalendarFeed,
    private readonly revoke: RevokeCalendarFeed,
  ) {}

  @Requires('calendarFeed.manageOwn')
  @Query(() => [CalendarFeed], { description: "The viewer's own calendar feeds that work, newest first." })
  myCalendarFeeds(): Promise<CalendarFeed[]> {
    return this.queries.mine();
  }

  @Requires('calendarFeed.manageOwn')
  @Mutation(() => CreateCalendarFeedResult, {
    description: 'Opens a calendar feed. Its address is a secret and is shown this once.',
  })
  createCalendarFeed(
    @Args('input', { type: () => CreateCalendarFeedInput, description: 'The feed.' })
    input: CreateCalendarFeedInput,
  ): Promise<CreatedCalendarFeed | Refusal> {
    return this.create.run(input);
  }

  @Requires('calendarFeed.manageOwn')
  @Mutation(() => Done, { description: 'Ends one of the own feeds: its address answers nothing any more.' })
  revokeCalendarFeed(
    @Args('id', { type: () => ID, description: 'Id of the feed.' }) id: string,
  ): Promise<Done> {
    return this.revoke.run(id);
  }
}
