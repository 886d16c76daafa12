import type {
  Attendance,
  DemandedIntervention,
  ScheduleSettings,
  SessionKind,
  SessionStatus,
  TimeSpan,
} from '@consilium/domain';

/** All that the builder knows of a week: plain values, read once. */
export interface WeekFacts {
  readonly timeZone: string;
  /** The Monday. */
  readonly weekOf: string;
  readonly now: Date;
  readonly settings: ScheduleSettings;
  /** Dates of the week on which the clinic is closed. */
  readonly closedOn: readonly string[];
  readonly members: readonly MemberFacts[];
  readonly rooms: readonly RoomFacts[];
  readonly patients: readonly PatientFacts[];
  /** Sessions of the week that take time, in order of their start. */
  readonly sessions: readonly BookedSession[];
  /** The same of the week before, for people and times that may stay. */
  readonly lastWeek: readonly BookedSession[];
  readonly interventions: readonly PlannedIntervention[];
  readonly separated: readonly (readonly [string, string])[];
  readonly skillCodes: readonly string[];
}

export type PlannedIntervention = Omit<DemandedIntervention, 'presentDays' | 'bookedDays'>;

export interface MemberFacts {
  readonly id: string;
  readonly disciplineCode: string;
  /** Their own discipline and those that a skill adds to it. */
  readonly disciplineCodes: readonly string[];
  readonly skillCodes: readonly string[];
  readonly maxDailyMinutes: number;
  /** Working time less absences, bookings not subtracted. */
  readonly free: readonly TimeSpan[];
}

export interface RoomFacts {
  readonly id: string;
  readonly kind: string;
  readonly maxSessions: number;
  readonly maxPatients: number;
  readonly changeoverBeforeMinutes: number;
  readonly changeoverAfterMinutes: number;
  readonly free: readonly TimeSpan[];
}

export interface PatientFacts {
  readonly id: string;
  readonly free: readonly TimeSpan[];
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly preferredMemberIds: readonly string[];
  readonly compactDays: boolean;
}

export interface BookedSession {
  readonly id: string;
  readonly version: number;
  readonly kind: SessionKind;
  readonly title: string;
  readonly disciplineCode: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly localOn: string;
  readonly startMinute: number;
  readonly roomId: string | null;
  readonly locked: boolean;
  readonly status: SessionStatus;
  readonly seriesId: string | null;
  readonly capacity: number | null;
  /** It takes equipment along, which the builder knows nothing of. */
  readonly takesEquipment: boolean;
  readonly members: readonly { readonly memberId: string; readonly disciplineCode: string }[];
  readonly patients: readonly {
    readonly patientId: string;
    readonly interventionId: string | null;
    readonly attendance: Attendance;
  }[];
}

export const minutesOf = ({ startsAt, endsAt }: TimeSpan): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

/** Patients whose time a session takes. */
export const attending = (session: BookedSession) =>
  session.patients.filter(({ attendance }) => attendance !== 'EXCUSED');
