import { Module } from '@nestjs/common';
import { CarePlanModule } from '../care-plan/index.ts';
import { GoalAttainmentQueries } from './goal-attainment.queries.ts';
import { GoalAttainmentRepository } from './goal-attainment.repository.ts';
import { GoalWrite } from './goal-write.ts';
import { PlanAttainmentResolver, ScaledGoalResolver } from './graphql/goal-attainment.resolver.ts';
import { RateGoal } from './rate-goal.ts';
import { WriteGoalScale } from './write-goal-scale.ts';

/** Goal attainment scaling: five levels per goal, written at the start; ratings over time; the T score. */
@Module({
  imports: [CarePlanModule],
  providers: [
    GoalAttainmentQueries,
    GoalAttainmentRepository,
    GoalWrite,
    WriteGoalScale,
    RateGoal,
    ScaledGoalResolver,
    PlanAttainmentResolver,
  ],
})
export class GoalAttainmentModule {}
