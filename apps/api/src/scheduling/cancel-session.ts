import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CancelSessions } from './cancel-sessions.ts';
import { onlyOne } from './change-session.ts';
import type { BookingClash } from './graphql/session-check.object.ts';
import type { CancelSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { SessionNotices } from './notices/session-notices.ts';
import { SeriesPort } from './series-port.ts';
import { storedText } from './session-input.ts';
import { SessionQueries } from './session.queries.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';

@Injectable()
export class CancelSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly stored: StoredSessionQueries,
    private readonly cancelSessions: CancelSessions,
    private readonly notices: SessionNotices,
    private readonly queries: SessionQueries,
    private readonly series: SeriesPort,
  ) {}

  async run(input: CancelSessionInput): Promise<TherapySession | BookingClash | Refusal> {
    if (input.scope && input.scope !== 'THIS') return this.series.with((handler) => handler.cancel(input));
    const { sessionId, version, reason, by } = input;
    const [known] = await this.stored.byIds(await this.transaction.client(), [sessionId]);
    if (!known) throw notFound();
    const done = await this.unitOfWork.run(
      { operation: 'cancelSession', patientId: onlyOne(known.request.patients), detail: sessionId },
      (db) =>
        this.notices.around(db, [sessionId], () =>
          this.cancelSessions.cancel(db, [{ sessionId, version }], {
            reason,
            by,
            note: storedText(input.note ?? ''),
          }),
        ),
    );
    if (done instanceof Refusal) return done;
    const session = await this.queries.byId(sessionId);
    if (!session) throw notFound();
    return session;
  }
}
