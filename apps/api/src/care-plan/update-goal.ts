import { Injectable } from '@nestjs/common';
import { checkGoal, decideGoalChange, type GoalFields } from '@consilium/domain';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { CarePlanQueries } from './care-plan.queries.ts';
import { EditPlanEntry } from './edit-plan-entry.ts';
import { GoalRepository } from './goal.repository.ts';
import type { EditConflict } from './graphql/edit-conflict.object.ts';
import type { UpdateGoalInput } from './graphql/goal.input.ts';
import type { Goal } from './graphql/goal.object.ts';
import { goalFields } from './plan-rows.ts';
import { storedTextOrAbsent } from './stored-text.ts';

@Injectable()
export class UpdateGoal {
  constructor(
    private readonly edits: EditPlanEntry,
    private readonly goals: GoalRepository,
    private readonly queries: CarePlanQueries,
  ) {}

  run({ id, baseVersion, ...input }: UpdateGoalInput): Promise<Goal | EditConflict | Refusal> {
    return this.edits.run<GoalFields, Goal>({
      operation: 'updateGoal',
      entity: 'GOAL',
      id,
      baseVersion,
      changes: {
        ownWords: storedTextOrAbsent(input.ownWords),
        description: storedTextOrAbsent(input.description),
        measure: storedTextOrAbsent(input.measure),
        baseline: storedTextOrAbsent(input.baseline),
        target: storedTextOrAbsent(input.target),
        dueOn: input.dueOn,
        sharedDisciplineCodes: input.sharedDisciplineCodes ?? undefined,
        lifecycle: input.lifecycle ?? undefined,
        achievement: input.achievement ?? undefined,
      },
      lock: (db) => this.goals.lock(db, id),
      ownerOf: (goal) => goal.ownerDisciplineCode,
      fieldsOf: goalFields,
      check: async ({ db, current, merged }) => {
        const [problem] = checkGoal(merged, await this.queries.clinicalDisciplines(db));
        if (problem) return Refusal.of(problem);
        const decision = decideGoalChange(current, merged);
        return decision.ok ? null : Refusal.of(decision);
      },
      update: (db, goal, fields, stamp) => this.goals.update(db, goal, fields, stamp),
    });
  }
}
