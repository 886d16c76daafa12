import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { InterventionFields } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { Intervention } from './graphql/intervention.object.ts';
import type { EditStamp } from './plan-entry.ts';
import { PlanRevisionRepository } from './plan-revision.repository.ts';
import { interventionFields, interventionOf } from './plan-rows.ts';

const columns = (fields: InterventionFields) => ({
  ...fields,
  coTreatingDisciplineCodes: [...fields.coTreatingDisciplineCodes],
  goalIds: [...fields.goalIds],
});

@Injectable()
export class InterventionRepository {
  constructor(private readonly revisions: PlanRevisionRepository) {}

  count(db: DatabaseTransaction, carePlanId: string): Promise<number> {
    return db.intervention.count({ where: { clinicId: currentActor().clinicId, carePlanId } });
  }

  /** Adds interventions in the given order. */
  async add(
    db: DatabaseTransaction,
    carePlanId: string,
    stamp: EditStamp,
    interventions: readonly InterventionFields[],
  ): Promise<Intervention[]> {
    if (interventions.length === 0) return [];
    const { clinicId } = currentActor();
    const rows = await db.intervention.createManyAndReturn({
      data: interventions.map((fields, index) => ({
        ...columns(fields),
        ...stamp,
        clinicId,
        carePlanId,
        // Interventions are listed as they were added: those added at once differ by a millisecond.
        createdAt: new Date(stamp.updatedAt.getTime() + index),
      })),
    });
    const added = rows.map(interventionOf);
    await this.revisions.append(
      db,
      stamp.updatedAt,
      added.map((intervention) => ({
        carePlanId,
        entity: 'INTERVENTION',
        entityId: intervention.id,
        version: intervention.version,
        fields: interventionFields(intervention),
      })),
    );
    return added;
  }

  /** Reads an intervention and keeps others from writing it until this transaction ends. */
  async lock(db: DatabaseTransaction, id: string): Promise<Intervention> {
    const { clinicId } = currentActor();
    await db.$executeRaw`SELECT 1 FROM intervention WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return interventionOf(
      await db.intervention.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } }),
    );
  }

  /** Writes if nobody else did since `version`; answers whether it did. */
  async update(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    fields: InterventionFields,
    stamp: EditStamp,
  ): Promise<boolean> {
    const { count } = await db.intervention.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...columns(fields), ...stamp, version: version + 1 },
    });
    return count === 1;
  }
}
