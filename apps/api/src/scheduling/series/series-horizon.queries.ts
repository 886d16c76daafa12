import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../../platform/db/context-transaction.ts';

export interface SeriesToExtend {
  readonly clinicId: string;
  readonly seriesId: string;
}

@Injectable()
export class SeriesHorizonQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Open series of every clinic that do not reach far enough, by a function that tells ids only. */
  async toExtend(limit: number): Promise<SeriesToExtend[]> {
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<{ clinic_id: string; series_id: string }[]>`
      SELECT clinic_id, series_id FROM series_to_extend(${limit}::integer)`;
    await this.transaction.rollback();
    return rows.map(({ clinic_id, series_id }) => ({ clinicId: clinic_id, seriesId: series_id }));
  }
}
