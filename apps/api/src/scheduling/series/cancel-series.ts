import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CancelSessions } from '../cancel-sessions.ts';
import { onlyOne } from '../change-session.ts';
import type { CancelSessionInput } from '../graphql/session.input.ts';
import type { TherapySession } from '../graphql/session.object.ts';
import { SessionNotices } from '../notices/session-notices.ts';
import { storedText } from '../session-input.ts';
import { SessionQueries } from '../session.queries.ts';
import { StoredSessionQueries } from '../stored-session.queries.ts';
import { isToCome, SeriesCuts } from './series-cut.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesRepository } from './series.repository.ts';
import { ruleUntil } from './split-series.ts';

/** Calls off what is still to come of a series, moved or locked as it may be, and ends its rule. */
@Injectable()
export class CancelSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly stored: StoredSessionQueries,
    private readonly cuts: SeriesCuts,
    private readonly cancelSessions: CancelSessions,
    private readonly repository: SeriesRepository,
    private readonly gaps: SeriesGapRepository,
    private readonly notices: SessionNotices,
    private readonly queries: SessionQueries,
  ) {}

  async run(input: CancelSessionInput): Promise<TherapySession | Refusal> {
    const [known] = await this.stored.byIds(await this.transaction.client(), [input.sessionId]);
    if (!known) throw notFound();
    const done = await this.unitOfWork.run(
      {
        operation: 'cancelSession',
        patientId: onlyOne(known.request.patients),
        detail: `${input.sessionId} ${input.scope ?? ''}`,
      },
      (db) => this.cancel(db, input),
    );
    if (done instanceof Refusal) return done;
    const session = await this.queries.byId(input.sessionId);
    if (!session) throw notFound();
    return session;
  }

  private async cancel(
    db: DatabaseTransaction,
    input: CancelSessionInput,
  ): Promise<readonly string[] | Refusal> {
    const cut = await this.cuts.of(db, input);
    if (cut instanceof Refusal) return cut;
    const { series, rule, at, occurrences } = cut;
    await this.repository.end(db, series.id, ruleUntil(rule, at));
    await this.gaps.resolveFrom(db, series.id, at);
    const { reason, by } = input;
    const called = occurrences.filter(isToCome).map(({ id, version }) => ({ sessionId: id, version }));
    return this.notices.around(
      db,
      called.map(({ sessionId }) => sessionId),
      () => this.cancelSessions.cancel(db, called, { reason, by, note: storedText(input.note ?? '') }),
    );
  }
}
