import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CarePlan, Goal, SectionOwnership } from '../../care-plan/index.ts';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { GoalAttainmentQueries } from '../goal-attainment.queries.ts';
import { RateGoal } from '../rate-goal.ts';
import { WriteGoalScale } from '../write-goal-scale.ts';
import { RateGoalInput, WriteGoalScaleInput } from './goal-attainment.input.ts';
import { GoalAttainment, GoalScale, GoalScaleResult } from './goal-attainment.object.ts';

const onGoal = on('goal', (args: { input: { goalId: string } }) => args.input.goalId);

@Resolver(() => Goal)
export class ScaledGoalResolver {
  constructor(
    private readonly queries: GoalAttainmentQueries,
    private readonly write: WriteGoalScale,
    private readonly rate: RateGoal,
    private readonly ownership: SectionOwnership,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer may rate it by its levels now.' })
  async ratable(@Parent() goal: Goal): Promise<boolean> {
    for (const code of [goal.ownerDisciplineCode, ...goal.sharedDisciplineCodes]) {
      if (await this.ownership.editable(goal.carePlanId, code)) return true;
    }
    return false;
  }

  @ResolveField(() => GoalScale, {
    nullable: true,
    description: 'Its five levels and ratings; null: not scaled.',
  })
  scale(@Parent() { id }: Goal): Promise<GoalScale | null> {
    return this.queries.ofGoal(id);
  }

  @Requires('carePlan.draft', onGoal)
  @Mutation(() => GoalScaleResult, {
    description: 'Writes the five levels of a goal, before it is first rated.',
  })
  writeGoalScale(
    @Args('input', { type: () => WriteGoalScaleInput, description: 'The levels.' })
    input: WriteGoalScaleInput,
  ): Promise<GoalScale | Refusal> {
    return this.write.run(input);
  }

  @Requires('carePlan.draft', onGoal)
  @Mutation(() => GoalScaleResult, { description: 'Says where a goal stands by its levels.' })
  rateGoal(
    @Args('input', { type: () => RateGoalInput, description: 'The level and its day.' }) input: RateGoalInput,
  ): Promise<GoalScale | Refusal> {
    return this.rate.run(input);
  }
}

@Resolver(() => CarePlan)
export class PlanAttainmentResolver {
  constructor(private readonly queries: GoalAttainmentQueries) {}

  @ResolveField(() => GoalAttainment, { description: 'How the scaled goals have moved.' })
  goalAttainment(@Parent() { id }: CarePlan): Promise<GoalAttainment> {
    return this.queries.ofPlan(id);
  }
}
