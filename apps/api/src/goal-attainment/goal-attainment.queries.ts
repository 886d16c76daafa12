import { Injectable } from '@nestjs/common';
import { attainmentCourse, type AttainmentLevel } from '@consilium/domain';
import type { DatabaseTransaction, Prisma } from '@consilium/db';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { GoalAttainment, GoalRating, GoalScale } from './graphql/goal-attainment.object.ts';

const WITH_RATINGS = {
  ratings: { orderBy: [{ ratedOn: 'asc' as const }, { recordedAt: 'asc' as const }, { id: 'asc' as const }] },
};
type ScaleRow = Prisma.GoalScaleGetPayload<{ include: { ratings: true } }>;

/** A goal as far as the right to scale and rate it depends on it. */
export interface GoalToScale {
  readonly carePlanId: string;
  readonly patientId: string;
  /** Its own first, then those that work on it as well. */
  readonly disciplineCodes: readonly string[];
}

@Injectable()
export class GoalAttainmentQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  ofGoal(goalId: string): Promise<GoalScale | null> {
    return loader('scales of goals', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.goalScale.findMany({
        where: { clinicId: currentActor().clinicId, goalId: { in: [...ids] } },
        include: WITH_RATINGS,
      });
      return new Map(rows.map((row) => [row.goalId, scaleOf(row)]));
    }).load(goalId);
  }

  /** Goals that were given up do not count. */
  async ofPlan(carePlanId: string): Promise<GoalAttainment> {
    const scales = await loader('goal attainment of plans', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.goalScale.findMany({
        where: {
          clinicId: currentActor().clinicId,
          goal: {
            carePlanId: { in: [...ids] },
            lifecycle: { notIn: ['REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR'] },
          },
        },
        include: { ...WITH_RATINGS, goal: { select: { carePlanId: true } } },
      });
      return groupBy(ids, rows, ({ goal }) => goal.carePlanId);
    }).load(carePlanId);
    const course = attainmentCourse(
      (scales ?? []).map(({ weight, ratings }) => ({
        weight,
        ratings: ratings.map(({ level, ratedOn }) => ({
          ...{ level: level as AttainmentLevel, on: toLocalDate(ratedOn) },
        })),
      })),
    );
    return Object.assign(new GoalAttainment(), course);
  }

  async goal(goalId: string): Promise<GoalToScale | null> {
    const db = await this.transaction.client();
    const row = await db.goal.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id: goalId } },
      select: {
        ...{ carePlanId: true, ownerDisciplineCode: true, sharedDisciplineCodes: true },
        carePlan: { select: { patientId: true } },
      },
    });
    return (
      row && {
        ...{ carePlanId: row.carePlanId, patientId: row.carePlan.patientId },
        disciplineCodes: [row.ownerDisciplineCode, ...row.sharedDisciplineCodes],
      }
    );
  }

  /** As it is stored now, within a writing transaction. */
  async stored(db: DatabaseTransaction, goalId: string): Promise<GoalScale | null> {
    const row = await db.goalScale.findUnique({
      where: { clinicId_goalId: { clinicId: currentActor().clinicId, goalId } },
      include: WITH_RATINGS,
    });
    return row && scaleOf(row);
  }
}

const scaleOf = ({ ratings, ...row }: ScaleRow): GoalScale =>
  Object.assign(new GoalScale(), row, {
    ratings: ratings.map((rating) =>
      Object.assign(new GoalRating(), rating, { ratedOn: toLocalDate(rating.ratedOn) }),
    ),
  });
