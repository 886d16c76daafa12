import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import type { TodayItem } from './graphql/today.object.ts';
import { reachOf, viewer } from './viewer-reach.ts';
import { PER_KIND, toItem, type WaitingRow } from './waiting.ts';

/** Emergency access that somebody else has to review. */
@Injectable()
export class BreakGlassItems {
  constructor(private readonly transaction: ContextTransaction) {}

  async all(): Promise<TodayItem[]> {
    if (!reachOf('breakGlass.review').anyone) return [];
    const db = await this.transaction.client();
    const { clinicId, userId } = viewer();
    const rows = await db.$queryRaw<WaitingRow[]>`
      SELECT p.id AS patient_id, p.given_names, p.family_name, p.preferred_name, b.opened_at AS since
      FROM break_glass_grant b JOIN patient p ON p.clinic_id = b.clinic_id AND p.id = b.patient_id
      WHERE b.clinic_id = ${clinicId}::uuid AND b.reviewed_at IS NULL AND b.user_id IS DISTINCT FROM ${userId}::uuid
      ORDER BY b.opened_at LIMIT ${PER_KIND}`;
    return rows.map((row) => toItem('BREAK_GLASS_TO_REVIEW', row));
  }
}
