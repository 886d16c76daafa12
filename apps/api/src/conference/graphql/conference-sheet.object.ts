import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  BodySite,
  EpisodeState,
  GoalAchievement,
  GoalLifecycle,
  GoalMovement,
  HoldModality,
  InterventionKind,
  Laterality,
} from '@consilium/domain';
import { EpisodeStateEnum } from '../../patients/index.ts';
import { BodySiteEnum, HoldModalityEnum, LateralityEnum } from '../../holds/index.ts';
import { GoalAchievementEnum, GoalLifecycleEnum, InterventionKindEnum } from '../../care-plan/index.ts';
import { WeaningStep } from '../../medication/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { GoalMovementEnum } from './conference-enums.ts';

@ObjectType({ description: 'A goal and how it moved since the last conference.' })
export class SheetGoal {
  @Field(() => ID, { description: 'The goal.' })
  goalId: string;

  @Field(() => String, { description: "The young person's own words, or the description." })
  words: string;

  @Field(() => String, { description: 'What is aimed at.' })
  target: string;

  @Field(() => [String], { description: 'Disciplines that work on it, its own first.' })
  disciplineCodes: string[];

  @Field(() => GoalLifecycleEnum, { description: 'Where it is in its life.' })
  lifecycle: GoalLifecycle;

  @Field(() => GoalAchievementEnum, { description: 'How far they have come.' })
  achievement: GoalAchievement;

  @Field(() => Int, { nullable: true, description: 'Attainment level now, -2 to +2.' })
  level: number | null;

  @Field(() => Int, { nullable: true, description: 'Attainment level at the last conference.' })
  levelBefore: number | null;

  @Field(() => GoalMovementEnum, { description: 'How it moved.' })
  movement: GoalMovement;

  @Field(() => LocalDate, { nullable: true, description: 'When it is due.' })
  dueOn: string | null;
}

@ObjectType({ description: 'Minutes of one discipline in the seven days before.' })
export class SheetMinutes {
  @Field(() => String, { description: 'The discipline.' })
  disciplineCode: string;

  @Field(() => Int, { description: 'What the plan asks for in a week.' })
  prescribed: number;

  @Field(() => Int, { description: 'What was delivered.' })
  delivered: number;
}

@ObjectType({ description: 'Something on hold.' })
export class SheetHold {
  @Field(() => ID, { description: 'The hold.' })
  holdId: string;

  @Field(() => Boolean, { description: 'Covers everything; then nothing else is named.' })
  wholeProgramme: boolean;

  @Field(() => BodySiteEnum, { nullable: true, description: 'Only at this site.' })
  site: BodySite | null;

  @Field(() => LateralityEnum, { nullable: true, description: 'Side of the site.' })
  laterality: Laterality | null;

  @Field(() => HoldModalityEnum, { nullable: true, description: 'Only this modality.' })
  modality: HoldModality | null;

  @Field(() => InterventionKindEnum, { nullable: true, description: 'Only this kind of intervention.' })
  activity: InterventionKind | null;

  @Field(() => ID, { nullable: true, description: 'Only this desensitization protocol.' })
  protocolId: string | null;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => LocalDate, { description: 'When it is looked at again.' })
  reviewOn: string;

  @Field(() => Boolean, { description: 'Whether that day is past.' })
  overdue: boolean;
}

@ObjectType({ description: 'A task that is open.' })
export class SheetTask {
  @Field(() => ID, { description: 'The task.' })
  taskId: string;

  @Field(() => String, { description: 'What is to be done.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The member who does it.' })
  ownerName: string | null;

  @Field(() => String, { nullable: true, description: 'The discipline that does it.' })
  ownerDisciplineCode: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => Boolean, { description: 'Whether that day is past.' })
  overdue: boolean;
}

@ObjectType({ description: 'Where a weaning is.' })
export class SheetWeaning {
  @Field(() => ID, { description: 'The medicine.' })
  medicationId: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'UCUM unit of the doses.' })
  doseUnit: string;

  @Field(() => WeaningStep, { nullable: true, description: 'What is taken; null: not begun.' })
  currentStep: WeaningStep | null;

  @Field(() => WeaningStep, { nullable: true, description: 'What comes next; null: at the last step.' })
  nextStep: WeaningStep | null;

  @Field(() => LocalDate, { nullable: true, description: 'Since when it stands still; null: it goes on.' })
  heldSince: string | null;
}

