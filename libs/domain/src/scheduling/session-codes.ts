/** One patient with one member (or several), several patients together, or several disciplines with one patient. */
export const SESSION_KINDS = ['INDIVIDUAL', 'GROUP', 'CO_TREATMENT'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** Planned to delivered (FHIR R4 Appointment.status and Encounter.status together). */
export const SESSION_STATUSES = [
  'PLANNED',
  'CONFIRMED',
  'ARRIVED',
  'IN_PROGRESS',
  'DELIVERED',
  'CANCELLED',
  'NO_SHOW',
  'WITHDRAWN',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** Whether one patient came. Excused: told before, the time is the patient's own again. */
export const ATTENDANCES = ['EXPECTED', 'ARRIVED', 'ATTENDED', 'LATE', 'EXCUSED', 'ABSENT'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** Why a session cannot be where it is asked for. None of these can be overridden. */
export const CLASH_CODES = [
  'IN_THE_PAST',
  'CLINIC_CLOSED',
  'MEMBER_BOOKED',
  'MEMBER_NOT_WORKING',
  'MEMBER_ON_LEAVE',
  'MEMBER_LACKS_SKILL',
  'DISCIPLINE_MISSING',
  'PATIENT_BOOKED',
  'PATIENT_UNAVAILABLE',
  'ROOM_FULL',
  'ROOM_CLOSED',
  'ROOM_INACTIVE',
  'EQUIPMENT_TAKEN',
  'GROUP_FULL',
  'PATIENT_ON_HOLD_BLOCKED',
] as const;
export type ClashCode = (typeof CLASH_CODES)[number];

/** What somebody may override with a reason that is kept. */
export const WARNING_CODES = [
  'NOT_PREFERRED_MEMBER',
  'OUTSIDE_PREFERRED_TIME',
  'MEMBER_OVER_LOAD',
  'PATIENT_OVER_LOAD',
  'PATIENTS_SEPARATED',
  'NO_LUNCH',
  'NO_BREAK',
  'PATIENT_ON_HOLD',
  'CHANGEOVER_TOO_SHORT',
  'ROOM_MISSING',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What a clash or a warning is about. */
export const BOOKING_RESOURCES = ['MEMBER', 'PATIENT', 'ROOM', 'EQUIPMENT', 'CLINIC', 'SESSION'] as const;
export type BookingResource = (typeof BOOKING_RESOURCES)[number];

/** What an alternative keeps or gives up. */
export const ALTERNATIVE_KINDS = ['OTHER_ROOM', 'SAME_DAY', 'LATER_DAY', 'OTHER_MEMBER'] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];

/** Who called a session off. */
export const CANCELLERS = ['PATIENT', 'FAMILY', 'CLINIC', 'MEMBER'] as const;
export type Canceller = (typeof CANCELLERS)[number];

export const CANCEL_REASONS = [
  'ILLNESS',
  'STAFF_ABSENT',
  'OUTSIDE_APPOINTMENT',
  'SCHOOL',
  'FAMILY_MATTER',
  'TRANSPORT',
  'DECLINED',
  'ROOM_UNAVAILABLE',
  'CLINICAL_DECISION',
  'PLAN_CHANGED',
  'BOOKED_IN_ERROR',
  'OTHER',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** How much of a series a change is about. */
export const CHANGE_SCOPES = ['THIS', 'THIS_AND_FOLLOWING', 'ALL'] as const;
export type ChangeScope = (typeof CHANGE_SCOPES)[number];

/** What happened to the calendar. */
export const SCHEDULE_CHANGE_KINDS = [
  'BOOKED',
  'CHANGED',
  'CANCELLED',
  'STATUS',
  'ATTENDANCE',
  'WEEK',
] as const;
export type ScheduleChangeKind = (typeof SCHEDULE_CHANGE_KINDS)[number];
