import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { Availability } from '../../availability/index.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { newId } from '../../platform/db/new-id.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { requestOf } from '../book-session.ts';
import { BookOnce } from '../book-once.ts';
import { BookSessions, type BookingRefused } from '../book-sessions.ts';
import { onlyOne } from '../change-session.ts';
import { orClash } from '../database-clash.ts';
import { BookingClash } from '../graphql/session-check.object.ts';
import type { BookSessionInput, RepeatInput } from '../graphql/session.input.ts';
import type { TherapySession } from '../graphql/session.object.ts';
import { SessionNotices } from '../notices/session-notices.ts';
import { spanOf, type SessionRequest } from '../session-request.ts';
import { SessionQueries } from '../session.queries.ts';
import { horizonOf, planSeries, type PlannedSeries } from './plan-series.ts';
import { SeriesAlternatives } from './series-alternatives.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesRepository } from './series.repository.ts';
import { occurrenceRequest } from './series.ts';

/** Books a series up to its end or the horizon: every occurrence checked, all of them or none. */
@Injectable()
export class BookSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly availability: Availability,
    private readonly once: BookOnce,
    private readonly bookSessions: BookSessions,
    private readonly alternatives: SeriesAlternatives,
    private readonly repository: SeriesRepository,
    private readonly gaps: SeriesGapRepository,
    private readonly notices: SessionNotices,
    private readonly queries: SessionQueries,
  ) {}

  async run(input: BookSessionInput & { repeat: RepeatInput }): Promise<TherapySession | BookingRefused> {
    const request = requestOf(input);
    const { timeZone } = currentActor();
    const { horizonWeeks } = await this.availability.settings();
    const horizon = horizonOf(timeZone, currentContext().now(), horizonWeeks);
    const plan = planSeries(input.repeat, { ...request, timeZone }, horizon);
    if (plan instanceof Refusal) return plan;
    return this.once.run(input.idempotencyKey, (key) =>
      this.bookAll({ ...request, idempotencyKey: key }, plan, input.overrideReason ?? null),
    );
  }

  private async bookAll(
    request: SessionRequest,
    plan: PlannedSeries,
    overrideReason: string | null,
  ): Promise<TherapySession | BookingRefused> {
    const { timeZone } = currentActor();
    const booked = await orClash(
      () =>
        this.unitOfWork.run(
          {
            operation: 'bookSession',
            patientId: onlyOne(request.patients),
            detail: `series ${plan.startsOn}`,
          },
          (db) => this.book(db, request, plan, overrideReason),
        ),
      { on: plan.startsOn, at: spanOf(timeZone, { ...request, startsOn: plan.startsOn }).startsAt },
    );
    if (booked instanceof UserErrorResult) return booked;
    const session = await this.queries.byId(booked);
    if (!session) throw notFound();
    return session;
  }

  /** The id of the first session. */
  private async book(
    db: DatabaseTransaction,
    { idempotencyKey, ...pattern }: SessionRequest,
    plan: PlannedSeries,
    overrideReason: string | null,
  ): Promise<string | BookingRefused> {
    const seriesId = await this.repository.insert(db, { ...plan, pattern }, null);
    const decided = { clashes: [], decided: true };
    await this.gaps.insert(
      db,
      seriesId,
      plan.skipped.map((occurrenceOn) => ({ occurrenceOn, ...decided })),
    );
    const requests = plan.dates.map((date, index) => ({
      ...occurrenceRequest(seriesId, pattern, date),
      // The first one stands for the series.
      ...(index === 0 ? { idempotencyKey: idempotencyKey ?? null } : {}),
    }));
    const booked = await this.bookSessions.book(db, requests, { overrideReason });
    if (booked instanceof BookingClash) {
      return this.alternatives.of(
        db,
        booked,
        requests.map((request) => ({ sessionId: newId(), request })),
      );
    }
    if (booked instanceof UserErrorResult) return booked;
    await this.notices.booked(db, booked);
    return booked[0] ?? '';
  }
}
