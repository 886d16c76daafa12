import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { onShared, Requires } from '../../../platform/access/requires.ts';
import type { Refusal } from '../../../platform/graphql/refusal.object.ts';
import type { BookingRefused } from '../../book-sessions.ts';
import { SaveSessionResult } from '../../graphql/session.result.ts';
import { TherapySession } from '../../graphql/session.object.ts';
import { AcceptSeriesGap } from '../accept-series-gap.ts';
import { BookSeriesGap } from '../book-series-gap.ts';
import { SeriesGapQueries } from '../series-gap.queries.ts';
import { SessionSeriesQueries } from '../session-series.queries.ts';
import { AcceptSeriesGapInput, AcceptSeriesGapResult, BookSeriesGapInput } from './series-gap.input.ts';
import { SeriesGap, SessionSeries } from './session-series.object.ts';

const onSeries = onShared('sessionSeries', (args: { input: { seriesId: string } }) => args.input.seriesId);

@Resolver(() => SessionSeries)
export class SessionSeriesResolver {
  constructor(
    private readonly series: SessionSeriesQueries,
    private readonly gapQueries: SeriesGapQueries,
  ) {}

  @ResolveField(() => [TherapySession], {
    description: 'Its sessions in the order of time, moved and cancelled ones too.',
  })
  sessions(@Parent() { id }: SessionSeries): Promise<TherapySession[]> {
    return this.series.sessionsOf(id);
  }

  @ResolveField(() => [SeriesGap], { description: 'Dates that have no session, decided ones too.' })
  gaps(@Parent() { id }: SessionSeries): Promise<SeriesGap[]> {
    return this.gapQueries.ofSeries(id);
  }
}

@Resolver(() => TherapySession)
export class SessionOfSeriesResolver {
  constructor(private readonly series: SessionSeriesQueries) {}

  @ResolveField('series', () => SessionSeries, { nullable: true, description: 'The series it belongs to.' })
  seriesOf(@Parent() { seriesId }: TherapySession): Promise<SessionSeries | null> {
    return this.series.byId(seriesId);
  }
}

@Resolver(() => SeriesGap)
export class SeriesGapResolver {
  constructor(
    private readonly series: SessionSeriesQueries,
    private readonly gapQueries: SeriesGapQueries,
    private readonly acceptGap: AcceptSeriesGap,
    private readonly bookGap: BookSeriesGap,
  ) {}

  @Requires('schedule.read')
  @Query(() => [SeriesGap], {
    description:
      'Dates of open series that could not be booked and wait for a decision, earliest first; at most 200.',
  })
  seriesGaps(): Promise<SeriesGap[]> {
    return this.gapQueries.open();
  }

  @Requires('schedule.book', onSeries)
  @Mutation(() => AcceptSeriesGapResult, { description: 'Leaves a date of a series empty.' })
  acceptSeriesGap(
    @Args('input', { type: () => AcceptSeriesGapInput, description: 'The gap.' }) input: AcceptSeriesGapInput,
  ): Promise<SeriesGap | Refusal> {
    return this.acceptGap.run(input);
  }

  @Requires('schedule.book', onSeries)
  @Mutation(() => SaveSessionResult, {
    description: 'Books the session of a gap, as it was or as an alternative.',
  })
  bookSeriesGap(
    @Args('input', { type: () => BookSeriesGapInput, description: 'The session.' }) input: BookSeriesGapInput,
  ): Promise<TherapySession | BookingRefused> {
    return this.bookGap.run(input);
  }

  @ResolveField('series', () => SessionSeries, { nullable: true, description: 'The series.' })
  seriesOf(@Parent() { seriesId }: SeriesGap): Promise<SessionSeries | null> {
    return this.series.byId(seriesId);
  }
}
