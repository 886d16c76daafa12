import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HALF_DAYS, SCHOOL_WEEK_NOTE, type AttendedShare, type HalfDay } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const HalfDayEnum = enumOf(HALF_DAYS);
registerEnumType(HalfDayEnum, {
  name: 'SchoolHalfDay',
  description: 'There, not there though there was school, or no school.',
});

@ObjectType({ description: 'Half-days of school over some weeks.' })
export class SchoolAttendance implements AttendedShare {
  @Field(() => Int, { description: 'Half-days attended.' })
  attended: number;

  @Field(() => Int, { description: 'Half-days on which there was school.' })
  of: number;

  @Field(() => Int, { nullable: true, description: 'Their share, 0 to 100; null: there was no school.' })
  percent: number | null;
}

@ObjectType({ description: 'A week of school as it went.' })
export class SchoolWeek extends SchoolAttendance {
  @Field(() => LocalDate, { description: 'Its Monday.' })
  weekOf: string;

  @Field(() => [HalfDayEnum], {
    nullable: 'items',
    description: 'Ten: Monday morning, Monday afternoon, to Friday afternoon; null: not recorded.',
  })
  halfDays: (HalfDay | null)[];

  @Field(() => Int, { description: 'Half-days that the plan asks for, 0 to 10.' })
  planned: number;

  @Field(() => String, { description: 'A note; may be empty.' })
  note: string;

  @Field(() => Date, { description: 'When it was recorded last.' })
  recordedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  byName: string;

  @Field(() => Int, { description: 'Pass it along with the next change.' })
  version: number;
}

@InputType({ description: 'A week of school as it went, whole.' })
export class RecordSchoolWeekInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => LocalDate, { description: 'Its Monday; the week has begun.' })
  weekOf: string;

  @Field(() => Int, { description: 'The version that was read; 0: it is new.' })
  version: number;

  @Field(() => [HalfDayEnum], {
    nullable: 'items',
    description: 'Ten, Monday morning to Friday afternoon; null: not recorded.',
  })
  halfDays: (HalfDay | null)[];

  @Field(() => String, { defaultValue: '', description: `At most ${SCHOOL_WEEK_NOTE} characters.` })
  note: string;
}
