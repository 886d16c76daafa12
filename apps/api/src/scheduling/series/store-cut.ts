import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { LocalDate } from '@consilium/domain';
import type { SeriesCut } from './series-cut.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesQueries, type SeriesOccurrence } from './series.queries.ts';
import { SeriesRepository, type SeriesFields } from './series.repository.ts';

/** Where the occurrences of a changed series belong. */
export interface OccurrencesAfter {
  readonly seriesId: string;
  /** Where an occurrence, or a gap, of the old rule stands in the new one. */
  readonly moved: (date: LocalDate) => LocalDate;
  /** Those that are rewritten afterwards: they take their place then. */
  readonly moving: ReadonlySet<string>;
  /** Whether an occurrence that stays was changed by hand from now on. */
  readonly detaches: (occurrence: SeriesOccurrence) => boolean;
}

/** Stores a series that was cut or changed, with what does not move. */
@Injectable()
export class StoreCut {
  constructor(
    private readonly repository: SeriesRepository,
    private readonly queries: SeriesQueries,
    private readonly gaps: SeriesGapRepository,
  ) {}

  /** The series from the cut on: the same row when nothing comes before, otherwise one that continues it. */
  async series(
    db: DatabaseTransaction,
    { series }: SeriesCut,
    before: string | null,
    fields: SeriesFields,
  ): Promise<string> {
    if (before === null) {
      await this.repository.update(db, series.id, fields);
      return series.id;
    }
    await this.repository.end(db, series.id, before);
    return this.repository.insert(db, fields, series.id);
  }

  /** What does not move follows its series by name only. */
  async leave(
    db: DatabaseTransaction,
    { series, at, occurrences }: Pick<SeriesCut, 'series' | 'at' | 'occurrences'>,
    { seriesId, moved, moving, detaches }: OccurrencesAfter,
  ): Promise<void> {
    if (seriesId === series.id) {
      await this.repository.unname(
        db,
        occurrences.map(({ id }) => id),
      );
    }
    const staying = occurrences.filter(({ id }) => !moving.has(id));
    await this.repository.reassign(
      db,
      seriesId,
      staying.map(({ id, occurrenceOn }) => ({ sessionId: id, occurrenceOn: moved(occurrenceOn) })),
    );
    await this.repository.detach(
      db,
      staying.filter(detaches).map(({ id }) => id),
    );
    const gapDates = await this.queries.gapDates(db, series.id, at);
    await this.gaps.reassign(
      db,
      series.id,
      seriesId,
      gapDates.map((from) => ({ from, to: moved(from) })),
    );
  }
}
