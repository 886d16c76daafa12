/** Rooms of an inpatient or day programme; what a session asks for is a kind, not a room. */
export const ROOM_KINDS = [
  'GYM',
  'TREATMENT',
  'OT',
  'CONSULT',
  'MUSIC',
  'GROUP',
  'CLASSROOM',
  'POOL',
  'OTHER',
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** Why a member's week differs from the template. EXTRA_HOURS adds time, the others take it. */
export const MEMBER_EXCEPTION_KINDS = [
  'LEAVE',
  'SICK',
  'MEETING',
  'TRAINING',
  'OTHER',
  'EXTRA_HOURS',
] as const;
export type MemberExceptionKind = (typeof MEMBER_EXCEPTION_KINDS)[number];

export const MEMBER_EXCEPTION_STATUSES = ['REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type MemberExceptionStatus = (typeof MEMBER_EXCEPTION_STATUSES)[number];

/** ATTENDS says when a patient is there; the others say when the patient cannot come. */
export const PATIENT_TIME_KINDS = ['ATTENDS', 'SCHOOL', 'OUTSIDE_APPOINTMENT', 'REST', 'OTHER'] as const;
export type PatientTimeKind = (typeof PATIENT_TIME_KINDS)[number];

export const RESOURCE_KINDS = ['MEMBER', 'ROOM', 'PATIENT'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Why a resource is not free, bookings left aside. */
export const UNAVAILABLE_REASONS = [
  'CLINIC_CLOSED',
  'NOT_WORKING',
  'LEAVE',
  'SICK',
  'MEETING',
  'TRAINING',
  'ROOM_CLOSED',
  'OUTSIDE_HOURS',
  'ROOM_INACTIVE',
  'NOT_ATTENDING',
  'SCHOOL',
  'OUTSIDE_APPOINTMENT',
  'REST',
  'OTHER',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** Texts in characters, counts and minutes as they say. The database refuses wider ones too. */
export const AVAILABILITY_LIMITS = {
  name: 80,
  reason: 200,
  note: 500,
  separationReason: 500,
  /** Blocks of one week's hours. */
  weeklyBlocks: 42,
  roomSessions: 100,
  roomPatients: 500,
  changeoverMinutes: 120,
  equipmentUnits: 1000,
  /** Longest exception or closure, days. */
  absenceDays: 400,
  preferredMembers: 10,
  memberSkills: 40,
  /** Days one question about free time may span. */
  availabilityDays: 35,
  /** Members, rooms or patients one question about free time may name. */
  resources: 500,
} as const;
