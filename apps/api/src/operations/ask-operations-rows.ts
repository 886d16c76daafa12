import { Injectable } from '@nestjs/common';
import {
  ADVERSE_EVENT_CLASSES,
  daysBetween,
  endingRows,
  isRestrictedEvent,
  TIMER_CODES,
  timerRows,
  type AdverseEventClass,
  type DayRange,
  type Permission,
} from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { EpisodeDatesQueries } from './episode-dates.queries.ts';
import { FigureRowsQueries, type FigureRow } from './figure-rows.queries.ts';
import { OperationsRow, OperationsRows, type OperationsFigure } from './graphql/operations-rows.object.ts';
import { checkedRange } from './checked-range.ts';

const MOST_ROWS = 500;
/** What the rows of a figure tell, beside that a chart may be opened. */
const TELLS: Readonly<Partial<Record<OperationsFigure, Permission>>> = {
  RESPONSE: 'measure.read',
  NOTE: 'note.read',
  ADVERSE_EVENT: 'adverseEvent.read',
};

/** The rows behind one figure, of patients whose chart the viewer may open. */
@Injectable()
export class AskOperationsRows {
  constructor(
    private readonly access: Access,
    private readonly episodes: EpisodeDatesQueries,
    private readonly queries: FigureRowsQueries,
  ) {}

  async run(asked: DayRange, figure: OperationsFigure, code: string): Promise<OperationsRows> {
    const found = await this.found(checkedRange(asked), figure, code);
    const patientIds = [...new Set(found.map(({ patientId }) => patientId))];
    const opens = await this.access.allowedAmong('outcome.rows', patientIds);
    const tells = TELLS[figure];
    const reads = tells ? await this.access.allowedAmong(tells, patientIds) : opens;
    const allowed = found.filter(({ patientId }) => opens.has(patientId) && reads.has(patientId));
    const shown = allowed.slice(0, MOST_ROWS);
    const names = await this.queries.names(shown.map(({ patientId }) => patientId));
    return Object.assign(new OperationsRows(), {
      rows: shown.map((row) =>
        Object.assign(new OperationsRow(), row, { patientName: names.get(row.patientId) ?? '' }),
      ),
      partial: shown.length < found.length,
    });
  }

  private async found(range: DayRange, figure: OperationsFigure, code: string): Promise<FigureRow[]> {
    switch (figure) {
      case 'TIMER':
      case 'WAITING':
        return this.steps(range, figure, code);
      case 'ENDING':
        return this.endings(range, code);
      case 'SESSION':
        return this.queries.sessions(range, code);
      case 'HOURS':
        return this.queries.deliveries(range, code);
      case 'REFERRAL':
        return this.queries.referrals(range);
      case 'RESPONSE':
        return this.queries.unanswered(range, code);
      case 'NOTE':
        return this.queries.unsignedNotes(code);
      case 'ADVERSE_EVENT':
        // Of a class that few may know of, only the count is told.
        return isRestrictedEvent(code as AdverseEventClass)
          ? []
          : this.queries.adverseEvents(range, code, ADVERSE_EVENT_CLASSES.filter(isRestrictedEvent));
    }
  }

  private async steps(range: DayRange, figure: 'TIMER' | 'WAITING', code: string): Promise<FigureRow[]> {
    const timer = TIMER_CODES.find((one) => one === code);
    if (!timer) return [];
    const rows = timerRows(await this.episodes.of(range), range, timer).filter(
      ({ until }) => (until === null) === (figure === 'WAITING'),
    );
    return this.ofEpisodes(
      rows.map(({ episodeId, from, until }) => ({
        ...{ episodeId, on: from, until, detail: null },
        days: daysBetween(from, until ?? range.until),
      })),
    );
  }

  private async endings(range: DayRange, code: string): Promise<FigureRow[]> {
    const rows = endingRows(await this.episodes.of(range), range).filter(
      ({ reason }) => (reason ?? 'COMPLETED') === code,
    );
    return this.ofEpisodes(
      rows.map(({ episodeId, admittedOn, on, reason }) => ({
        ...{ episodeId, on: admittedOn, until: on, detail: reason },
        days: daysBetween(admittedOn, on),
      })),
    );
  }

  private async ofEpisodes(
    rows: readonly (Omit<FigureRow, 'patientId'> & { readonly episodeId: string })[],
  ): Promise<FigureRow[]> {
    const patients = await this.queries.patientsOf(rows.map(({ episodeId }) => episodeId));
    return rows
      .flatMap(({ episodeId, ...row }) => {
        const patientId = patients.get(episodeId);
        return patientId ? [{ ...row, patientId }] : [];
      })
      .sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  }
}
