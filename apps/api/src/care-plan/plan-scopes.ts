import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PlanEntity } from '@consilium/domain';
import { PatientScopes } from '../platform/access/patient-scopes.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { PlanEntryQueries } from './plan-entry.queries.ts';

/** How the guard gets from a plan, or something in it, to its patient. What it reads here is not read again. */
@Injectable()
export class PlanScopes implements OnModuleInit {
  constructor(
    private readonly scopes: PatientScopes,
    private readonly plans: CarePlanQueries,
    private readonly entries: PlanEntryQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('carePlan', (_db, id) => this.patientOfPlan(id));
    this.registerEntry('carePlanSection', 'SECTION');
    this.registerEntry('goal', 'GOAL');
    this.registerEntry('intervention', 'INTERVENTION');
    this.registerEntry('planVersion', 'VERSION');
  }

  private registerEntry(kind: string, entity: PlanEntity | 'VERSION'): void {
    this.scopes.register(kind, async (_db, id) => {
      const carePlanId = await this.entries.carePlanIdOf(entity, id);
      return carePlanId && this.patientOfPlan(carePlanId);
    });
  }

  private async patientOfPlan(carePlanId: string): Promise<string | undefined> {
    return (await this.plans.byId(carePlanId))?.patientId;
  }
}
