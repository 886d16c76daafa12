import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { GoalAchievement, GoalLifecycle } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { GoalAchievementEnum, GoalLifecycleEnum } from './plan-enums.ts';

@ObjectType({ description: 'What the young person wants to be able to do, and how the team will see it.' })
export class Goal {
  @Field(() => ID, { description: 'Id of the goal.' })
  id: string;

  @Field(() => ID, { description: 'The plan it is part of.' })
  carePlanId: string;

  @Field(() => String, { description: "The goal in the young person's own words." })
  ownWords: string;

  @Field(() => String, { description: 'The goal as the team words it.' })
  description: string;

  @Field(() => String, { description: 'What is measured.' })
  measure: string;

  @Field(() => String, { description: 'The measure at the start.' })
  baseline: string;

  @Field(() => String, { description: 'The measure at which the goal is reached.' })
  target: string;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => String, { description: 'The discipline that answers for it and edits it.' })
  ownerDisciplineCode: string;

  @Field(() => [String], { description: 'Disciplines that work on it as well.' })
  sharedDisciplineCodes: string[];

  @Field(() => GoalLifecycleEnum, { description: 'Where the goal is in its life.' })
  lifecycle: GoalLifecycle;

  @Field(() => GoalAchievementEnum, { description: 'How far the young person has come.' })
  achievement: GoalAchievement;

  @Field(() => Int, { description: 'Counts every edit; pass it as baseVersion.' })
  version: number;

  @Field(() => Date, { description: 'When it was last edited.' })
  updatedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who last edited it.' })
  updatedByName: string | null;
}
