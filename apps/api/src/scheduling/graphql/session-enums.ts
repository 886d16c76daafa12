import { registerEnumType } from '@nestjs/graphql';
import {
  ALTERNATIVE_KINDS,
  ATTENDANCES,
  BOOKING_RESOURCES,
  CANCEL_REASONS,
  CANCELLERS,
  CHANGE_SCOPES,
  CLASH_CODES,
  SCHEDULE_CHANGE_KINDS,
  SESSION_KINDS,
  SESSION_STATUSES,
  WARNING_CODES,
} from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const SessionKindEnum = enumOf(SESSION_KINDS);
registerEnumType(SessionKindEnum, {
  name: 'SessionKind',
  description: 'One patient, several patients together, or several disciplines with one patient.',
});

export const SessionStatusEnum = enumOf(SESSION_STATUSES);
registerEnumType(SessionStatusEnum, {
  name: 'SessionStatus',
  description: 'Where a session stands; WITHDRAWN: an accepted week was undone.',
});

export const AttendanceEnum = enumOf(ATTENDANCES);
registerEnumType(AttendanceEnum, {
  name: 'Attendance',
  description: 'Whether one patient came; EXCUSED gives the time back.',
});

export const ClashCodeEnum = enumOf(CLASH_CODES);
registerEnumType(ClashCodeEnum, {
  name: 'ClashCode',
  description: 'Why a session cannot be where it is asked for.',
});

export const WarningCodeEnum = enumOf(WARNING_CODES);
registerEnumType(WarningCodeEnum, {
  name: 'WarningCode',
  description: 'What may be overridden with a reason that is kept.',
});

export const BookingResourceEnum = enumOf(BOOKING_RESOURCES);
registerEnumType(BookingResourceEnum, {
  name: 'BookingResource',
  description: 'What a clash or a warning is about.',
});

export const AlternativeKindEnum = enumOf(ALTERNATIVE_KINDS);
registerEnumType(AlternativeKindEnum, {
  name: 'AlternativeKind',
  description: 'What an alternative changes; everything else stays as asked for.',
});

export const CancellerEnum = enumOf(CANCELLERS);
registerEnumType(CancellerEnum, { name: 'Canceller', description: 'Who called a session off.' });

export const CancelReasonEnum = enumOf(CANCEL_REASONS);
registerEnumType(CancelReasonEnum, {
  name: 'CancelReason',
  description: 'Why a session was called off; OTHER needs a note.',
});

export const ChangeScopeEnum = enumOf(CHANGE_SCOPES);
registerEnumType(ChangeScopeEnum, {
  name: 'ChangeScope',
  description: 'How much of a series a change is about; a single session is THIS.',
});

export const ScheduleChangeKindEnum = enumOf(SCHEDULE_CHANGE_KINDS);
registerEnumType(ScheduleChangeKindEnum, {
  name: 'ScheduleChangeKind',
  description: 'What happened to the calendar; WEEK: a whole week was accepted or undone.',
});
