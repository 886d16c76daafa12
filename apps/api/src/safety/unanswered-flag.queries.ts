import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';

@Injectable()
export class UnansweredFlagQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Flags of every clinic whose page waits too long, by a function that tells ids only. */
  async flags(limit: number): Promise<{ clinicId: string; flagId: string }[]> {
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<{ clinicId: string; flagId: string }[]>`
      SELECT clinic_id AS "clinicId", flag_id AS "flagId" FROM safety_flags_unanswered(${limit}::integer)`;
    await this.transaction.rollback();
    return rows;
  }
}
