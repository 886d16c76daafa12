import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { GoalFields, InterventionFields, PlanEntity, SectionFields } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';

/** A state that an entry of a plan has from now on. */
export interface NewRevision {
  readonly carePlanId: string;
  readonly entity: PlanEntity;
  readonly entityId: string;
  readonly version: number;
  readonly fields: SectionFields | GoalFields | InterventionFields;
}

/** Appends to the history of a plan's entries. Nothing is ever changed there. */
@Injectable()
export class PlanRevisionRepository {
  async append(db: DatabaseTransaction, at: Date, revisions: readonly NewRevision[]): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.planEntryRevision.createMany({
      data: revisions.map(({ fields, ...revision }) => ({
        ...revision,
        clinicId,
        fields: { ...fields } as Record<string, string | number | string[] | null>,
        at,
        byName: displayName,
      })),
    });
  }
}
