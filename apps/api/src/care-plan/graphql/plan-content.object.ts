import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  DeliveryMode,
  GoalAchievement,
  GoalLifecycle,
  InterventionKind,
  InterventionStatus,
} from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  DeliveryModeEnum,
  GoalAchievementEnum,
  GoalLifecycleEnum,
  InterventionKindEnum,
  InterventionStatusEnum,
} from './plan-enums.ts';

@ObjectType({ description: 'A goal as it was agreed.' })
export class PlanContentGoal {
  @Field(() => ID, { description: 'Id of the goal.' })
  id: string;

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

  @Field(() => [String], { description: 'Disciplines that work on it as well.' })
  sharedDisciplineCodes: string[];

  @Field(() => GoalLifecycleEnum, { description: 'Where the goal was in its life.' })
  lifecycle: GoalLifecycle;

  @Field(() => GoalAchievementEnum, { description: 'How far the young person had come.' })
  achievement: GoalAchievement;
}

@ObjectType({ description: 'An intervention as it was agreed.' })
export class PlanContentIntervention {
  @Field(() => ID, { description: 'Id of the intervention.' })
  id: string;

  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in this plan.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time.' })
  minutes: number;

  @Field(() => Int, { description: 'Times on a day on which it takes place.' })
  timesPerDay: number;

  @Field(() => Int, { description: 'Days of a week on which it takes place.' })
  daysPerWeek: number;

  @Field(() => DeliveryModeEnum, { description: 'Alone, in a group, or by two disciplines together.' })
  mode: DeliveryMode;

  @Field(() => String, { description: 'What to watch out for.' })
  precautions: string;

  @Field(() => [String], { description: 'Disciplines that take part in a co-treatment.' })
  coTreatingDisciplineCodes: string[];

  @Field(() => [ID], { description: 'Goals that it serves.' })
  goalIds: string[];

  @Field(() => InterventionStatusEnum, { description: 'Where it stood.' })
  status: InterventionStatus;
}

@ObjectType({ description: 'The part of one discipline, as it was agreed.' })
export class PlanContentSection {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => String, { description: 'How the discipline saw the young person and what it intended.' })
  summary: string;

  @Field(() => String, { description: 'What everybody had to watch out for.' })
  precautions: string;

  @Field(() => [PlanContentGoal], { description: 'The goals it owns.' })
  goals: PlanContentGoal[];

  @Field(() => [PlanContentIntervention], { description: 'The interventions it prescribes.' })
  interventions: PlanContentIntervention[];
}

@ObjectType({ description: 'A frozen copy of a plan, printable for ever.' })
export class PlanContent {
  @Field(() => [PlanContentSection], { description: 'One per discipline, in display order.' })
  sections: PlanContentSection[];
}
