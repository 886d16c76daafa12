import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import type { PlanVersion, SignOffPlanVersionInput } from './graphql/plan-version.object.ts';
import { PlanEntryQueries } from './plan-entry.queries.ts';
import { PlanEvents } from './plan-events.ts';
import { PlanVersionQueries } from './plan-version.queries.ts';
import { PlanVersionRepository } from './plan-version.repository.ts';

/** Signs a version for the own discipline, once; who may sign at all says the access policy. */
@Injectable()
export class SignOffPlanVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly entries: PlanEntryQueries,
    private readonly plans: CarePlanQueries,
    private readonly queries: PlanVersionQueries,
    private readonly versions: PlanVersionRepository,
    private readonly events: PlanEvents,
  ) {}

  async run({ planVersionId, disciplineCode }: SignOffPlanVersionInput): Promise<PlanVersion | Refusal> {
    const carePlanId = await this.entries.carePlanIdOf('VERSION', planVersionId);
    const plan = carePlanId ? await this.plans.byId(carePlanId) : null;
    if (!plan) throw notFound();
    const intent = { operation: 'signOffPlanVersion', patientId: plan.patientId, detail: planVersionId };
    return this.unitOfWork.run<PlanVersion | Refusal>(intent, async (db) => {
      if (!(await this.access.mayInSection('carePlan.signOff', plan.patientId, disciplineCode))) {
        return new Refusal('NOT_YOUR_DISCIPLINE', 'Sign for your own discipline only.', 'disciplineCode');
      }
      const signature = await this.versions.signature(db, planVersionId, disciplineCode);
      if (signature === 'NOT_ASKED_FOR') {
        return new Refusal(
          'MAY_NOT_SIGN',
          'Your discipline has nothing to sign in this version.',
          'disciplineCode',
        );
      }
      if (signature === 'GIVEN' || !(await this.versions.sign(db, planVersionId, disciplineCode))) {
        return new Refusal('ALREADY_SIGNED', 'Your discipline has signed this version.', 'disciplineCode');
      }
      await this.events.add('SIGNED', plan.id);
      const version = await this.queries.byId(planVersionId);
      if (!version) throw notFound();
      return version;
    });
  }
}
