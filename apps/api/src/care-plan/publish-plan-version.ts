import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import type { PlanVersion, PublishPlanVersionInput } from './graphql/plan-version.object.ts';
import { MakePlanVersion } from './make-plan-version.ts';

/** Makes the next version of a plan out of what is drafted: frozen, with its changes, waiting for signatures. */
@Injectable()
export class PublishPlanVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: CarePlanQueries,
    private readonly next: MakePlanVersion,
  ) {}

  async run(input: PublishPlanVersionInput): Promise<PlanVersion | Refusal> {
    const { carePlanId } = input;
    const known = await this.plans.byId(carePlanId);
    if (!known) throw notFound();
    const intent = { operation: 'publishPlanVersion', patientId: known.patientId, detail: carePlanId };
    return this.unitOfWork.run<PlanVersion | Refusal>(intent, (db) =>
      this.next.run(db, { ...input, evenUnchanged: false }),
    );
  }
}
