import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ReasonLevel } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { ReasonLevelEnum } from './week-builder-enums.ts';

@ObjectType({ description: 'Hours of one day, in minutes after local midnight.' })
export class DayHours {
  @Field(() => LocalDate, { description: 'The day.' })
  localOn: string;

  @Field(() => Int, { description: 'First minute.' })
  startMinute: number;

  @Field(() => Int, { description: 'Minute after the last.' })
  endMinute: number;
}

@ObjectType({
  description:
    'Why a session is not in the week, or what would let it in. Which fields are set depends on the code.',
})
export class UnplacedReason {
  @Field(() => ReasonLevelEnum, { description: 'How certain it is.' })
  level: ReasonLevel;

  @Field(() => String, {
    description:
      'Stable code. CERTIFIED: STAFF_SHORT, ROOM_SHORT, PATIENT_SHORT, DAYS_SHORT, NO_START. TALLY: the rule that stands against starts, e.g. PATIENT_OVERLAP, STAFF_OVERLAP, ROOM_FULL, or EXCUSED for patients without whom a group meets. RELAXATION: GIVE_WAY, EXCUSE, OTHER_TIME, MORE_STAFF, MORE_ROOM.',
  })
  code: string;

  @Field(() => String, { description: 'One English sentence; the page translates by code.' })
  message: string;

  @Field(() => ID, { nullable: true, description: 'The patient it is about.' })
  patientId: string | null;

  @Field(() => String, { nullable: true, description: 'The discipline it is about.' })
  disciplineCode: string | null;

  @Field(() => String, { nullable: true, description: 'The skill it is about.' })
  skillCode: string | null;

  @Field(() => [String], { description: 'The kinds of room it is about.' })
  roomKinds: string[];

  @Field(() => Int, { nullable: true, description: 'Minutes (DAYS_SHORT: days) that are prescribed.' })
  needed: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes (DAYS_SHORT: days) that there are.' })
  available: number | null;

  @Field(() => Int, { nullable: true, description: 'Possible starts that this stands against.' })
  starts: number | null;

  @Field(() => Int, { nullable: true, description: 'Starts that day and hour would allow.' })
  ofStarts: number | null;

  @Field(() => [DayHours], { description: 'The hours concerned, at most ten.' })
  hours: DayHours[];

  @Field(() => ID, { nullable: true, description: 'The proposed session that would have to give way.' })
  givesWayId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it would start after the one change.' })
  startsAt: Date | null;

  @Field(() => [ID], { description: 'The members it would be with.' })
  memberIds: string[];

  @Field(() => ID, { nullable: true, description: 'The room it would be in.' })
  roomId: string | null;
}

@ObjectType({ description: 'A session that the week has no place for, and why.' })
export class UnplacedSession {
  @Field(() => ID, { description: 'Its id within proposals.' })
  id: string;

  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'The discipline that leads.' })
  disciplineCode: string;

  @Field(() => [ID], { description: 'Its patients.' })
  patientIds: string[];

  @Field(() => Int, { description: 'Length in minutes.' })
  minutes: number;

  @Field(() => [UnplacedReason], { description: 'Certain ones first.' })
  reasons: UnplacedReason[];
}
