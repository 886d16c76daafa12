import { registerEnumType } from '@nestjs/graphql';
import {
  MEMBER_EXCEPTION_KINDS,
  MEMBER_EXCEPTION_STATUSES,
  PATIENT_TIME_KINDS,
  RESOURCE_KINDS,
  ROOM_KINDS,
  SOFT_GOALS,
  UNAVAILABLE_REASONS,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const RoomKindEnum = enumOf(ROOM_KINDS);
registerEnumType(RoomKindEnum, { name: 'RoomKind', description: 'What a room is for.' });

export const SoftGoalEnum = enumOf(SOFT_GOALS);
registerEnumType(SoftGoalEnum, {
  name: 'SoftGoal',
  description: 'What the week builder tries to reach, beyond what it must.',
});

export const MemberExceptionKindEnum = enumOf(MEMBER_EXCEPTION_KINDS);
registerEnumType(MemberExceptionKindEnum, {
  name: 'MemberExceptionKind',
  description: 'Why a member’s week differs; EXTRA_HOURS adds time, the others take it.',
});

export const MemberExceptionStatusEnum = enumOf(MEMBER_EXCEPTION_STATUSES);
registerEnumType(MemberExceptionStatusEnum, {
  name: 'MemberExceptionStatus',
  description: 'Only what is accepted changes the week.',
});

export const PatientTimeKindEnum = enumOf(PATIENT_TIME_KINDS);
registerEnumType(PatientTimeKindEnum, {
  name: 'PatientTimeKind',
  description: 'ATTENDS says when a patient is there, the others when the patient cannot come.',
});

export const ResourceKindEnum = enumOf(RESOURCE_KINDS);
registerEnumType(ResourceKindEnum, { name: 'ResourceKind', description: 'What can be booked.' });

export const UnavailableReasonEnum = enumOf(UNAVAILABLE_REASONS);
registerEnumType(UnavailableReasonEnum, {
  name: 'UnavailableReason',
  description: 'Why something cannot be booked, bookings left aside.',
});
