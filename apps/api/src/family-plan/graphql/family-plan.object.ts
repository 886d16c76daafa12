import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  FAMILY_VIEWERS,
  type DeliveryMode,
  type FamilyGoal as Goal,
  type FamilyIntervention as Intervention,
  type FamilyPlanChanges as Changes,
  type FamilyPlanPart as Part,
  type FamilyViewer,
  type GoalAchievement,
  type InterventionKind,
} from '@consilium/domain';
import { DeliveryModeEnum, GoalAchievementEnum, InterventionKindEnum } from '../../care-plan/index.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { PlanAcknowledgement } from './plan-acknowledgement.object.ts';

export const PlanReaderEnum = enumOf(FAMILY_VIEWERS);
registerEnumType(PlanReaderEnum, {
  name: 'PlanReader',
  description: 'Who of a family reads: the young person, or somebody who acts for them.',
});

@ObjectType({ description: 'What the young person works towards.' })
export class FamilyGoal implements Goal {
  @Field(() => ID, { description: 'Id of the goal.' })
  id: string;

  @Field(() => String, { description: 'The discipline that owns it.' })
  disciplineCode: string;

  @Field(() => String, { description: "In the young person's own words." })
  ownWords: string;

  @Field(() => String, { description: 'When it is reached.' })
  target: string;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => GoalAchievementEnum, { description: 'How far the young person had come.' })
  achievement: GoalAchievement;
}

@ObjectType({ description: 'What is done, how long and how often.' })
export class FamilyIntervention implements Intervention {
  @Field(() => ID, { description: 'Id of the intervention.' })
  id: string;

  @Field(() => String, { description: 'The discipline that prescribes it.' })
  disciplineCode: string;

  @Field(() => InterventionKindEnum, { description: 'What kind of treatment.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in this plan.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time.' })
  minutes: number;

  @Field(() => Int, { description: 'Times on a day on which it takes place.' })
  timesPerDay: number;

  @Field(() => Int, { description: 'Days of a week on which it takes place.' })
  daysPerWeek: number;

  @Field(() => DeliveryModeEnum, { description: 'Alone, in a group, with two therapists, or at home.' })
  mode: DeliveryMode;

  @Field(() => Boolean, { description: 'It waits.' })
  onHold: boolean;

  @Field(() => String, { description: 'At home: what to watch out for; may be empty.' })
  watchFor: string;
}

@ObjectType({ description: 'What one discipline does at the clinic.' })
export class FamilyPlanPart implements Part {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => Int, { description: 'Minutes a week, of everything that takes place.' })
  minutesPerWeek: number;

  @Field(() => [FamilyIntervention], { description: 'What this reader is told of.' })
  interventions: FamilyIntervention[];

  @Field(() => Boolean, {
    description: 'More is done, which stays between the young person and the therapist.',
  })
  keepsSomething: boolean;
}

@ObjectType({ description: 'What is different from the version before.' })
export class FamilyPlanChanges implements Changes {
  @Field(() => [FamilyGoal], { description: 'Goals that came.' })
  newGoals: FamilyGoal[];

  @Field(() => [FamilyGoal], { description: 'Goals that were reached.' })
  reachedGoals: FamilyGoal[];

  @Field(() => [FamilyIntervention], { description: 'What began.' })
  started: FamilyIntervention[];

  @Field(() => [FamilyIntervention], { description: 'What came to an end.' })
  ended: FamilyIntervention[];

  @Field(() => [FamilyIntervention], {
    description: 'What has another length or number of times, or waits or goes on.',
  })
  changed: FamilyIntervention[];
}

@ObjectType({ description: 'Who stands behind a version for the clinic.' })
export class FamilyPlanSigner {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => String, { description: 'Who signed.' })
  name: string;
}

@ObjectType({ description: 'The newest version of the plan as a reader of the family may see it.' })
export class FamilyPlan {
  @Field(() => PlanReaderEnum, { description: 'For whom.' })
  reader: FamilyViewer;

  @Field(() => ID, { nullable: true, description: 'The version; null: none is agreed yet.' })
  planVersionId: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number.' })
  number: number | null;

  @Field(() => Date, { nullable: true, description: 'When it was made.' })
  agreedAt: Date | null;

  @Field(() => [FamilyPlanSigner], { description: 'Who signed it, in the order of the disciplines.' })
  signedBy: FamilyPlanSigner[];

  @Field(() => [FamilyGoal], { description: 'What is worked on.' })
  goals: FamilyGoal[];

  @Field(() => [FamilyGoal], { description: 'What is reached.' })
  reachedGoals: FamilyGoal[];

  @Field(() => [FamilyPlanPart], { description: 'Who does what at the clinic.' })
  parts: FamilyPlanPart[];

  @Field(() => [FamilyIntervention], {
    description: 'What is practised at home, as it stands today, also before it is part of a version.',
  })
  homeProgramme: FamilyIntervention[];

  @Field(() => FamilyPlanChanges, { description: 'What is new in this version; nothing in a first one.' })
  changes: FamilyPlanChanges;

  @Field(() => [PlanAcknowledgement], {
    description: 'What the family answered to it; families read their own answers only.',
  })
  acknowledgements: PlanAcknowledgement[];
}
