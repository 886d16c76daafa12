import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type { PlanEntity } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { OpenSections } from './open-sections.ts';
import type { EditStamp, PlanEntry } from './plan-entry.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanWritingQueries, type PlanToWrite } from './plan-writing.queries.ts';
import { SectionOwnership } from './section-ownership.ts';

/** A new goal or intervention: what differs between the two. */
export interface NewEntry<T extends PlanEntry> {
  readonly operation: string;
  readonly entity: PlanEntity;
  readonly carePlanId: string;
  /** The discipline that will own it. */
  readonly disciplineCode: string;
  /** Why it may not be added, or null. */
  check(db: DatabaseTransaction, plan: PlanToWrite): Promise<Refusal | null>;
  add(db: DatabaseTransaction, stamp: EditStamp): Promise<T[]>;
}

/** Adds something to the own discipline's part of a plan, and opens that part if it is not open yet. */
@Injectable()
export class AddPlanEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: CarePlanQueries,
    private readonly writing: PlanWritingQueries,
    private readonly ownership: SectionOwnership,
    private readonly openSections: OpenSections,
    private readonly events: PlanEvents,
  ) {}

  async run<T extends PlanEntry>(entry: NewEntry<T>): Promise<T | Refusal> {
    const { operation, entity, carePlanId, disciplineCode } = entry;
    const known = await this.plans.byId(carePlanId);
    if (!known) throw notFound();
    return this.unitOfWork.run<T | Refusal>(
      { operation, patientId: known.patientId, detail: carePlanId },
      async (db) => {
        const plan = await this.writing.forEdit(db, carePlanId);
        const refusal = (await this.ownership.refusal(plan, disciplineCode)) ?? (await entry.check(db, plan));
        if (refusal) return refusal;
        await this.openSections.run(db, carePlanId, [disciplineCode]);
        const stamp = { updatedAt: currentContext().now(), updatedByName: currentActor().displayName };
        const [added] = await entry.add(db, stamp);
        if (!added) throw new Error('Nothing was added.');
        await this.events.add('CHANGED', carePlanId, { entity, entityId: added.id });
        return added;
      },
    );
  }
}
