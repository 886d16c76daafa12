import { Injectable } from '@nestjs/common';
import {
  diffPlanContent,
  EMPTY_PLAN_CONTENT,
  type PlanContent,
  type PlanContentChange,
} from '@consilium/domain';
import { CarePlanQueries } from './care-plan.queries.ts';
import { PlanChange } from './graphql/plan-change.object.ts';
import { planContentOf, type PlanRows } from './plan-content-of.ts';
import { PlanRevisionQueries, whoSet, type Revision } from './plan-revision.queries.ts';
import { PlanSectionQueries } from './plan-section.queries.ts';
import { PlanVersionQueries } from './plan-version.queries.ts';

/**
 * Revisions are read from a little before the version, in case clocks of two servers differ or an edit was under
 * way. More than needed does no harm: a change is put down to the one who set the value it has now. Milliseconds.
 */
const OVERLAP_MS = 300_000;

export interface Draft {
  readonly content: PlanContent;
  readonly changes: PlanChange[];
}

/** What is drafted and not yet agreed: the working rows against the newest version, with who and when. */
@Injectable()
export class DraftChanges {
  constructor(
    private readonly plans: CarePlanQueries,
    private readonly sections: PlanSectionQueries,
    private readonly versions: PlanVersionQueries,
    private readonly revisions: PlanRevisionQueries,
  ) {}

  async of(carePlanId: string): Promise<Draft> {
    const [sections, goals, interventions, latest] = await Promise.all([
      this.sections.opened(carePlanId),
      this.plans.goals(carePlanId),
      this.plans.interventions(carePlanId),
      this.versions.latestContent(carePlanId),
    ]);
    const rows = { sections, goals, interventions };
    const content = planContentOf(rows);
    const differences = diffPlanContent(latest?.content ?? EMPTY_PLAN_CONTENT, content);
    if (differences.length === 0) return { content, changes: [] };
    const from = latest && new Date(latest.createdAt.getTime() - OVERLAP_MS);
    const history = await this.revisions.ofPlan(carePlanId, from);
    return { content, changes: differences.map((change) => attributed(change, rows, history)) };
  }
}

function attributed(
  change: PlanContentChange,
  { sections }: PlanRows,
  history: ReadonlyMap<string, readonly Revision[]>,
): PlanChange {
  const section = sections.find(({ disciplineCode }) => disciplineCode === change.disciplineCode);
  const entityId = change.entity === 'SECTION' ? (section?.id ?? change.entityId) : change.entityId;
  const setter = whoSet(history.get(entityId) ?? [], change.field);
  return Object.assign(new PlanChange(), {
    ...change,
    entityId,
    byName: setter?.byName ?? null,
    at: setter?.at ?? null,
  });
}
