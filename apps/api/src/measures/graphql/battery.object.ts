import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LevelOfCare, Respondent, TimePoint } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { RespondentEnum, TimePointEnum } from './measure-enums.ts';

@ObjectType({ description: 'One instrument of a battery: whom it asks, and when.' })
export class BatteryEntry {
  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => String, { description: 'Its version.' })
  instrumentVersion: string;

  @Field(() => RespondentEnum, { description: 'Who answers.' })
  respondent: Respondent;

  @Field(() => Int, { nullable: true, description: 'From this age, whole years.' })
  fromAge: number | null;

  @Field(() => Int, { nullable: true, description: 'To this age, included.' })
  untilAge: number | null;

  @Field(() => [TimePointEnum], { description: 'When.' })
  timePoints: TimePoint[];

  @Field(() => Int, { description: 'Not again within so many days.' })
  notAgainWithinDays: number;
}

@ObjectType({ description: 'Which instruments are asked when; a change is a new version.' })
export class Battery {
  @Field(() => ID, { description: 'Id of this version.' })
  id: string;

  @Field(() => ID, { description: 'The same for all versions.' })
  seriesId: string;

  @Field(() => Int, { description: 'Counts the versions.' })
  version: number;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Level of care it is for; null: every one.' })
  programme: LevelOfCare | null;

  @Field(() => LocalDate, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it no longer holds.' })
  validUntil: string | null;

  @Field(() => String, { description: 'Who made this version.' })
  byName: string;

  @Field(() => [BatteryEntry], { description: 'In the order asked.' })
  entries: BatteryEntry[];
}

@InputType({ description: 'One instrument of a battery.' })
export class BatteryEntryInput {
  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => RespondentEnum, { description: 'Who answers.' })
  respondent: Respondent;

  @Field(() => Int, { nullable: true, description: 'From this age, whole years.' })
  fromAge?: number | null;

  @Field(() => Int, { nullable: true, description: 'To this age, included.' })
  untilAge?: number | null;

  @Field(() => [TimePointEnum], { description: 'When; at least one.' })
  timePoints: TimePoint[];

  @Field(() => Int, { description: 'Not again within so many days, 0 to 400.' })
  notAgainWithinDays: number;
}

@InputType({ description: 'A battery, or its next version.' })
export class SaveBatteryInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The series to make the next version of; left out: a new one.',
  })
  seriesId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version the editor saw.' })
  baseVersion?: number | null;

  @Field(() => String, { description: '1 to 120 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'HOME, OUTPATIENT, DAY_HOSPITAL or INPATIENT; left out: every one.',
  })
  programme?: string | null;

  @Field(() => [BatteryEntryInput], { description: '1 to 40 instruments, in the order asked.' })
  entries: BatteryEntryInput[];
}

export const SaveBatteryResult = createUnionType({
  name: 'SaveBatteryResult',
  description: 'VERSION_CONFLICT or a problem of a field when refused.',
  types: () => [Battery, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Battery),
});
