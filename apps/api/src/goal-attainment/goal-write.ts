import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { PlanEvents, PlanWritingQueries, SectionOwnership } from '../care-plan/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import type { Refusal } from '../platform/graphql/refusal.object.ts';
import { GoalAttainmentQueries } from './goal-attainment.queries.ts';
import type { GoalScale } from './graphql/goal-attainment.object.ts';

interface GoalChange {
  readonly operation: string;
  readonly goalId: string;
  /** Its own discipline alone, or each that works on it. */
  readonly by: 'OWNER' | 'ANY';
}

/** One write about a goal's levels: the right to it, its transaction, and the word to everybody who has the plan open. */
@Injectable()
export class GoalWrite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: GoalAttainmentQueries,
    private readonly writing: PlanWritingQueries,
    private readonly ownership: SectionOwnership,
    private readonly events: PlanEvents,
  ) {}

  /** @param write answers why not, or null once it is written */
  async run(
    { operation, goalId, by }: GoalChange,
    write: (db: DatabaseTransaction, scale: GoalScale | null) => Promise<Refusal | null>,
  ): Promise<GoalScale | Refusal> {
    const goal = await this.queries.goal(goalId);
    if (!goal) throw notFound();
    const { carePlanId, patientId, disciplineCodes } = goal;
    const codes = by === 'OWNER' ? disciplineCodes.slice(0, 1) : disciplineCodes;
    const intent = { operation, patientId, detail: goalId };
    return this.unitOfWork.run<GoalScale | Refusal>(intent, async (db) => {
      const refusal =
        (await this.refusal(db, carePlanId, codes)) ??
        (await write(db, await this.queries.stored(db, goalId)));
      if (refusal) return refusal;
      await this.events.add('CHANGED', carePlanId, { entity: 'GOAL', entityId: goalId });
      const stored = await this.queries.stored(db, goalId);
      if (!stored) throw notFound();
      return stored;
    });
  }

  private async refusal(
    db: DatabaseTransaction,
    carePlanId: string,
    codes: readonly string[],
  ): Promise<Refusal | null> {
    const plan = await this.writing.forEdit(db, carePlanId);
    let refusal: Refusal | null = null;
    for (const code of codes) {
      refusal = await this.ownership.refusal(plan, code);
      if (!refusal) return null;
    }
    return refusal;
  }
}
