import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PatientTimeKind } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { PatientTimeKindEnum } from './availability-enums.ts';

@ObjectType({ description: 'When a patient attends or cannot come: weekly between dates, or once.' })
export class PatientTimeBlock {
  @Field(() => ID, { description: 'Id of the block.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => PatientTimeKindEnum, { description: 'What it is.' })
  kind: PatientTimeKind;

  @Field(() => Int, { nullable: true, description: 'Weekly: ISO weekday, Monday 1.' })
  weekday: number | null;

  @Field(() => Int, { nullable: true, description: 'Weekly: start, minutes after local midnight.' })
  startMinute: number | null;

  @Field(() => Int, { nullable: true, description: 'Weekly: end, minutes after local midnight.' })
  endMinute: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Weekly: first day.' })
  validFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Weekly: last day; null while it is open.' })
  validUntil: string | null;

  @Field(() => Date, { nullable: true, description: 'Once: start.' })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Once: end.' })
  endsAt: Date | null;

  @Field(() => String, { description: 'Note.' })
  note: string;

  @Field(() => Int, { description: 'Version for concurrent changes.' })
  version: number;
}

@ObjectType({
  description: 'What a patient prefers of the week: a warning when it is not met, never a refusal.',
})
export class SchedulePreference {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { nullable: true, description: 'Not before this minute of the day.' })
  fromMinute: number | null;

  @Field(() => Int, { nullable: true, description: 'Over by this minute of the day.' })
  untilMinute: number | null;

  @Field(() => [ID], { description: 'Members the patient would rather be with.' })
  preferredMemberIds: string[];

  @Field(() => Boolean, { description: 'Whether long waits between sessions should be avoided.' })
  compactDays: boolean;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;
}

@ObjectType({ description: 'Two patients who are not to share a session.' })
export class PatientSeparation {
  @Field(() => ID, { description: 'Id of the separation.' })
  id: string;

  @Field(() => ID, { description: 'The patient it is read from.' })
  patientId: string;

  @Field(() => ID, { description: 'The other patient.' })
  otherPatientId: string;

  @Field(() => String, { description: 'Who set it.' })
  setByName: string;

  @Field(() => Date, { description: 'When it was set.' })
  setAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was lifted.' })
  liftedAt: Date | null;

  @HideField()
  clinicalReason: string;
}
