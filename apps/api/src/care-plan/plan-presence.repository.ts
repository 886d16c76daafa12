import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { presenceLimit } from './plan-presence.queries.ts';

@Injectable()
export class PlanPresenceRepository {
  /** Renews the presence of the actor; answers whether the actor came just now. */
  async renew(db: DatabaseTransaction, carePlanId: string): Promise<boolean> {
    const { clinicId, userId, displayName, disciplineCode } = currentActor();
    const now = currentContext().now();
    const [row] = await db.$queryRaw<{ since: Date }[]>`
      INSERT INTO plan_presence AS p
        (clinic_id, care_plan_id, user_id, display_name, discipline_code, since, last_seen_at)
      VALUES (${clinicId}::uuid, ${carePlanId}::uuid, ${userId}::uuid, ${displayName}, ${disciplineCode}, ${now}, ${now})
      ON CONFLICT (clinic_id, care_plan_id, user_id) DO UPDATE SET
        last_seen_at = excluded.last_seen_at, display_name = excluded.display_name,
        since = CASE WHEN p.last_seen_at < ${presenceLimit(now)} THEN excluded.since ELSE p.since END
      RETURNING since`;
    return row?.since.getTime() === now.getTime();
  }

  /** Ends the presence of the actor; answers whether there was one. */
  async end(db: DatabaseTransaction, carePlanId: string): Promise<boolean> {
    const { clinicId, userId } = currentActor();
    const { count } = await db.planPresence.deleteMany({
      where: {
        clinicId,
        carePlanId,
        userId: userId ?? '',
        lastSeenAt: { gte: presenceLimit(currentContext().now()) },
      },
    });
    return count > 0;
  }

  /** Forgets those who went without a word; answers how many. Rows that somebody is just renewing are left alone. */
  async forgetGone(db: DatabaseTransaction, carePlanId: string): Promise<number> {
    const { clinicId } = currentActor();
    return db.$executeRaw`
      DELETE FROM plan_presence WHERE (clinic_id, care_plan_id, user_id) IN (
        SELECT clinic_id, care_plan_id, user_id FROM plan_presence
        WHERE clinic_id = ${clinicId}::uuid AND care_plan_id = ${carePlanId}::uuid
          AND last_seen_at < ${presenceLimit(currentContext().now())}
        FOR UPDATE SKIP LOCKED)`;
  }
}
