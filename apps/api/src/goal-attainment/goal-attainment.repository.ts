import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import type { RateGoalInput, WriteGoalScaleInput } from './graphql/goal-attainment.input.ts';

@Injectable()
export class GoalAttainmentRepository {
  async insertScale(db: DatabaseTransaction, { goalId, levels, weight }: WriteGoalScaleInput): Promise<void> {
    const { clinicId } = currentActor();
    await db.goalScale.create({
      data: { clinicId, goalId, levels, weight, ...stamp() },
      select: { goalId: true },
    });
  }

  /** False when somebody else wrote them in the meantime. */
  async updateScale(db: DatabaseTransaction, input: WriteGoalScaleInput): Promise<boolean> {
    const { goalId, baseVersion, levels, weight } = input;
    const { count } = await db.goalScale.updateMany({
      where: { clinicId: currentActor().clinicId, goalId, version: baseVersion },
      data: { levels, weight, ...stamp(), version: { increment: 1 } },
    });
    return count === 1;
  }

  async insertRating(db: DatabaseTransaction, { ratedOn, ...input }: RateGoalInput): Promise<void> {
    const { clinicId, displayName } = currentActor();
    await db.goalRating.create({
      data: {
        ...{ ...input, clinicId, ratedOn: fromLocalDate(ratedOn) },
        ...{ recordedAt: currentContext().now(), ratedByName: displayName },
      },
      select: { id: true },
    });
  }
}

const stamp = () => ({ writtenAt: currentContext().now(), writtenByName: currentActor().displayName });
