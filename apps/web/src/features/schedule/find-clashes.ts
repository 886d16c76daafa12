import { occupies } from '@consilium/domain';
import type { ClashCode, LocalDate } from '@consilium/domain';
import type { ScheduleSession } from './schedule-session.ts';

/** Where a session would be. Minutes of the clinic's day. */
export interface Candidate {
  /** The session that is moved; it does not stand in its own way. */
  readonly sessionId: string | null;
  readonly on: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly memberIds: readonly string[];
  readonly patientIds: readonly string[];
  readonly roomId: string | null;
}

/** A clash that can be seen without asking the server. */
export interface SeenClash {
  readonly code: ClashCode;
  readonly resourceId: string;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** Hours of a day in which somebody or something can be booked; minutes. */
export type FreeHours = readonly (readonly [fromMinute: number, untilMinute: number])[];

export interface KnownWeek {
  readonly sessions: readonly ScheduleSession[];
  /** By id and day; undefined where nothing is known, which is no clash. */
  readonly freeHours: (resourceId: string, on: LocalDate) => FreeHours | undefined;
  /** Sessions a room takes at a time; null when that is not known. */
  readonly roomSessions: (roomId: string) => number | null;
}

/** What stands in the way as far as the loaded days tell; the server has the last word. */
export function findClashes(candidate: Candidate, week: KnownWeek): SeenClash[] {
  const fromMinute = candidate.startMinute;
  const untilMinute = fromMinute + candidate.minutes;
  const beside = week.sessions.filter(
    (session) =>
      session.id !== candidate.sessionId &&
      session.localOn === candidate.on &&
      occupies(session.status) &&
      session.startMinute < untilMinute &&
      fromMinute < session.startMinute + session.minutes,
  );
  const clashes: SeenClash[] = [];
  const taken = (code: ClashCode, resourceId: string, session: ScheduleSession) =>
    clashes.push({
      code,
      resourceId,
      fromMinute: session.startMinute,
      untilMinute: session.startMinute + session.minutes,
    });
  for (const session of beside) {
    for (const { memberId } of session.members) {
      if (candidate.memberIds.includes(memberId)) taken('MEMBER_BOOKED', memberId, session);
    }
    for (const { patientId, attendance } of session.patients) {
      // Excused: the time is the patient's own again.
      if (attendance !== 'EXCUSED' && candidate.patientIds.includes(patientId)) {
        taken('PATIENT_BOOKED', patientId, session);
      }
    }
  }
  const { roomId } = candidate;
  if (roomId) {
    const there = beside.filter((session) => session.roomId === roomId);
    const most = week.roomSessions(roomId);
    const first = there[0];
    if (first && most !== null && there.length >= most) taken('ROOM_FULL', roomId, first);
  }
  const outside = (code: ClashCode, resourceId: string) => {
    const hours = week.freeHours(resourceId, candidate.on);
    if (!hours || hours.some(([from, until]) => from <= fromMinute && untilMinute <= until)) return;
    clashes.push({ code, resourceId, fromMinute, untilMinute });
  };
  for (const id of candidate.memberIds) outside('MEMBER_NOT_WORKING', id);
  for (const id of candidate.patientIds) outside('PATIENT_UNAVAILABLE', id);
  if (roomId) outside('ROOM_CLOSED', roomId);
  return clashes;
}
