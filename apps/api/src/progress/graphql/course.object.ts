import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BodySite, Laterality, LocalDate as DateText } from '@consilium/domain';
import { BodySiteEnum, LateralityEnum } from '../../holds/index.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

export const COURSE_EVENT_KINDS = ['STATE', 'HOLD', 'PLAN_VERSION'] as const;
export type CourseEventKind = (typeof COURSE_EVENT_KINDS)[number];
const CourseEventKindEnum = enumOf(COURSE_EVENT_KINDS);
registerEnumType(CourseEventKindEnum, {
  name: 'CourseEventKind',
  description: 'What stands on the time axis.',
});

@ObjectType({ description: 'Something that happened, or held for a while.' })
export class CourseEvent {
  @Field(() => CourseEventKindEnum, { description: 'What kind.' })
  kind: CourseEventKind;

  @Field(() => LocalDate, { description: 'Its day, or its first.' })
  on: DateText;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day; null: no span, or not over.' })
  until: DateText | null;

  @Field(() => String, {
    nullable: true,
    description: 'State of the episode, source of the hold, or number of the version.',
  })
  code: string | null;
}

@ObjectType({ description: 'Therapy delivered in a week.' })
export class CourseWeek {
  @Field(() => LocalDate, { description: 'Its Monday.' })
  from: DateText;

  @Field(() => Int, { description: 'Minutes delivered.' })
  minutes: number;
}

@ObjectType({ description: 'A step of a ladder, reached on a day.' })
export class CourseLadderPoint {
  @Field(() => LocalDate, { description: 'The day.' })
  on: DateText;

  @Field(() => Int, { description: 'The step, from 1.' })
  step: number;

  @Field(() => Int, { description: 'Steps of the ladder then.' })
  of: number;
}

@ObjectType({ description: 'A ladder of touch over time.' })
export class CourseLadder {
  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => BodySiteEnum, { description: 'Where.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => [CourseLadderPoint], { description: 'In order.' })
  points: CourseLadderPoint[];
}

@ObjectType({ description: 'The course of the current episode, or the last, on one time axis.' })
export class PatientCourse {
  @Field(() => LocalDate, { description: 'First day: admission, or referral before it.' })
  from: DateText;

  @Field(() => LocalDate, { description: 'Today.' })
  until: DateText;

  @Field(() => LocalDate, { nullable: true, description: 'Day 1 of the programme; null: not admitted.' })
  admittedOn: DateText | null;

  @Field(() => [CourseEvent], { description: 'By day.' })
  events: CourseEvent[];

  @Field(() => [CourseWeek], { description: 'Weeks in which anything was delivered.' })
  weeks: CourseWeek[];

  @Field(() => [CourseLadder], { description: 'Ladders of touch, the oldest first.' })
  ladders: CourseLadder[];
}
