import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  Attendance,
  CancelReason,
  Canceller,
  ScheduleChangeKind,
  SessionKind,
  SessionStatus,
  WarningCode,
} from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  AttendanceEnum,
  CancellerEnum,
  CancelReasonEnum,
  ScheduleChangeKindEnum,
  SessionKindEnum,
  SessionStatusEnum,
  WarningCodeEnum,
} from './session-enums.ts';

@ObjectType({ description: 'One therapy session, planned to delivered (Appointment and Encounter).' })
export class TherapySession {
  @Field(() => ID, { description: 'Id of the session.' })
  id: string;

  @Field(() => SessionKindEnum, { description: 'Individual, group or co-treatment.' })
  kind: SessionKind;

  @Field(() => String, { description: 'What is done, e.g. Aquatic therapy. Never a name.' })
  title: string;

  @Field(() => String, { description: 'Code of the discipline that answers for it.' })
  disciplineCode: string;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt: Date;

  @Field(() => LocalDate, { description: "The clinic's date of the start." })
  localOn: string;

  @Field(() => Int, { description: 'Start in minutes after local midnight.' })
  startMinute: number;

  @Field(() => Int, { description: 'Planned length, minutes.' })
  minutes: number;

  @Field(() => String, { description: 'IANA time zone of the local times.' })
  timeZone: string;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Patients a group takes at most; null: as many as the room takes.',
  })
  capacity: number | null;

  @Field(() => SessionStatusEnum, { description: 'Where the session stands.' })
  status: SessionStatus;

  @Field(() => Boolean, { description: 'A locked session is not moved by the week builder, nor by hand.' })
  locked: boolean;

  @Field(() => Boolean, { description: 'Changed by hand: its series leaves it where it is.' })
  detached: boolean;

  @Field(() => ID, { nullable: true, description: 'The series it is an occurrence of.' })
  seriesId: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The date that the rule of the series gave.' })
  occurrenceOn: string | null;

  @Field(() => ID, { nullable: true, description: 'The accepted week that it came from.' })
  proposalId: string | null;

  @Field(() => CancelReasonEnum, { nullable: true, description: 'Why it was called off.' })
  cancelReason: CancelReason | null;

  @Field(() => CancellerEnum, { nullable: true, description: 'Who called it off.' })
  cancelledBy: Canceller | null;

  @Field(() => String, { nullable: true, description: 'Who recorded that.' })
  cancelledByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was called off.' })
  cancelledAt: Date | null;

  @Field(() => Boolean, { description: "Called off within the clinic's limit before the start." })
  cancelledLate: boolean;

  @Field(() => Boolean, { description: 'Whether the last step of the status can be taken back.' })
  canUndo: boolean;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version: number;

  /** Resolved: shown to whoever may know a patient of the session. */
  @HideField()
  storedNote: string;

  @HideField()
  storedCancelNote: string;
}

@ObjectType({ description: "A member's part in a session." })
export class SessionMember {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'Given and family name.' })
  displayName: string;

  @Field(() => String, { description: 'The discipline for which the member takes part.' })
  disciplineCode: string;
}

@ObjectType({ description: "A patient's part in a session." })
export class SessionPatient {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { nullable: true, description: 'Null when the viewer may not know who it is.' })
  displayName: string | null;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention; null to strangers.' })
  interventionId: string | null;

  @Field(() => AttendanceEnum, { description: 'Whether the patient came.' })
  attendance: Attendance;

  @Field(() => String, { description: 'A remark on the attendance; empty to strangers.' })
  attendanceNote: string;

  @Field(() => Int, { nullable: true, description: 'Therapy time delivered to this patient.' })
  minutesDelivered: number | null;
}

@ObjectType({ description: 'Equipment that a session takes along.' })
export class SessionEquipmentUnit {
  @Field(() => ID, { description: 'The equipment.' })
  equipmentId: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'How many of it.' })
  units: number;
}

@ObjectType({ description: 'A soft rule that somebody overrode.' })
export class SessionOverride {
  @Field(() => WarningCodeEnum, { description: 'What was warned of.' })
  warning: WarningCode;

  @Field(() => String, { description: 'Why it was booked all the same; empty to strangers.' })
  reason: string;

  @Field(() => String, { description: 'Who decided that.' })
  byName: string;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'Something happened to the calendar.' })
export class ScheduleChange {
  @Field(() => [ID], { description: 'The sessions concerned; empty when they are too many to list.' })
  sessionIds: string[];

  @Field(() => ScheduleChangeKindEnum, { description: 'What happened.' })
  kind: ScheduleChangeKind;

  @Field(() => LocalDate, { description: 'First local date that it touches.' })
  from: string;

  @Field(() => LocalDate, { description: 'Last local date that it touches.' })
  until: string;

  @Field(() => String, {
    nullable: true,
    description: 'The member who did it; null when nobody of the clinic did.',
  })
  byName: string | null;

  @Field(() => Date, { description: 'When.' })
  at: Date;
}
