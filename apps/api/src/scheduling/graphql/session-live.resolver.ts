import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requires.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { ScheduleChangeStream, type DeliveredChange } from '../schedule-change-stream.ts';
import { ScheduleChange } from './session.object.ts';

@Resolver(() => ScheduleChange)
export class SessionLiveResolver {
  constructor(private readonly stream: ScheduleChangeStream) {}

  @Requires('schedule.read')
  @Subscription(() => ScheduleChange, {
    description: 'What happens to the calendar of these days, from now on.',
  })
  scheduleChanged(
    @Args('from', { type: () => LocalDate, description: 'First local date.' }) from: string,
    @Args('until', { type: () => LocalDate, description: 'Last local date.' }) until: string,
  ): AsyncIterableIterator<DeliveredChange> {
    return this.stream.of(from, until);
  }
}
