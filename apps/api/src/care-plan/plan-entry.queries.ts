import { Injectable } from '@nestjs/common';
import type { PlanEntity } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { loader } from '../platform/graphql/loader.ts';

/** From a section, goal, intervention or version to its plan. */
@Injectable()
export class PlanEntryQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  carePlanIdOf(entity: PlanEntity | 'VERSION', id: string): Promise<string | null> {
    return loader(`care plan of ${entity}`, async (ids) => {
      const rows = await this.select(entity, ids);
      return new Map(rows.map((row) => [row.id, row.carePlanId]));
    }).load(id);
  }

  private async select(
    entity: PlanEntity | 'VERSION',
    ids: readonly string[],
  ): Promise<{ id: string; carePlanId: string }[]> {
    const db = await this.transaction.client();
    const where = { clinicId: currentActor().clinicId, id: { in: [...ids] } };
    const select = { id: true, carePlanId: true };
    switch (entity) {
      case 'SECTION':
        return db.carePlanSection.findMany({ where, select });
      case 'GOAL':
        return db.goal.findMany({ where, select });
      case 'INTERVENTION':
        return db.intervention.findMany({ where, select });
      case 'VERSION':
        return db.planVersion.findMany({ where, select });
    }
  }
}
