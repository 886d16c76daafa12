import { Injectable } from '@nestjs/common';
import { currentActor } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { groupBy, loader } from '../../platform/graphql/loader.ts';
import type { TherapySession } from '../graphql/session.object.ts';
import { sessionOf } from '../session-row.ts';
import { SessionSeries } from './graphql/session-series.object.ts';
import { SeriesQueries } from './series.queries.ts';

/** Series as the page reads them. */
@Injectable()
export class SessionSeriesQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly series: SeriesQueries,
  ) {}

  async byId(id: string | null): Promise<SessionSeries | null> {
    const found = id ? await this.series.byId(id) : null;
    if (!found) return null;
    const { pattern, rule, startsOn, timeZone, materialisedUntil, continuesId, endedAt, version } = found;
    const { kind, title, disciplineCode, startMinute, minutes, roomId, capacity } = pattern;
    return Object.assign(new SessionSeries(), {
      id: found.id,
      kind,
      title,
      disciplineCode,
      rule,
      startsOn,
      startMinute,
      minutes,
      timeZone,
      roomId,
      capacity,
      materialisedUntil,
      continuesId,
      endedAt,
      version,
    });
  }

  async sessionsOf(seriesId: string): Promise<TherapySession[]> {
    const sessions = await loader<TherapySession[]>('sessions of session series', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.therapySession.findMany({
        where: { clinicId: currentActor().clinicId, seriesId: { in: [...ids] } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      });
      return groupBy(ids, rows.map(sessionOf), (session) => session.seriesId ?? '');
    }).load(seriesId);
    return sessions ?? [];
  }
}
