import {
  spansOverlap,
  subtractSpans,
  whyNotFree,
  type FreeTime,
  type TimeSpan,
  type UnavailableReason,
} from '../availability/index.ts';
import type { BookedSession, BookingCandidate, BookingContext } from './booking.ts';
import { uncoveredDisciplines } from './needed-disciplines.ts';
import type { BookingResource, ClashCode } from './session-codes.ts';

/** One thing that stands in the way; the span lies within the session that was asked for. */
export interface ClashFound extends TimeSpan {
  readonly code: ClashCode;
  readonly resourceKind: BookingResource;
  readonly resourceId: string | null;
  /** The session that is there already, where it is one. */
  readonly sessionId: string | null;
}

/**
 * Everything that stands in the way of a session, in the order in which one would look: the day, people, room,
 * things. Sessions that touch do not clash. The database holds the same rules for what two bookings share.
 */
export function findClashes(candidate: BookingCandidate, context: BookingContext): ClashFound[] {
  const others = context.sessions.filter(
    (session) => session.sessionId !== candidate.sessionId && spansOverlap(session, candidate),
  );
  const clashes = [
    ...pastClashes(candidate, context.now),
    ...memberClashes(candidate, context, others),
    ...patientClashes(candidate, context, others),
    ...groupClashes(candidate),
    ...roomClashes(candidate, context, others),
    ...equipmentClashes(candidate, context, others),
  ];
  // A closed clinic is said once, not by everybody who is not there.
  const closed = clashes.findIndex(({ code }) => code === 'CLINIC_CLOSED');
  return clashes.filter(({ code }, index) => code !== 'CLINIC_CLOSED' || index === closed);
}

const clash = (
  code: ClashCode,
  resourceKind: BookingResource,
  resourceId: string | null,
  { startsAt, endsAt }: TimeSpan,
  sessionId: string | null = null,
): ClashFound => ({ code, resourceKind, resourceId, sessionId, startsAt, endsAt });

const shared = (a: TimeSpan, b: TimeSpan): TimeSpan => ({
  startsAt: a.startsAt > b.startsAt ? a.startsAt : b.startsAt,
  endsAt: a.endsAt < b.endsAt ? a.endsAt : b.endsAt,
});

const pastClashes = (candidate: BookingCandidate, now: Date): ClashFound[] =>
  candidate.keepsTime || candidate.startsAt >= now
    ? []
    : [clash('IN_THE_PAST', 'SESSION', candidate.sessionId, candidate)];

function memberClashes(
  candidate: BookingCandidate,
  context: BookingContext,
  others: readonly BookedSession[],
): ClashFound[] {
  const found = candidate.memberIds.flatMap((id) => [
    ...others
      .filter(({ memberIds }) => memberIds.includes(id))
      .map((other) => clash('MEMBER_BOOKED', 'MEMBER', id, shared(other, candidate), other.sessionId)),
    ...timeClashes(candidate, context.members.get(id)?.time, 'MEMBER', id),
  ]);
  const uncovered = uncoveredDisciplines(candidate, context.members);
  if (uncovered.length === 0) return found;
  if (candidate.kind !== 'CO_TREATMENT') {
    return [
      ...found,
      ...candidate.memberIds.map((id) => clash('MEMBER_LACKS_SKILL', 'MEMBER', id, candidate)),
    ];
  }
  return [...found, ...uncovered.map((code) => clash('DISCIPLINE_MISSING', 'SESSION', code, candidate))];
}

const patientClashes = (
  candidate: BookingCandidate,
  context: BookingContext,
  others: readonly BookedSession[],
): ClashFound[] =>
  candidate.patientIds.flatMap((id) => [
    ...others
      .filter(({ patientIds }) => patientIds.includes(id))
      .map((other) => clash('PATIENT_BOOKED', 'PATIENT', id, shared(other, candidate), other.sessionId)),
    ...timeClashes(candidate, context.patients.get(id)?.time, 'PATIENT', id),
    ...(candidate.holdEffects?.get(id) === 'BLOCKS'
      ? [clash('PATIENT_ON_HOLD_BLOCKED', 'PATIENT', id, candidate)]
      : []),
  ]);

const groupClashes = (candidate: BookingCandidate): ClashFound[] =>
  candidate.capacity !== null && candidate.patientIds.length > candidate.capacity
    ? [clash('GROUP_FULL', 'SESSION', candidate.sessionId, candidate)]
    : [];

