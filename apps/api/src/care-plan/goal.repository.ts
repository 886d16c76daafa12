import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { GoalFields } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { fromLocalDateOrNull } from '../platform/db/local-dates.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { Goal } from './graphql/goal.object.ts';
import type { EditStamp } from './plan-entry.ts';
import { PlanRevisionRepository } from './plan-revision.repository.ts';
import { goalFields, goalOf } from './plan-rows.ts';

const columns = (fields: GoalFields) => ({
  ...fields,
  dueOn: fromLocalDateOrNull(fields.dueOn),
  sharedDisciplineCodes: [...fields.sharedDisciplineCodes],
});

@Injectable()
export class GoalRepository {
  constructor(private readonly revisions: PlanRevisionRepository) {}

  count(db: DatabaseTransaction, carePlanId: string): Promise<number> {
    return db.goal.count({ where: { clinicId: currentActor().clinicId, carePlanId } });
  }

  /** Refuses goals that are not this plan's. */
  async refuseForeign(
    db: DatabaseTransaction,
    carePlanId: string,
    goalIds: readonly string[],
  ): Promise<Refusal | null> {
    if (goalIds.length === 0) return null;
    const known = goalIds.filter(isUuid);
    const own = await db.goal.count({
      where: { clinicId: currentActor().clinicId, carePlanId, id: { in: known } },
    });
    return own === goalIds.length
      ? null
      : new Refusal('INVALID_INPUT', 'Choose goals of this plan.', 'goalIds');
  }

  /** Adds goals in the given order. */
  async add(
    db: DatabaseTransaction,
    carePlanId: string,
    stamp: EditStamp,
    goals: readonly GoalFields[],
  ): Promise<Goal[]> {
    if (goals.length === 0) return [];
    const { clinicId } = currentActor();
    const rows = await db.goal.createManyAndReturn({
      data: goals.map((fields, index) => ({
        ...columns(fields),
        ...stamp,
        clinicId,
        carePlanId,
        // Goals are listed as they were added: those added at once differ by a millisecond.
        createdAt: new Date(stamp.updatedAt.getTime() + index),
      })),
    });
    const added = rows.map(goalOf);
    await this.revisions.append(
      db,
      stamp.updatedAt,
      added.map((goal) => ({
        carePlanId,
        entity: 'GOAL',
        entityId: goal.id,
        version: goal.version,
        fields: goalFields(goal),
      })),
    );
    return added;
  }

  /** Reads a goal and keeps others from writing it until this transaction ends. */
  async lock(db: DatabaseTransaction, id: string): Promise<Goal> {
    const { clinicId } = currentActor();
    await db.$executeRaw`SELECT 1 FROM goal WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return goalOf(await db.goal.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } }));
  }

  /** Writes if nobody else did since `version`; answers whether it did. */
  async update(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    fields: GoalFields,
    stamp: EditStamp,
  ): Promise<boolean> {
    const { count } = await db.goal.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...columns(fields), ...stamp, version: version + 1 },
    });
    return count === 1;
  }
}
