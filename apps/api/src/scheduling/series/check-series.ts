import { Injectable } from '@nestjs/common';
import { Availability } from '../../availability/index.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { newId } from '../../platform/db/new-id.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { requestOf } from '../book-session.ts';
import { BookSessions } from '../book-sessions.ts';
import { BookingCheck, BookingClash } from '../graphql/session-check.object.ts';
import type { BookSessionInput, RepeatInput } from '../graphql/session.input.ts';
import { horizonOf, planSeries } from './plan-series.ts';
import { SeriesAlternatives } from './series-alternatives.ts';
import { occurrenceRequest } from './series.ts';

/** What booking a series would meet on each of its dates up to the horizon; nothing is booked. */
@Injectable()
export class CheckSeries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly availability: Availability,
    private readonly bookSessions: BookSessions,
    private readonly alternatives: SeriesAlternatives,
  ) {}

  async run(input: BookSessionInput & { repeat: RepeatInput }): Promise<BookingCheck | Refusal> {
    const request = requestOf(input);
    const { timeZone } = currentActor();
    const { horizonWeeks } = await this.availability.settings();
    const horizon = horizonOf(timeZone, currentContext().now(), horizonWeeks);
    const plan = planSeries(input.repeat, { ...request, timeZone }, horizon);
    if (plan instanceof Refusal) return plan;
    const seriesId = newId();
    const asked = plan.dates.map((date) => ({
      sessionId: newId(),
      request: occurrenceRequest(seriesId, request, date),
    }));
    const db = await this.transaction.client();
    const findings = await this.bookSessions.findings(db, asked);
    if (findings instanceof Refusal) return findings;
    const clashes = findings.flatMap((finding) => [...finding.clashes]);
    const found =
      clashes.length > 0 ? await this.alternatives.of(db, new BookingClash(clashes), asked) : null;
    return Object.assign(new BookingCheck(), {
      clashes,
      warnings: findings.flatMap((finding) => [...finding.warnings]),
      alternatives: found?.alternatives ?? [],
    });
  }
}
