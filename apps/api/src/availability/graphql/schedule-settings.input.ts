import { Field, InputType, Int } from '@nestjs/graphql';
import type { SoftGoal } from '@consilium/domain';
import { SoftGoalEnum } from './availability-enums.ts';

@InputType({ description: 'A new weight of one soft goal.' })
export class SoftGoalWeightInput {
  @Field(() => SoftGoalEnum, { description: 'The goal.' })
  goal: SoftGoal;

  @Field(() => Int, { description: 'Cost per unit, 0 to 10,000; 0 switches the goal off.' })
  weight: number;
}

@InputType({ description: 'Changed settings; what is absent stays.' })
export class UpdateScheduleSettingsInput {
  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => Int, { nullable: true, description: 'Start of the day, minutes after midnight.' })
  dayStartMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'End of the day, minutes after midnight.' })
  dayEndMinute?: number | null;

  @Field(() => Int, { nullable: true, description: '5, 10, 15, 20 or 30 minutes.' })
  slotMinutes?: number | null;

  @Field(() => [Int], { nullable: true, description: 'ISO weekdays of the programme, Monday 1.' })
  weekdays?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Lunch is not before this minute.' })
  lunchFromMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Lunch is over by this minute.' })
  lunchUntilMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of lunch, 0 to 120.' })
  lunchMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Longest run of a patient, 15 to 720 minutes.' })
  patientMaxRunMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most therapy of a patient in a day, 15 to 720 minutes.' })
  patientMaxDailyMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Longest run of a member, 15 to 720 minutes.' })
  memberMaxRunMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Free minutes that end a run, 5 to 60.' })
  breakMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Late cancellation, 0 to 168 hours before.' })
  lateCancelHours?: number | null;

  @Field(() => Int, { nullable: true, description: 'Weeks ahead that series are booked, 1 to 26.' })
  horizonWeeks?: number | null;

  @Field(() => [SoftGoalWeightInput], { nullable: true, description: 'The weights that change.' })
  weights?: SoftGoalWeightInput[] | null;
}
