import { Injectable } from '@nestjs/common';
import {
  ATTAINMENT_LEVELS,
  checkAttainmentScale,
  GOAL_WEIGHTS,
  type AttainmentScale,
} from '@consilium/domain';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../care-plan/index.ts';
import { GoalAttainmentRepository } from './goal-attainment.repository.ts';
import { GoalWrite } from './goal-write.ts';
import type { WriteGoalScaleInput } from './graphql/goal-attainment.input.ts';
import type { GoalScale } from './graphql/goal-attainment.object.ts';

/** Writes the five levels of a goal, or rewrites them as long as nobody has rated by them. */
@Injectable()
export class WriteGoalScale {
  constructor(
    private readonly write: GoalWrite,
    private readonly repository: GoalAttainmentRepository,
  ) {}

  async run(given: WriteGoalScaleInput): Promise<GoalScale | Refusal> {
    const input = { ...given, levels: given.levels.map(storedText) };
    const problem = problemOf(input);
    if (problem) return problem;
    const { goalId, baseVersion } = input;
    try {
      return await this.write.run({ operation: 'writeGoalScale', goalId, by: 'OWNER' }, async (db, known) => {
        if ((known?.version ?? 0) !== baseVersion) return versionConflict();
        if (known && known.ratings.length > 0) return rated();
        if (known) return (await this.repository.updateScale(db, input)) ? null : versionConflict();
        await this.repository.insertScale(db, input);
        return null;
      });
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }
}

const rated = () =>
  new Refusal(
    'GOAL_RATED',
    'This goal has been rated by its levels: they stay as they were written.',
    'levels',
  );

function problemOf({ levels, weight }: WriteGoalScaleInput): Refusal | null {
  if (levels.length !== ATTAINMENT_LEVELS.length) {
    return new Refusal('INVALID_INPUT', 'Write all five levels.', 'levels');
  }
  const scale = Object.fromEntries(ATTAINMENT_LEVELS.map((level, at) => [level, levels[at]]));
  const [problem] = checkAttainmentScale(scale as AttainmentScale);
  if (problem) return Refusal.of(problem);
  if ((GOAL_WEIGHTS as readonly number[]).includes(weight)) return null;
  return new Refusal('NUMBER_OUT_OF_RANGE', 'Choose an importance from 1 to 4.', 'weight');
}
