import type { FreeTime, ScheduleSettings, TimeSpan } from '../availability/index.ts';
import type { HoldEffect } from '../holds/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { SessionKind } from './session-codes.ts';

export interface EquipmentUnits {
  readonly equipmentId: string;
  readonly units: number;
}

/** Time, people and things that a session takes. */
export interface SessionPlacement extends TimeSpan {
  /** The clinic's date and the minutes after its midnight. */
  readonly localOn: LocalDate;
  readonly startMinute: number;
  readonly roomId: string | null;
  readonly memberIds: readonly string[];
  /** Patients who attend; the excused are not among them. */
  readonly patientIds: readonly string[];
  readonly equipment: readonly EquipmentUnits[];
}

/** A session that is there already and takes time. */
export interface BookedSession extends SessionPlacement {
  readonly sessionId: string;
}

/** A session as somebody would have it. */
export interface BookingCandidate extends SessionPlacement {
  /** The session that would be moved here: it does not stand in its own way. Null for a new one. */
  readonly sessionId: string | null;
  readonly kind: SessionKind;
  readonly capacity: number | null;
  /** Each of these needs a member who is able to; one for an individual session or a group, several in co-treatment. */
  readonly neededDisciplineCodes: readonly string[];
  /** What the holds in force make of this session, by patient; who is not in it is free of holds. */
  readonly holdEffects?: ReadonlyMap<string, HoldEffect>;
  /** Its time was set before and stays, so that it may lie in the past. */
  readonly keepsTime: boolean;
}

export interface BookableMember {
  readonly time: FreeTime;
  /** The member's own discipline and those that a skill adds. */
  readonly disciplineCodes: readonly string[];
  /** Most direct care on each date, minutes; a date without working hours is not in it. */
  readonly dailyLimits: ReadonlyMap<LocalDate, number>;
}

export interface BookablePatient {
  readonly time: FreeTime;
  readonly onHold: boolean;
  /** Part of the day that suits, minutes after midnight. */
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly preferredMemberIds: readonly string[];
  /** Patients who are not to share a session with this one. */
  readonly separatedFromIds: readonly string[];
}

export interface BookableRoom {
  readonly time: FreeTime;
  readonly maxSessions: number;
  readonly maxPatients: number;
  /** Minutes a patient needs to change before and after, e.g. round the pool. */
  readonly changeoverBeforeMinutes: number;
  readonly changeoverAfterMinutes: number;
}

export interface BookableEquipment {
  readonly active: boolean;
  readonly quantity: number;
}

/** The rules of the clinic's week that a booking is warned by. */
export type BookingSettings = Pick<
  ScheduleSettings,
  | 'dayStartMinute'
  | 'dayEndMinute'
  | 'slotMinutes'
  | 'weekdays'
  | 'lunchFromMinute'
  | 'lunchUntilMinute'
  | 'lunchMinutes'
  | 'patientMaxRunMinutes'
  | 'patientMaxDailyMinutes'
  | 'memberMaxRunMinutes'
  | 'breakMinutes'
>;

/** Everything that a booking is checked against; by the ids of members, patients, rooms and equipment. */
export interface BookingContext {
  readonly now: Date;
  readonly settings: BookingSettings;
  readonly members: ReadonlyMap<string, BookableMember>;
  readonly patients: ReadonlyMap<string, BookablePatient>;
  readonly rooms: ReadonlyMap<string, BookableRoom>;
  readonly equipment: ReadonlyMap<string, BookableEquipment>;
  /** Sessions that take time on the days in question. */
  readonly sessions: readonly BookedSession[];
}

/** Planned length in minutes. */
export const minutesOf = ({ startsAt, endsAt }: TimeSpan): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

/** What a new session would be once it is booked. */
export const bookedAs = (candidate: BookingCandidate, sessionId: string): BookedSession => ({
  ...candidate,
  sessionId,
});
