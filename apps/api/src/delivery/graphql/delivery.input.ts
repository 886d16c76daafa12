import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { Attendance, InterventionKind, LossReason, SessionKind } from '@consilium/domain';
import { InterventionKindEnum } from '../../care-plan/index.ts';
import { AttendanceEnum, SessionKindEnum } from '../../scheduling/index.ts';
import { LossReasonEnum } from './delivery-enums.ts';

@InputType({ description: 'The clock of the device that recorded.' })
export class DeviceClockInput {
  @Field(() => Date, { description: 'When it was typed, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: "What the device's clock shows on sending." })
  deviceNow: Date;
}

@InputType({ description: 'A session begins or ends.' })
export class SessionStepInput extends DeviceClockInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => Date, { description: 'When, by the clock of the device.' })
  occurredAt: Date;
}

@InputType({ description: 'A patient of an unplanned session.' })
export class UnplannedPatientInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention.' })
  interventionId?: string | null;
}

@InputType({ description: 'A session that begins now and was not booked.' })
export class StartUnplannedSessionInput extends DeviceClockInput {
  @Field(() => ID, { description: 'Id of the session, made by the device.' })
  id: string;

  @Field(() => SessionKindEnum, { description: 'Individual, group or co-treatment.' })
  kind: SessionKind;

  @Field(() => String, { description: 'What is done, 1 to 120 characters, without a name.' })
  title: string;

  @Field(() => [UnplannedPatientInput], { description: 'Who is treated.' })
  patients: UnplannedPatientInput[];

  @Field(() => [ID], { nullable: true, description: 'Who treats; left out: the member who is signed in.' })
  memberIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId?: string | null;

  @Field(() => Int, { description: 'How long it is meant to last, minutes.' })
  minutes: number;

  @Field(() => Date, { description: 'When it began, by the clock of the device.' })
  occurredAt: Date;
}

@InputType({ description: 'When one patient came and went, and why time was lost.' })
export class RecordPresenceInput extends DeviceClockInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The presence that the recorder saw; left out when there was none.',
  })
  basedOnId?: string | null;

  @Field(() => AttendanceEnum, { description: 'Whether the patient came.' })
  attendance: Attendance;

  @Field(() => Date, { nullable: true, description: 'When the patient came.' })
  arrivedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the patient left.' })
  leftAt?: Date | null;

  @Field(() => LossReasonEnum, { nullable: true, description: 'Why time was lost.' })
  lossReason?: LossReason | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; needed with OTHER.' })
  lossNote?: string | null;

  @Field(() => Date, { description: 'When it was so, by the clock of the device.' })
  occurredAt: Date;
}

@InputType({ description: 'One stretch of one intervention.' })
export class RecordInterventionDeliveryInput extends DeviceClockInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention, if one prescribes it.' })
  interventionId?: string | null;

  @Field(() => InterventionKindEnum, { description: 'What was done.' })
  kind: InterventionKind;

  @Field(() => ID, { nullable: true, description: 'Who treated; left out: the member who is signed in.' })
  memberId?: string | null;

  @Field(() => Date, { description: 'When it began, by the clock of the device.' })
  startedAt: Date;

  @Field(() => Date, { description: 'When it ended, by the clock of the device.' })
  endedAt: Date;

  @Field(() => Boolean, { description: 'The member was with this patient alone; never in a group.' })
  oneToOne: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The stretch that this one corrects; that one is marked as entered in error.',
  })
  correctsId?: string | null;
}

@InputType({ description: 'Marks something recorded as entered in error; it stays on record.' })
export class EnteredInErrorInput {
  @Field(() => ID, { description: 'What was recorded.' })
  id: string;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;
}

@InputType({ description: 'One timed or counted attempt.' })
export class RecordPerformanceInput extends DeviceClockInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The session in which it was done.' })
  sessionId?: string | null;

  @Field(() => String, { description: 'The activity.' })
  activityCode: string;

  @Field(() => Float, { description: 'The value, in the unit of the activity.' })
  value: number;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  note?: string | null;

  @Field(() => Date, { description: 'When it was done, by the clock of the device.' })
  occurredAt: Date;
}
