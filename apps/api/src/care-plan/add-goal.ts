import { Injectable } from '@nestjs/common';
import {
  checkGoal,
  DEFAULT_GOAL_LIFECYCLE,
  INITIAL_GOAL_ACHIEVEMENT,
  INITIAL_GOAL_LIFECYCLES,
  PLAN_MAX_GOALS,
  type GoalFields,
} from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AddPlanEntry } from './add-plan-entry.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { GoalRepository } from './goal.repository.ts';
import type { AddGoalInput } from './graphql/goal.input.ts';
import type { Goal } from './graphql/goal.object.ts';
import { storedText } from './stored-text.ts';

@Injectable()
export class AddGoal {
  constructor(
    private readonly entries: AddPlanEntry,
    private readonly goals: GoalRepository,
    private readonly queries: CarePlanQueries,
  ) {}

  run({ carePlanId, ...input }: AddGoalInput): Promise<Goal | Refusal> {
    const fields: GoalFields = {
      ownWords: storedText(input.ownWords),
      description: storedText(input.description),
      measure: storedText(input.measure),
      baseline: storedText(input.baseline),
      target: storedText(input.target),
      dueOn: input.dueOn ?? null,
      ownerDisciplineCode: input.ownerDisciplineCode,
      sharedDisciplineCodes: input.sharedDisciplineCodes,
      lifecycle: input.lifecycle ?? DEFAULT_GOAL_LIFECYCLE,
      achievement: INITIAL_GOAL_ACHIEVEMENT,
    };
    return this.entries.run<Goal>({
      operation: 'addGoal',
      entity: 'GOAL',
      carePlanId,
      disciplineCode: fields.ownerDisciplineCode,
      check: async (db) => {
        const [problem] = checkGoal(fields, await this.queries.clinicalDisciplines(db));
        if (problem) return Refusal.of(problem);
        if (!INITIAL_GOAL_LIFECYCLES.includes(fields.lifecycle)) {
          const message = `A new goal starts as ${INITIAL_GOAL_LIFECYCLES.join(', ')}.`;
          return new Refusal('GOAL_MOVE_IMPOSSIBLE', message, 'lifecycle');
        }
        if ((await this.goals.count(db, carePlanId)) < PLAN_MAX_GOALS) return null;
        return new Refusal('TOO_MANY', `A plan holds at most ${PLAN_MAX_GOALS} goals.`);
      },
      add: (db, stamp) => this.goals.add(db, carePlanId, stamp, [fields]),
    });
  }
}
