import { Injectable } from '@nestjs/common';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { newId } from '../platform/db/new-id.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { requestOf } from './book-session.ts';
import { BookSessions } from './book-sessions.ts';
import { CheckSessions } from './check-sessions.ts';
import { BookingCheck } from './graphql/session-check.object.ts';
import type { BookSessionInput } from './graphql/session.input.ts';
import { SeriesPort } from './series-port.ts';
import { requestProblems } from './session-input.ts';
import { spanOf } from './session-request.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';

/** What booking or moving a session would meet, while somebody still drags it. */
@Injectable()
export class CheckBooking {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly bookSessions: BookSessions,
    private readonly check: CheckSessions,
    private readonly stored: StoredSessionQueries,
    private readonly series: SeriesPort,
  ) {}

  async run(input: BookSessionInput, ignoringSessionId: string | null): Promise<BookingCheck> {
    const request = requestOf(input);
    const [problem] = requestProblems(request);
    if (problem) throw badInput(problem.message, [problem]);
    if (input.repeat) return this.checkSeries(input);
    const db = await this.transaction.client();
    if (ignoringSessionId !== null && !isUuid(ignoringSessionId)) throw notFound();
    const [moved] = ignoringSessionId === null ? [] : await this.stored.byIds(db, [ignoringSessionId]);
    if (ignoringSessionId !== null && !moved) throw notFound();
    const { startsAt } = spanOf(currentActor().timeZone, request);
    const asked = {
      sessionId: ignoringSessionId ?? newId(),
      request,
      excusedIds: moved?.excusedIds ?? [],
      keepsTime: moved !== undefined && +moved.row.startsAt === +startsAt,
    };
    const findings = await this.bookSessions.findings(db, [asked]);
    if (findings instanceof Refusal) throw badInput(findings.message);
    const { clashes = [], warnings = [] } = findings[0] ?? {};
    const alternatives = clashes.length > 0 ? await this.check.alternatives(db, asked) : [];
    return Object.assign(new BookingCheck(), { clashes, warnings, alternatives });
  }

  private async checkSeries(input: BookSessionInput): Promise<BookingCheck> {
    const found = await this.series.with((handler) => handler.check(input));
    if (found instanceof Refusal) throw badInput(found.message);
    return found;
  }
}
