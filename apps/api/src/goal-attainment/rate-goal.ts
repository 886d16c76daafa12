import { Injectable } from '@nestjs/common';
import { localDateIn, ratingProblems } from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../care-plan/index.ts';
import { GoalAttainmentRepository } from './goal-attainment.repository.ts';
import { GoalWrite } from './goal-write.ts';
import type { RateGoalInput } from './graphql/goal-attainment.input.ts';
import type { GoalRating, GoalScale } from './graphql/goal-attainment.object.ts';

/** Says where a goal stands by its levels. The goal itself is neither reached nor closed by it: somebody says so. */
@Injectable()
export class RateGoal {
  constructor(
    private readonly write: GoalWrite,
    private readonly repository: GoalAttainmentRepository,
  ) {}

  async run(given: RateGoalInput): Promise<GoalScale | Refusal> {
    const input = { ...given, note: storedText(given.note) };
    const { id, goalId, level, ratedOn, note } = input;
    if (!isUuid(id)) throw notFound();
    const { timeZone } = currentActor();
    const today = localDateIn(timeZone, currentContext().now());
    try {
      return await this.write.run({ operation: 'rateGoal', goalId, by: 'ANY' }, async (db, scale) => {
        if (!scale) return notScaled();
        const known = scale.ratings.find((rating) => rating.id === id);
        if (known) return sameAs(known, input) ? null : idTaken();
        const writtenOn = localDateIn(timeZone, scale.writtenAt);
        const [problem] = ratingProblems({ level, note, on: ratedOn }, { writtenOn, today });
        if (problem) return Refusal.of(problem);
        await this.repository.insertRating(db, input);
        return null;
      });
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
  }
}

const sameAs = (known: GoalRating, sent: RateGoalInput): boolean =>
  known.level === sent.level && known.ratedOn === sent.ratedOn && known.note === sent.note;

const idTaken = () => new Refusal('ID_TAKEN', 'Another rating has this id already. Rate again.', 'id');

const notScaled = () =>
  new Refusal(
    'GOAL_NOT_SCALED',
    'Write the five levels of this goal first; then it is rated by them.',
    'goalId',
  );
