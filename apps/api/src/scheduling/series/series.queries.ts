import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { LocalDate, SessionStatus } from '@consilium/domain';
import { currentActor } from '../../platform/context/request-context.ts';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../../platform/db/local-dates.ts';
import { loader } from '../../platform/graphql/loader.ts';
import { seriesOf, type Series } from './series.ts';

/** A row of a series, named by the date that the rule gave. */
export interface SeriesOccurrence {
  readonly id: string;
  readonly occurrenceOn: LocalDate;
  readonly startsAt: Date;
  readonly status: SessionStatus;
  readonly detached: boolean;
  readonly locked: boolean;
  readonly version: number;
}

@Injectable()
export class SeriesQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  async byId(id: string): Promise<Series | null> {
    return loader<Series>('session series by id', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.sessionSeries.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      });
      return new Map(rows.map((row) => [row.id, seriesOf(row)]));
    }).load(id);
  }

  /** Occurrences from a date on, by the dates of the rule. */
  async occurrencesFrom(
    db: DatabaseTransaction,
    seriesId: string,
    from: LocalDate,
  ): Promise<SeriesOccurrence[]> {
    const rows = await db.therapySession.findMany({
      where: { clinicId: currentActor().clinicId, seriesId, occurrenceOn: { gte: fromLocalDate(from) } },
      select: {
        id: true,
        occurrenceOn: true,
        startsAt: true,
        status: true,
        detached: true,
        locked: true,
        version: true,
      },
      orderBy: { occurrenceOn: 'asc' },
    });
    return rows.flatMap(({ occurrenceOn, status, ...row }) =>
      occurrenceOn
        ? [{ ...row, status: status as SessionStatus, occurrenceOn: toLocalDate(occurrenceOn) }]
        : [],
    );
  }

  /** Dates from `from` on that have a session or a gap: nothing is made for them again. */
  async takenDates(db: DatabaseTransaction, seriesId: string, from: LocalDate): Promise<Set<LocalDate>> {
    const where = { clinicId: currentActor().clinicId, seriesId, occurrenceOn: { gte: fromLocalDate(from) } };
    const sessions = await db.therapySession.findMany({ where, select: { occurrenceOn: true } });
    const gaps = await db.seriesGap.findMany({ where, select: { occurrenceOn: true } });
    return new Set(
      [...sessions, ...gaps].flatMap(({ occurrenceOn }) => (occurrenceOn ? [toLocalDate(occurrenceOn)] : [])),
    );
  }

  /** Dates of gaps, decided ones as well. */
  async gapDates(db: DatabaseTransaction, seriesId: string, from: LocalDate): Promise<LocalDate[]> {
    const rows = await db.seriesGap.findMany({
      where: { clinicId: currentActor().clinicId, seriesId, occurrenceOn: { gte: fromLocalDate(from) } },
      select: { occurrenceOn: true },
    });
    return rows.map(({ occurrenceOn }) => toLocalDate(occurrenceOn));
  }

  /** Those of the patients who are in the programme: they have an open episode. */
  async inProgramme(db: DatabaseTransaction, patientIds: readonly string[]): Promise<Set<string>> {
    const rows = await db.episodeOfCare.findMany({
      where: { clinicId: currentActor().clinicId, patientId: { in: [...patientIds] }, open: true },
      select: { patientId: true },
    });
    return new Set(rows.map(({ patientId }) => patientId));
  }

  /** Series that go on and are with this member. */
  async openOfMember(db: DatabaseTransaction, memberId: string): Promise<Series[]> {
    const rows = await db.sessionSeries.findMany({
      where: { clinicId: currentActor().clinicId, endedAt: null, memberIds: { has: memberId } },
    });
    return rows.map(seriesOf);
  }

  /** Whose series it is; null when there is none. */
  async patientsOf(db: DatabaseTransaction, id: string): Promise<string[] | null> {
    const row = await db.sessionSeries.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { patientIds: true },
    });
    return row && row.patientIds;
  }
}
