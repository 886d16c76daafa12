import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type {
  Attendance,
  CancelReason,
  Canceller,
  ChangeScope,
  SessionKind,
  SessionStatus,
} from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  AttendanceEnum,
  CancellerEnum,
  CancelReasonEnum,
  ChangeScopeEnum,
  SessionKindEnum,
  SessionStatusEnum,
} from './session-enums.ts';

@InputType({ description: 'A patient of a session.' })
export class SessionPatientInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention that the session is for.' })
  interventionId?: string | null;
}

@InputType({ description: 'Equipment that a session takes along.' })
export class SessionEquipmentInput {
  @Field(() => ID, { description: 'The equipment.' })
  equipmentId: string;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'How many of it.' })
  units?: number | null;
}

@InputType({ description: 'How a session repeats.' })
export class RepeatInput {
  @Field(() => String, { description: 'RFC 5545 RRULE without DTSTART, e.g. FREQ=WEEKLY;BYDAY=MO,WE.' })
  rule: string;

  @Field(() => [LocalDate], {
    nullable: true,
    description:
      'Dates of the rule that are left out, e.g. those that clash; nothing is booked for them later.',
  })
  skipOn?: string[] | null;
}

@InputType({ description: 'A session to book.' })
export class BookSessionInput {
  @Field(() => SessionKindEnum, { description: 'Individual, group or co-treatment.' })
  kind: SessionKind;

  @Field(() => String, { description: 'What is done, 1 to 120 characters, without a name.' })
  title: string;

  @Field(() => String, { description: 'Code of the discipline that answers for it.' })
  disciplineCode: string;

  @Field(() => LocalDate, { description: "The clinic's date." })
  startsOn: string;

  @Field(() => Int, { description: 'Start in minutes after local midnight, 0 to 1439.' })
  startMinute: number;

  @Field(() => Int, { description: 'Length in minutes, 5 to 480.' })
  minutes: number;

  @Field(() => ID, { nullable: true, description: 'The room.' })
  roomId?: string | null;

  @Field(() => [ID], { description: 'The members who treat, at least one.' })
  memberIds: string[];

  @Field(() => [SessionPatientInput], { description: 'The patients; a group may still be empty.' })
  patients: SessionPatientInput[];

  @Field(() => [SessionEquipmentInput], { nullable: true, description: 'Equipment to take along.' })
  equipment?: SessionEquipmentInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Patients a group takes at most, 1 to 100.' })
  capacity?: number | null;

  @Field(() => String, { nullable: true, description: 'A remark for the team, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is booked in spite of warnings, at most 500 characters; kept with the session.',
  })
  overrideReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of the caller, 8 to 100 characters: the same key books once and answers the same session.',
  })
  idempotencyKey?: string | null;

  @Field(() => RepeatInput, { nullable: true, description: 'Books a series instead of one session.' })
  repeat?: RepeatInput | null;
}

@InputType({ isAbstract: true })
abstract class SeenSession {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  version: number;
}

@InputType({ description: 'A change of a session; what is left out stays.' })
export class ChangeSessionInput extends SeenSession {
  @Field(() => ChangeScopeEnum, {
    nullable: true,
    defaultValue: 'THIS',
    description: 'This session (default), or more of its series.',
  })
  scope?: ChangeScope | null;

  @Field(() => LocalDate, { nullable: true, description: "The clinic's date." })
  startsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Start in minutes after local midnight.' })
  startMinute?: number | null;

  @Field(() => Int, { nullable: true, description: 'Length in minutes.' })
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'The room; null takes it away.' })
  roomId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The members who treat.' })
  memberIds?: string[] | null;

  @Field(() => [SessionPatientInput], { nullable: true, description: 'All patients of the session.' })
  patients?: SessionPatientInput[] | null;

  @Field(() => [SessionEquipmentInput], { nullable: true, description: 'All equipment of the session.' })
  equipment?: SessionEquipmentInput[] | null;

  @Field(() => String, { nullable: true, description: 'What is done.' })
  title?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Patients a group takes at most; null: as many as the room.',
  })
  capacity?: number | null;

  @Field(() => String, { nullable: true, description: 'A remark for the team.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is changed in spite of warnings.' })
  overrideReason?: string | null;

  @Field(() => [LocalDate], {
    nullable: true,
    description: 'With a scope of the series: dates of its rule at which the session stays as it is.',
  })
  keepOn?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'With a scope of the series: its RFC 5545 RRULE from there on. COUNT counts from the first session of the series.',
  })
  rule?: string | null;

  @Field(() => [LocalDate], {
    nullable: true,
    description: 'Dates of the new rule that are left out, e.g. those that clash.',
  })
  skipOn?: string[] | null;
}

@InputType({ description: 'Whether a session stays where it is.' })
export class LockSessionInput extends SeenSession {
  @Field(() => Boolean, { description: 'True locks it, false lets it go.' })
  locked: boolean;
}

@InputType({ description: 'Calls a session off, or more of its series.' })
export class CancelSessionInput extends SeenSession {
  @Field(() => ChangeScopeEnum, {
    nullable: true,
    defaultValue: 'THIS',
    description: 'This session (default), or more of its series.',
  })
  scope?: ChangeScope | null;

  @Field(() => CancelReasonEnum, { description: 'Why.' })
  reason: CancelReason;

  @Field(() => CancellerEnum, { description: 'Who called it off.' })
  by: Canceller;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; needed with OTHER.' })
  note?: string | null;
}

@InputType({ description: 'A step of a session through its day.' })
export class SetSessionStatusInput extends SeenSession {
  @Field(() => SessionStatusEnum, {
    description: 'The new status; CANCELLED and WITHDRAWN are acts of their own.',
  })
  status: SessionStatus;
}

@InputType({ description: 'Whether one patient came.' })
export class RecordAttendanceInput extends SeenSession {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => AttendanceEnum, { description: 'Whether the patient came.' })
  attendance: Attendance;

  @Field(() => Int, { nullable: true, description: 'Therapy time delivered to this patient.' })
  minutesDelivered?: number | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'Adds a patient to a session.' })
export class AddPatientToSessionInput extends SeenSession {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The prescribed intervention.' })
  interventionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why in spite of warnings.' })
  overrideReason?: string | null;
}

@InputType({ description: 'Takes a patient out of a session before it starts.' })
export class RemovePatientFromSessionInput extends SeenSession {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;
}
