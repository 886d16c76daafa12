import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PatientTimeKind } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { PatientTimeKindEnum } from './availability-enums.ts';

@InputType({
  description: 'A block of a patient’s time: weekly (weekday, minutes, dates) or once (two instants).',
})
export class AddPatientTimeBlockInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => PatientTimeKindEnum, { description: 'What it is.' })
  kind: PatientTimeKind;

  @Field(() => Int, { nullable: true, description: 'Weekly: ISO weekday, Monday 1.' })
  weekday?: number | null;

  @Field(() => Int, { nullable: true, description: 'Weekly: start, minutes after midnight.' })
  startMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Weekly: end, minutes after midnight.' })
  endMinute?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Weekly: first day.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Weekly: last day.' })
  validUntil?: string | null;

  @Field(() => Date, { nullable: true, description: 'Once: start.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Once: end.' })
  endsAt?: Date | null;

  @Field(() => String, { defaultValue: '', description: 'Note, at most 500 characters.' })
  note: string;
}

@InputType({ description: 'What a patient prefers of the week.' })
export class SetSchedulePreferenceInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'The version that was read; 0 when there was none.' })
  version: number;

  @Field(() => Int, { nullable: true, description: 'Not before this minute of the day.' })
  fromMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Over by this minute of the day.' })
  untilMinute?: number | null;

  @Field(() => [ID], { description: 'Members the patient would rather be with; at most 10.' })
  preferredMemberIds: string[];

  @Field(() => Boolean, { description: 'Whether long waits between sessions should be avoided.' })
  compactDays: boolean;
}

@InputType({ description: 'Two patients who are not to share a session, and why.' })
export class SeparatePatientsInput {
  @Field(() => ID, { description: 'One patient.' })
  patientId: string;

  @Field(() => ID, { description: 'The other patient.' })
  otherPatientId: string;

  @Field(() => String, { description: 'Why, 1 to 500 characters; only those who treat both read it.' })
  reason: string;
}
