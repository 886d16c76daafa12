import { Injectable } from '@nestjs/common';
import { isOpen } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import type { PlanToWrite } from './plan-writing.queries.ts';

export const episodeClosed = () =>
  new Refusal('EPISODE_CLOSED', 'This episode has ended; its plan can be read, not changed.');

/** Whose part of a plan it is, and whether it can still be changed. */
@Injectable()
export class SectionOwnership {
  constructor(
    private readonly access: Access,
    private readonly plans: CarePlanQueries,
  ) {}

  /** The same answer as a write would get, for the page to hide what is not allowed. */
  async editable(carePlanId: string, disciplineCode: string): Promise<boolean> {
    const plan = await this.plans.byId(carePlanId);
    if (!plan || !isOpen(plan.episodeState)) return false;
    return this.access.mayInSection('carePlan.draft', plan.patientId, disciplineCode);
  }

  /** Why the actor may not change this discipline's part, or null. */
  async refusal(plan: PlanToWrite, disciplineCode: string): Promise<Refusal | null> {
    if (!isOpen(plan.episodeState)) return episodeClosed();
    if (await this.access.mayInSection('carePlan.draft', plan.patientId, disciplineCode)) return null;
    return new Refusal('NOT_YOUR_SECTION', 'Only the discipline that owns a section changes it.');
  }
}
