import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Attendance, DeliveryMode, InterventionKind, LossReason } from '@consilium/domain';
import { DeliveryModeEnum, InterventionKindEnum } from '../../care-plan/index.ts';
import { AttendanceEnum } from '../../scheduling/index.ts';
import { LossReasonEnum } from './delivery-enums.ts';

@ObjectType({ description: 'When a session really began and ended, and who said so.' })
export class SessionDelivery {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => Date, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => String, { description: 'Who began it.' })
  startedByName: string;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it is under way.' })
  finishedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who ended it.' })
  finishedByName: string | null;

  @Field(() => Boolean, { description: 'Begun without a booking.' })
  unplanned: boolean;
}

@ObjectType({ description: 'When one patient came and went, and why time was lost. The newest row holds.' })
export class SessionPresence {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => AttendanceEnum, { description: 'Whether the patient came.' })
  attendance: Attendance;

  @Field(() => Date, { nullable: true, description: 'When the patient came.' })
  arrivedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the patient left.' })
  leftAt: Date | null;

  @Field(() => LossReasonEnum, { nullable: true, description: 'Why time was lost.' })
  lossReason: LossReason | null;

  @Field(() => String, { description: 'A remark on that.' })
  lossNote: string;

  @Field(() => Date, { description: 'When it was so.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When the server got to know.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Typed more than a day after it happened.' })
  lateEntry: boolean;

  @Field(() => String, { description: 'Who recorded it.' })
  byName: string;
}

@ObjectType({ description: 'One stretch of one intervention with one patient.' })
export class InterventionDelivery {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The prescribed intervention; null when none prescribes it.',
  })
  interventionId: string | null;

  @Field(() => InterventionKindEnum, { description: 'What was done.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'The discipline that is credited.' })
  disciplineCode: string;

  @Field(() => ID, { description: 'The member who treated.' })
  memberId: string;

  @Field(() => Date, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => Date, { description: 'When it ended.' })
  endedAt: Date;

  @Field(() => Int, { description: 'Whole minutes between the two.' })
  minutes: number;

  @Field(() => Boolean, { description: 'The member was with this patient alone.' })
  oneToOne: boolean;

  @Field(() => ID, { nullable: true, description: 'The stretch that this one corrects.' })
  correctsId: string | null;

  @Field(() => Date, { description: 'When the server got to know.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Typed more than a day after it happened.' })
  lateEntry: boolean;

  @Field(() => String, { description: 'Who recorded it.' })
  byName: string;

  @Field(() => Date, { nullable: true, description: 'When it was marked as entered in error.' })
  enteredInErrorAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who did that.' })
  enteredInErrorBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  enteredInErrorWhy: string | null;
}

@ObjectType({ description: 'What the plan prescribes now, as the bedside needs it.' })
export class PlannedIntervention {
  @Field(() => ID, { description: 'Id of the intervention.' })
  interventionId: string;

  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in this plan.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time.' })
  minutes: number;

  @Field(() => DeliveryModeEnum, { description: 'Alone, in a group, or by two disciplines together.' })
  mode: DeliveryMode;

  @Field(() => String, { description: 'The discipline that prescribes it.' })
  disciplineCode: string;

  @Field(() => [String], { description: 'Disciplines that take part in a co-treatment.' })
  coTreatingDisciplineCodes: string[];

  @Field(() => String, { description: 'What to watch out for.' })
  precautions: string;

  @Field(() => Boolean, { description: 'The session was booked for it.' })
  booked: boolean;
}
