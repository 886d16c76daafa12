import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused } from '../book-sessions.ts';
import { onlyOne } from '../change-session.ts';
import { orClash } from '../database-clash.ts';
import type { TherapySession } from '../graphql/session.object.ts';
import { SessionNotices } from '../notices/session-notices.ts';
import { requestProblems } from '../session-input.ts';
import { spanOf, type SessionRequest } from '../session-request.ts';
import { SessionQueries } from '../session.queries.ts';
import { gapDecided } from './accept-series-gap.ts';
import type { BookSeriesGapInput } from './graphql/series-gap.input.ts';
import { SeriesGapQueries } from './series-gap.queries.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesQueries } from './series.queries.ts';
import { SeriesRepository } from './series.repository.ts';
import { occurrenceRequest, type Series } from './series.ts';

/** Books the session of a gap after all, as it was or as an alternative. */
@Injectable()
export class BookSeriesGap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookSessions: BookSessions,
    private readonly notices: SessionNotices,
    private readonly series: SeriesQueries,
    private readonly repository: SeriesRepository,
    private readonly gaps: SeriesGapRepository,
    private readonly gapQueries: SeriesGapQueries,
    private readonly sessions: SessionQueries,
  ) {}

  async run(input: BookSeriesGapInput): Promise<TherapySession | BookingRefused> {
    const { seriesId, occurrenceOn } = input;
    const series = await this.series.byId(seriesId);
    if (!series || !(await this.gapQueries.byDate(seriesId, occurrenceOn))) throw notFound();
    const request = requestFor(series, input);
    const [problem] = requestProblems(request);
    if (problem) return Refusal.of(problem);
    const intent = {
      operation: 'bookSeriesGap',
      patientId: onlyOne(request.patients),
      detail: `${seriesId} ${occurrenceOn}`,
    };
    const booked = await orClash(() => this.unitOfWork.run(intent, (db) => this.book(db, input, request)), {
      on: request.startsOn,
      at: spanOf(currentActor().timeZone, request).startsAt,
    });
    if (booked instanceof UserErrorResult) return booked;
    const session = await this.sessions.byId(booked);
    if (!session) throw notFound();
    return session;
  }

  private async book(
    db: DatabaseTransaction,
    { seriesId, occurrenceOn, overrideReason, ...other }: BookSeriesGapInput,
    request: SessionRequest,
  ): Promise<string | BookingRefused> {
    if (!(await this.gaps.resolve(db, seriesId, occurrenceOn))) return gapDecided();
    const booked = await this.bookSessions.book(db, [request], { overrideReason: overrideReason ?? null });
    if (booked instanceof UserErrorResult) return booked;
    await this.notices.booked(db, booked);
    // What differs from the series was chosen by hand and stays when the series changes.
    if (Object.values(other).some((value) => value != null)) await this.repository.detach(db, booked);
    return booked[0] ?? '';
  }
}

const requestFor = (series: Series, input: BookSeriesGapInput): SessionRequest => ({
  ...occurrenceRequest(series.id, series.pattern, input.occurrenceOn),
  ...(input.startsOn == null ? {} : { startsOn: input.startsOn }),
  ...(input.startMinute == null ? {} : { startMinute: input.startMinute }),
  ...(input.memberIds == null ? {} : { memberIds: input.memberIds }),
  ...(input.roomId === undefined ? {} : { roomId: input.roomId }),
});
