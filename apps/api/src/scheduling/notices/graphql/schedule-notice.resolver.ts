import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/requires.ts';
import { Done } from '../../../platform/graphql/refusal.object.ts';
import { MarkNoticesSeen } from '../mark-notices-seen.ts';
import { ScheduleNoticeQueries } from '../schedule-notices.queries.ts';
import { ScheduleNotice } from './schedule-notice.object.ts';

@Resolver(() => ScheduleNotice)
export class ScheduleNoticeResolver {
  constructor(
    private readonly notices: ScheduleNoticeQueries,
    private readonly seen: MarkNoticesSeen,
  ) {}

  @Requires('notice.readOwn')
  @Query(() => [ScheduleNotice], {
    description: 'What changed in the week of the viewer, newest first; at most 200.',
  })
  myScheduleNotices(
    @Args('includeSeen', { type: () => Boolean, nullable: true, description: 'Those seen before too.' })
    includeSeen?: boolean | null,
  ): Promise<ScheduleNotice[]> {
    return this.notices.mine(includeSeen ?? false);
  }

  @Requires('notice.readOwn')
  @Mutation(() => Done, { description: "Marks the viewer's own notices as seen." })
  markNoticesSeen(@Args('ids', { type: () => [ID], description: 'Which.' }) ids: string[]): Promise<Done> {
    return this.seen.run(ids);
  }
}
