import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { addDays, daysBetween } from '@consilium/domain';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused } from '../book-sessions.ts';
import { changesOf, onlyOne } from '../change-session.ts';
import { orClash } from '../database-clash.ts';
import { BookingClash } from '../graphql/session-check.object.ts';
import type { ChangeSessionInput } from '../graphql/session.input.ts';
import type { TherapySession } from '../graphql/session.object.ts';
import { SessionNotices } from '../notices/session-notices.ts';
import type { SessionMove } from '../session-request.ts';
import { SessionQueries } from '../session.queries.ts';
import { StoredSessionQueries } from '../stored-session.queries.ts';
import { SeriesAlternatives } from './series-alternatives.ts';
import { ChangeSeriesRule } from './change-series-rule.ts';
import { isToCome, SeriesCuts, type SeriesCut } from './series-cut.ts';
import { occurrenceRequest, type SeriesPattern } from './series.ts';
import { splitSeries } from './split-series.ts';
import { StoreCut } from './store-cut.ts';

/**
 * Changes a series from one session or from now on. What was moved by hand, is locked, called off or delivered stays
 * where it is; everything else moves together or not at all.
 */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly stored: StoredSessionQueries,
    private readonly cuts: SeriesCuts,
    private readonly bookSessions: BookSessions,
    private readonly alternatives: SeriesAlternatives,
    private readonly storeCut: StoreCut,
    private readonly rules: ChangeSeriesRule,
    private readonly notices: SessionNotices,
    private readonly queries: SessionQueries,
  ) {}

  async run(input: ChangeSessionInput): Promise<TherapySession | BookingRefused> {
    const [before] = await this.stored.byIds(await this.transaction.client(), [input.sessionId]);
    if (!before) throw notFound();
    const intent = {
      operation: 'changeSession',
      patientId: onlyOne(before.request.patients),
      detail: `${input.sessionId} ${input.scope ?? ''}`,
    };
    const moved = await orClash(() => this.unitOfWork.run(intent, (db) => this.change(db, input)), {
      on: before.request.startsOn,
      at: before.row.startsAt,
    });
    if (moved instanceof UserErrorResult) return moved;
    const session = await this.queries.byId(input.sessionId);
    if (!session) throw notFound();
    return session;
  }

  private async change(
    db: DatabaseTransaction,
    input: ChangeSessionInput,
  ): Promise<readonly string[] | BookingRefused> {
    const cut = await this.cuts.of(db, input);
    if (cut instanceof Refusal) return cut;
    const refusal = whyNotFrom(cut);
    if (refusal) return refusal;
    const { series, rule, at, occurrenceOn } = cut;
    const keepOn = new Set(input.keepOn ?? []);
    if (keepOn.has(occurrenceOn)) {
      return new Refusal('INVALID_INPUT', 'The session that is changed cannot stay as it is.', 'keepOn');
    }
    if (input.rule != null) return this.rules.run(db, { ...input, rule: input.rule }, cut);
    const { startsOn, ...changes } = changesOf(input);
    const shift = { from: occurrenceOn, to: startsOn ?? occurrenceOn };
    const split = splitSeries(rule, series, at, shift);
    if (!split.ok) return Refusal.of({ ...split, field: 'startsOn' });

    const movable = cut.occurrences.filter(
      (each) => isToCome(each) && !each.detached && !each.locked && !keepOn.has(each.occurrenceOn),
    );
    const pattern: SeriesPattern = { ...series.pattern, ...changes };
    const seriesId = await this.storeCut.series(db, cut, split.before, {
      rule: split.after,
      startsOn: split.startsOn,
      pattern,
      // What moves to earlier days makes room before the horizon, which is to be filled again.
      materialisedUntil: addDays(series.materialisedUntil, Math.min(0, daysBetween(shift.from, shift.to))),
      complete: series.endedAt !== null,
    });
    await this.storeCut.leave(db, cut, {
      seriesId,
      moved: split.moved,
      moving: new Set(movable.map(({ id }) => id)),
      detaches: isToCome,
    });
    const moves = movable.map(({ id, version, occurrenceOn: old }): SessionMove => {
      const date = split.moved(old);
      return {
        sessionId: id,
        version,
        changes: { ...changes, startsOn: date, seriesId, occurrenceOn: date },
      };
    });
    const moved = await this.notices.around(
      db,
      moves.map(({ sessionId }) => sessionId),
      () => this.bookSessions.move(db, moves, { overrideReason: input.overrideReason ?? null }),
    );
    if (!(moved instanceof BookingClash)) return moved;
    const asked = moves.map(({ sessionId, changes: to }) => ({
      sessionId,
      request: occurrenceRequest(seriesId, pattern, to.startsOn ?? at),
    }));
    return this.alternatives.of(db, moved, asked);
  }
}

function whyNotFrom({ stored }: SeriesCut): Refusal | null {
  if (stored.row.locked) {
    return new Refusal('SESSION_LOCKED', 'This session is locked; unlock it before you move it.');
  }
  if (!stored.row.detached) return null;
  return new Refusal(
    'SERIES_DETACHED',
    'This session was moved out of its series by hand. Change it alone, or change the series from another session.',
    'scope',
  );
}
