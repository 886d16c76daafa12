import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { SectionFields } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { CarePlanSection } from './graphql/section.object.ts';
import type { EditStamp } from './plan-entry.ts';
import { PlanRevisionRepository } from './plan-revision.repository.ts';
import { sectionFields, sectionOf } from './plan-rows.ts';

@Injectable()
export class SectionRepository {
  constructor(private readonly revisions: PlanRevisionRepository) {}

  /** Opens empty sections; those that somebody else opened meanwhile are left alone. */
  async open(
    db: DatabaseTransaction,
    at: Date,
    wanted: readonly { readonly carePlanId: string; readonly disciplineCode: string }[],
  ): Promise<CarePlanSection[]> {
    const { clinicId } = currentActor();
    const rows = await db.carePlanSection.createManyAndReturn({
      data: wanted
        .map(({ carePlanId, disciplineCode }) => ({ clinicId, carePlanId, disciplineCode, updatedAt: at }))
        // In one order everywhere, so that two writers never wait for each other.
        .sort((a, b) => (a.carePlanId + a.disciplineCode < b.carePlanId + b.disciplineCode ? -1 : 1)),
      skipDuplicates: true,
    });
    const opened = rows.map(sectionOf);
    await this.revisions.append(
      db,
      at,
      opened.map((section) => ({
        carePlanId: section.carePlanId,
        entity: 'SECTION',
        entityId: section.id,
        version: section.version,
        fields: sectionFields(section),
      })),
    );
    return opened;
  }

  /** Reads a section and keeps others from writing it until this transaction ends. */
  async lock(db: DatabaseTransaction, id: string): Promise<CarePlanSection> {
    const { clinicId } = currentActor();
    await db.$executeRaw`
      SELECT 1 FROM care_plan_section WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    return sectionOf(
      await db.carePlanSection.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } }),
    );
  }

  /** Writes if nobody else did since `version`; answers whether it did. */
  async update(
    db: DatabaseTransaction,
    { id, version }: { id: string; version: number },
    fields: SectionFields,
    stamp: EditStamp,
  ): Promise<boolean> {
    const { count } = await db.carePlanSection.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: { ...fields, ...stamp, version: version + 1 },
    });
    return count === 1;
  }
}
