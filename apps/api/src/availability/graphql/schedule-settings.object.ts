import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { SoftGoal } from '@consilium/domain';
import { SoftGoalEnum } from './availability-enums.ts';

@ObjectType({ description: 'What one unit of a soft goal costs the week builder.' })
export class SoftGoalWeight {
  @Field(() => SoftGoalEnum, { description: 'The goal.' })
  goal: SoftGoal;

  @Field(() => Int, { description: 'Cost per unit, 0 to 10,000; 0 switches the goal off.' })
  weight: number;
}

@ObjectType({ description: 'The clinic’s day and the rules of its week.' })
export class ScheduleSettings {
  @Field(() => Int, { description: 'Start of the clinic’s day, minutes after local midnight.' })
  dayStartMinute: number;

  @Field(() => Int, { description: 'End of the clinic’s day, minutes after local midnight.' })
  dayEndMinute: number;

  @Field(() => Int, { description: 'Grid of the calendar and of the week builder, minutes.' })
  slotMinutes: number;

  @Field(() => [Int], { description: 'ISO weekdays on which the programme runs, Monday 1.' })
  weekdays: number[];

  @Field(() => Int, { description: 'Lunch is not before this minute of the day.' })
  lunchFromMinute: number;

  @Field(() => Int, { description: 'Lunch is over by this minute of the day.' })
  lunchUntilMinute: number;

  @Field(() => Int, { description: 'Minutes everybody has free for lunch; 0 for none.' })
  lunchMinutes: number;

  @Field(() => Int, { description: 'Longest run of a patient’s sessions without a break, minutes.' })
  patientMaxRunMinutes: number;

  @Field(() => Int, { description: 'Most therapy of a patient in a day, minutes.' })
  patientMaxDailyMinutes: number;

  @Field(() => Int, { description: 'Longest run of a member’s sessions without a break, minutes.' })
  memberMaxRunMinutes: number;

  @Field(() => Int, { description: 'Free minutes that end a run.' })
  breakMinutes: number;

  @Field(() => Int, { description: 'A cancellation fewer hours before the start counts as late.' })
  lateCancelHours: number;

  @Field(() => Int, { description: 'Weeks ahead that open series are booked.' })
  horizonWeeks: number;

  @Field(() => [SoftGoalWeight], { description: 'Weights of the soft goals, each goal once.' })
  weights: SoftGoalWeight[];

  @Field(() => Int, { description: 'Send it back with a change; 0 until the clinic has set anything.' })
  version: number;
}
