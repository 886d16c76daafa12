import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { isOpenStatus, type ChangeScope, type LocalDate } from '@consilium/domain';
import { currentContext } from '../../platform/context/request-context.ts';
import { toLocalDateOrNull } from '../../platform/db/local-dates.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../../platform/graphql/refusal.object.ts';
import { StoredSessionQueries, type StoredSession } from '../stored-session.queries.ts';
import { occurrenceDates, wallClock } from './occurrences.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
import { SeriesQueries, type SeriesOccurrence } from './series.queries.ts';
import { SeriesRepository } from './series.repository.ts';
import { storedRule, type Series } from './series.ts';

/** A series held for a change, and what of it the change is about. */
export interface SeriesCut {
  readonly series: Series;
  readonly rule: RecurrenceRule;
  readonly stored: StoredSession;
  /** The date by which the rule names the session that was taken hold of. */
  readonly occurrenceOn: LocalDate;
  /** First date that the change is about. */
  readonly at: LocalDate;
  /** Every occurrence from there on, whatever became of it. */
  readonly occurrences: readonly SeriesOccurrence[];
}

interface Named {
  readonly sessionId: string;
  readonly version: number;
  readonly scope?: ChangeScope | null;
}

/** Finds what "this and following" and "all" mean: never the past, and from the session named or from now on. */
@Injectable()
export class SeriesCuts {
  constructor(
    private readonly stored: StoredSessionQueries,
    private readonly queries: SeriesQueries,
    private readonly repository: SeriesRepository,
  ) {}

  async of(db: DatabaseTransaction, { sessionId, version, scope }: Named): Promise<SeriesCut | Refusal> {
    const [known] = await this.stored.byIds(db, [sessionId]);
    if (!known) throw notFound();
    const series = known.row.seriesId ? await this.repository.lock(db, known.row.seriesId) : null;
    // Read again: it may have been cut while this waited for the lock.
    const [stored] = await this.stored.byIds(db, [sessionId]);
    const occurrenceOn = toLocalDateOrNull(stored?.row.occurrenceOn ?? null);
    if (!series || !stored || !occurrenceOn) {
      return new Refusal('NOT_A_SERIES', 'This session does not repeat.', 'scope');
    }
    if (stored.row.version !== version || stored.row.seriesId !== series.id) return versionConflict();
    if (!isOpenStatus(stored.status)) {
      return new Refusal(
        'STATUS_MOVE_IMPOSSIBLE',
        'Only a planned or confirmed session is changed.',
        'status',
      );
    }
    if (stored.row.startsAt <= currentContext().now()) {
      return new Refusal('IN_THE_PAST', 'The past stays as it was: choose a session that is still to come.');
    }
    const rule = storedRule(series);
    const at = scope === 'ALL' ? firstToCome(rule, series, occurrenceOn) : occurrenceOn;
    return {
      series,
      rule,
      stored,
      occurrenceOn,
      at,
      occurrences: await this.queries.occurrencesFrom(db, series.id, at),
    };
  }
}

/** Whether a change of the series may still touch an occurrence. */
export const isToCome = ({ status, startsAt }: SeriesOccurrence): boolean =>
  isOpenStatus(status) && startsAt > currentContext().now();

function firstToCome(rule: RecurrenceRule, series: Series, atTheLatest: LocalDate): LocalDate {
  const now = currentContext().now();
  const dates = occurrenceDates(rule, series, series.startsOn, atTheLatest);
  return (
    dates.find((date) => wallClock(date, series.startMinute, series.timeZone).startsAt > now) ?? atTheLatest
  );
}