@ObjectType({ description: 'Where a ladder of desensitization stands.' })
export class SheetLadder {
  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => BodySiteEnum, { description: 'Where on the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => Int, { description: 'The step, from 1.' })
  step: number;

  @Field(() => Int, { description: 'Of how many.' })
  of: number;

  @Field(() => Int, { nullable: true, description: 'The step at the last conference; null: not begun then.' })
  stepBefore: number | null;
}

@ObjectType({ description: 'A score, with the one before and the first.' })
export class SheetScore {
  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => String, { description: 'Its scale.' })
  scaleCode: string;

  @Field(() => Float, { description: 'The newest value.' })
  value: number;

  @Field(() => String, { nullable: true, description: 'Its band.' })
  band: string | null;

  @Field(() => LocalDate, { description: 'Of which day.' })
  on: string;

  @Field(() => Float, { nullable: true, description: 'The value before; null: this is the first.' })
  before: number | null;

  @Field(() => Float, { description: 'The first value of the episode.' })
  first: number;
}

@ObjectType({ description: 'Something timed or counted: the newest and the best.' })
export class SheetPerformance {
  @Field(() => String, { description: 'The activity.' })
  activityCode: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'What it is measured in.' })
  unit: string;

  @Field(() => Float, { description: 'The first value.' })
  first: number;

  @Field(() => Float, { description: 'The newest value.' })
  last: number;

  @Field(() => Float, { description: 'The best value.' })
  best: number;
}

@ObjectType({
  description: 'What a conference needs to know of one young person, put together from what is recorded.',
})
export class ConferenceSheet {
  @Field(() => LocalDate, { description: 'The day it shows.' })
  on: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last conference; movements are since then.' })
  since: string | null;

  @Field(() => EpisodeStateEnum, { nullable: true, description: 'State of the episode.' })
  episodeState: EpisodeState | null;

  @Field(() => String, { nullable: true, description: 'Form of amplified pain, as the physician sees it.' })
  subtype: string | null;

  @Field(() => Int, { nullable: true, description: 'Day of the programme, from 1; null: not admitted.' })
  programmeDay: number | null;

  @Field(() => [SheetGoal], { description: 'Goals that are worked on, or were closed since.' })
  goals: SheetGoal[];

  @Field(() => [SheetMinutes], { description: 'Prescribed against delivered, the seven days before.' })
  minutes: SheetMinutes[];

  @Field(() => Int, { description: 'Sessions attended in the seven days before.' })
  attended: number;

  @Field(() => Int, { description: 'Sessions that took place or were missed in them.' })
  expected: number;

  @Field(() => [SheetHold], { description: 'What is on hold.' })
  holds: SheetHold[];

  @Field(() => LocalDate, { nullable: true, description: 'When they are expected to leave.' })
  expectedDischargeOn: string | null;

  @Field(() => [String], { description: 'What stands in the way of that.' })
  barriers: string[];

  @Field(() => Int, { description: 'Criteria of discharge that are met or do not apply.' })
  criteriaMet: number;

  @Field(() => Int, { description: 'Criteria of discharge that count.' })
  criteriaCounted: number;

  @Field(() => [SheetWeaning], { description: 'Weanings under way.' })
  weanings: SheetWeaning[];

  @Field(() => [SheetTask], { description: 'Open tasks, the earliest due first.' })
  tasks: SheetTask[];

  @Field(() => [SheetLadder], { description: 'Ladders under way.' })
  ladders: SheetLadder[];

  @Field(() => [SheetScore], { description: 'Function first; pain is recorded beside it.' })
  scores: SheetScore[];

  @Field(() => [SheetPerformance], { description: 'Best times and counts.' })
  performances: SheetPerformance[];

  @Field(() => Int, { description: 'Safety flags that are open.' })
  openSafetyFlags: number;
}
