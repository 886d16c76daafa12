import { createUnionType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { GoalAchievement, GoalLifecycle } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { EditConflict } from './edit-conflict.object.ts';
import { Goal } from './goal.object.ts';
import { GoalAchievementEnum, GoalLifecycleEnum } from './plan-enums.ts';

@InputType({ description: 'A new goal.' })
export class AddGoalInput {
  @Field(() => ID, { description: 'The plan.' })
  carePlanId: string;

  @Field(() => String, { description: "In the young person's own words, at most 500 characters." })
  ownWords: string;

  @Field(() => String, { description: 'As the team words it, 1 to 500 characters.' })
  description: string;

  @Field(() => String, { description: 'What is measured, at most 300 characters.' })
  measure: string;

  @Field(() => String, { description: 'The measure at the start, at most 300 characters.' })
  baseline: string;

  @Field(() => String, { description: 'The measure at which it is reached, at most 300 characters.' })
  target: string;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  dueOn?: string | null;

  @Field(() => String, { description: "The editor's own discipline." })
  ownerDisciplineCode: string;

  @Field(() => [String], { description: 'Disciplines that work on it as well.' })
  sharedDisciplineCodes: string[];

  @Field(() => GoalLifecycleEnum, {
    nullable: true,
    description: 'PROPOSED, PLANNED, ACCEPTED or ACTIVE (default).',
  })
  lifecycle?: GoalLifecycle | null;
}

@InputType({ description: 'An edit of a goal; fields left out stay, dueOn null clears the date.' })
export class UpdateGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  id: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  baseVersion: number;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  ownWords?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 500 characters.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  measure?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  baseline?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  target?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when; null clears it.' })
  dueOn?: string | null;

  @Field(() => [String], { nullable: true, description: 'Disciplines that work on it as well.' })
  sharedDisciplineCodes?: string[] | null;

  @Field(() => GoalLifecycleEnum, { nullable: true, description: 'Where the goal is in its life.' })
  lifecycle?: GoalLifecycle | null;

  @Field(() => GoalAchievementEnum, { nullable: true, description: 'How far the young person has come.' })
  achievement?: GoalAchievement | null;
}

export const SaveGoalResult = createUnionType({
  name: 'SaveGoalResult',
  description: 'NOT_YOUR_SECTION, EPISODE_CLOSED, GOAL_MOVE_IMPOSSIBLE or a problem of a field when refused.',
  types: () => [Goal, EditConflict, Refusal] as const,
  resolveType: (value: object) =>
    value instanceof Refusal ? Refusal : value instanceof EditConflict ? EditConflict : Goal,
});
