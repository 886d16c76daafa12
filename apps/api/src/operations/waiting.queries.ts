import { Injectable } from '@nestjs/common';
import type { DayRange, LocalDate } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

/** What still waits: signatures, and answers to what was asked. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Notes without a signature or cosignature now, by whole days since the session. */
  async unsignedNotes(): Promise<{ wants: 'SIGNATURE' | 'COSIGNATURE'; days: number; count: number }[]> {
    const db = await this.transaction.client();
    return db.$queryRaw<{ wants: 'SIGNATURE' | 'COSIGNATURE'; days: number; count: number }[]>`
      SELECT CASE status WHEN 'DRAFT' THEN 'SIGNATURE' ELSE 'COSIGNATURE' END AS wants,
        floor(extract(epoch FROM ${currentContext().now()} - occurred_at) / 86400)::integer AS days,
        count(*)::integer AS count
      FROM session_note
      WHERE clinic_id = ${currentActor().clinicId}::uuid AND status IN ('DRAFT', 'AWAITING_COSIGNATURE')
      GROUP BY 1, 2`;
  }

  /** Measures whose window closed in the period, or that were answered: asked and answered, by the day they were due. */
  async responses(
    range: DayRange,
  ): Promise<{ on: LocalDate; respondent: string; part: number; whole: number }[]> {
    const db = await this.transaction.client();
    const { clinicId, timeZone } = currentActor();
    const rows = await db.$queryRaw<{ on_day: string; respondent: string; part: number; whole: number }[]>`
      SELECT due_on::text AS on_day, respondent,
        count(*) FILTER (WHERE status = 'COMPLETED')::integer AS part, count(*)::integer AS whole
      FROM measure_request
      WHERE clinic_id = ${clinicId}::uuid AND due_on BETWEEN ${range.from}::date AND ${range.until}::date
        AND (status = 'COMPLETED'
          OR (status <> 'CANCELLED' AND closes_on < (${currentContext().now()} AT TIME ZONE ${timeZone})::date))
      GROUP BY 1, 2`;
    return rows.map(({ on_day, ...row }) => ({ on: on_day, ...row }));
  }
}
