import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';

@Injectable()
export class SessionLockRepository {
  async lock(db: DatabaseTransaction, clinicId: string, resources: readonly string[]): Promise<void> {
    if (resources.length === 0) return;
    // DISTINCT keeps the subquery apart: it is sorted before the first lock is asked for.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(sorted.key) FROM (
      SELECT DISTINCT resource_lock_key(${clinicId}::uuid, resource::uuid) AS key
      FROM unnest(${[...resources]}::text[]) AS resource ORDER BY 1) AS sorted`;
  }
}
