import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { AcceptSeriesGapInput } from './graphql/series-gap.input.ts';
import type { SeriesGap } from './graphql/session-series.object.ts';
import { SeriesGapQueries } from './series-gap.queries.ts';
import { SeriesGapRepository } from './series-gap.repository.ts';

export const gapDecided = () => new Refusal('GAP_DECIDED', 'Somebody has decided about this date already.');

/** Leaves a date of a series empty. */
@Injectable()
export class AcceptSeriesGap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gaps: SeriesGapRepository,
    private readonly queries: SeriesGapQueries,
  ) {}

  async run({ seriesId, occurrenceOn }: AcceptSeriesGapInput): Promise<SeriesGap | Refusal> {
    if (!(await this.queries.byDate(seriesId, occurrenceOn))) throw notFound();
    const intent = { operation: 'acceptSeriesGap', patientId: null, detail: `${seriesId} ${occurrenceOn}` };
    const refusal = await this.unitOfWork.run(intent, async (db) =>
      (await this.gaps.resolve(db, seriesId, occurrenceOn)) ? null : gapDecided(),
    );
    if (refusal) return refusal;
    const gap = await this.queries.byDate(seriesId, occurrenceOn);
    if (!gap) throw notFound();
    return gap;
  }
}
