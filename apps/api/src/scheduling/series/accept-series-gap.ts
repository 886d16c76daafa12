import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { onlyOne } from '../change-session.ts';
import type { AcceptSeriesGapInput } from './graphql/series-gap.input.ts';
import type { SeriesGap } from './graphql/session-series.object.ts';
import { SeriesGapQueries } from './series-gap.queries.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';
import { SeriesQueries } from './series.queries.ts';

export const gapDecided = () => new Refusal('GAP_DECIDED', 'Somebody has decided about this date already.');

/** Leaves a date of a series empty. */
@Injectable()
export class AcceptSeriesGap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly series: SeriesQueries,
    private readonly gaps: SeriesGapRepository,
    private readonly queries: SeriesGapQueries,
  ) {}

  async run({ seriesId, occurrenceOn }: AcceptSeriesGapInput): Promise<SeriesGap | Refusal> {
    if (!(await this.queries.byDate(seriesId, occurrenceOn))) throw notFound();
    const series = await this.series.byId(seriesId);
    const patientId = series && onlyOne(series.pattern.patients);
    const intent = { operation: 'acceptSeriesGap', patientId, detail: `${seriesId} ${occurrenceOn}` };
    const refusal = await this.unitOfWork.run(intent, async (db) =>
      (await this.gaps.resolve(db, seriesId, occurrenceOn)) ? null : gapDecided(),
    );
    if (refusal) return refusal;
    const gap = await this.queries.byDate(seriesId, occurrenceOn);
    if (!gap) throw notFound();
    return gap;
  }
}
