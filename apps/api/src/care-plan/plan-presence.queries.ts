import { Injectable } from '@nestjs/common';
import { PRESENCE_SECONDS } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { PlanViewer } from './graphql/care-plan.object.ts';

/** Whoever was last seen before this is gone. */
export const presenceLimit = (now: Date): Date => new Date(now.getTime() - PRESENCE_SECONDS * 1000);

@Injectable()
export class PlanPresenceQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Who has the plan open now, the longest present first. */
  async viewers(carePlanId: string): Promise<PlanViewer[]> {
    const found = await loader('viewers of care plan', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.planPresence.findMany({
        where: {
          clinicId: currentActor().clinicId,
          carePlanId: { in: [...ids] },
          lastSeenAt: { gte: presenceLimit(currentContext().now()) },
        },
        orderBy: [{ since: 'asc' }, { userId: 'asc' }],
      });
      return groupBy(
        ids,
        rows.map((row) => Object.assign(new PlanViewer(), row)),
        (viewer) => viewer.carePlanId,
      );
    }).load(carePlanId);
    return found ?? [];
  }
}