function roomClashes(
  candidate: BookingCandidate,
  context: BookingContext,
  others: readonly BookedSession[],
): ClashFound[] {
  const { roomId } = candidate;
  const room = roomId === null ? undefined : context.rooms.get(roomId);
  if (roomId === null || !room) return [];
  const here = others.filter((other) => other.roomId === roomId);
  const full = crowded(candidate, here, (present) => {
    const patients = present.reduce((sum, { patientIds }) => sum + patientIds.length, 0);
    return present.length + 1 > room.maxSessions || patients + candidate.patientIds.length > room.maxPatients;
  });
  return [...timeClashes(candidate, room.time, 'ROOM', roomId), ...named(full, 'ROOM_FULL', 'ROOM', roomId)];
}

function equipmentClashes(
  candidate: BookingCandidate,
  context: BookingContext,
  others: readonly BookedSession[],
): ClashFound[] {
  const unitsIn = (session: BookedSession, id: string) =>
    session.equipment.find(({ equipmentId }) => equipmentId === id)?.units ?? 0;
  return candidate.equipment.flatMap(({ equipmentId, units }) => {
    const { active = true, quantity = 0 } = context.equipment.get(equipmentId) ?? {};
    const users = others.filter((other) => unitsIn(other, equipmentId) > 0);
    const taken = crowded(
      candidate,
      users,
      (present) =>
        !active || present.reduce((sum, session) => sum + unitsIn(session, equipmentId), units) > quantity,
    );
    return named(taken, 'EQUIPMENT_TAKEN', 'EQUIPMENT', equipmentId);
  });
}

interface Crowd extends TimeSpan {
  readonly sessionId: string | null;
}

/**
 * The first stretch of the candidate at which there is too much. The load grows only where a session starts, so
 * looking at the candidate's start and at those instants is enough (as the database does).
 */
function crowded(
  candidate: BookingCandidate,
  here: readonly BookedSession[],
  isTooMuch: (present: readonly BookedSession[]) => boolean,
): Crowd | null {
  const instants = [candidate.startsAt, ...here.map(({ startsAt }) => startsAt)]
    .filter((at) => at >= candidate.startsAt)
    .sort((a, b) => a.getTime() - b.getTime());
  for (const at of instants) {
    const present = here.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
    if (!isTooMuch(present)) continue;
    const endsAt = present.reduce(
      (end, other) => (other.endsAt < end ? other.endsAt : end),
      candidate.endsAt,
    );
    return { startsAt: at, endsAt, sessionId: present.length === 1 ? (present[0]?.sessionId ?? null) : null };
  }
  return null;
}

const named = (crowd: Crowd | null, code: ClashCode, kind: BookingResource, id: string): ClashFound[] =>
  crowd ? [clash(code, kind, id, crowd, crowd.sessionId)] : [];

/** What keeps somebody or somewhere from being free, apart from bookings. One clash per code. */
function timeClashes(
  candidate: BookingCandidate,
  time: FreeTime | undefined,
  kind: 'MEMBER' | 'PATIENT' | 'ROOM',
  id: string,
): ClashFound[] {
  if (!time) return [];
  const reasons = whyNotFree(time, candidate);
  if (reasons.length === 0) return [];
  const missing = subtractSpans([candidate], time.free);
  const span = {
    startsAt: missing[0]?.startsAt ?? candidate.startsAt,
    endsAt: missing.at(-1)?.endsAt ?? candidate.endsAt,
  };
  const codes = new Set(reasons.map((reason) => codeOf(kind, reason)));
  return [...codes].map((code) =>
    code === 'CLINIC_CLOSED' ? clash(code, 'CLINIC', null, span) : clash(code, kind, id, span),
  );
}

function codeOf(kind: 'MEMBER' | 'PATIENT' | 'ROOM', reason: UnavailableReason): ClashCode {
  if (reason === 'CLINIC_CLOSED') return reason;
  if (kind === 'PATIENT') return 'PATIENT_UNAVAILABLE';
  if (kind === 'ROOM') return reason === 'ROOM_INACTIVE' ? reason : 'ROOM_CLOSED';
  return reason === 'NOT_WORKING' || reason === 'OUTSIDE_HOURS' ? 'MEMBER_NOT_WORKING' : 'MEMBER_ON_LEAVE';
}
