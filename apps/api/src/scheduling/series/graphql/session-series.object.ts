import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SessionKind } from '@consilium/domain';
import { LocalDate } from '../../../platform/graphql/scalars.ts';
import { Clash } from '../../graphql/session-check.object.ts';
import { SessionKindEnum } from '../../graphql/session-enums.ts';

@ObjectType({
  description: 'A repeated session: its rule, of which every occurrence is a session of its own.',
})
export class SessionSeries {
  @Field(() => ID, { description: 'Id of the series.' })
  id: string;

  @Field(() => SessionKindEnum, { description: 'Individual, group or co-treatment.' })
  kind: SessionKind;

  @Field(() => String, { description: 'What is done. Never a name.' })
  title: string;

  @Field(() => String, { description: 'Code of the discipline that answers for it.' })
  disciplineCode: string;

  @Field(() => String, { description: 'RFC 5545 RRULE without DTSTART.' })
  rule: string;

  @Field(() => LocalDate, { description: 'Its first date.' })
  startsOn: string;

  @Field(() => Int, { description: 'Start in minutes after local midnight.' })
  startMinute: number;

  @Field(() => Int, { description: 'Planned length, minutes.' })
  minutes: number;

  @Field(() => String, { description: 'IANA time zone of the local times.' })
  timeZone: string;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId: string | null;

  @Field(() => Int, { nullable: true, description: 'Patients a group takes at most.' })
  capacity: number | null;

  @Field(() => LocalDate, { description: 'Every date of the rule until here has a session or a gap.' })
  materialisedUntil: string;

  @Field(() => ID, { nullable: true, description: 'The series that this one continues.' })
  continuesId: string | null;

  @Field(() => Date, { nullable: true, description: 'Set when nothing more is added to it.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number;
}

@ObjectType({ description: 'A date of a series that could not be booked.' })
export class SeriesGap {
  @Field(() => ID, { description: 'The series.' })
  seriesId: string;

  @Field(() => LocalDate, { description: 'The date that the rule gives.' })
  occurrenceOn: string;

  @Field(() => [Clash], { description: 'What stood in the way when it was found.' })
  clashes: Clash[];

  @Field(() => Date, { description: 'When it was found.' })
  foundAt: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody decided about it.' })
  resolvedAt: Date | null;
}
