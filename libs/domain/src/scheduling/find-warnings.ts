import { minutesOf, type BookingCandidate, type BookingContext, type SessionPlacement } from './booking.ts';
import type { BookingResource, WarningCode } from './session-codes.ts';

/** A soft rule that the session would not keep. */
export interface WarningFound {
  readonly code: WarningCode;
  readonly resourceKind: BookingResource;
  readonly resourceId: string | null;
}

/** Every soft rule that a session would not keep. None of them refuses: a reason overrides and is kept. */
export function findWarnings(candidate: BookingCandidate, context: BookingContext): WarningFound[] {
  const day = context.sessions.filter(
    ({ sessionId, localOn }) => sessionId !== candidate.sessionId && localOn === candidate.localOn,
  );
  return [
    ...(candidate.roomId === null ? [warning('ROOM_MISSING', 'SESSION', null)] : []),
    ...separationWarnings(candidate, context),
    ...candidate.memberIds.flatMap((id) => {
      const theirs = day.filter(({ memberIds }) => memberIds.includes(id));
      const most = context.members.get(id)?.dailyLimits.get(candidate.localOn) ?? null;
      const { memberMaxRunMinutes } = context.settings;
      return [
        ...(most !== null && total([...theirs, candidate]) > most
          ? [warning('MEMBER_OVER_LOAD', 'MEMBER', id)]
          : []),
        ...restWarnings(candidate, theirs, context, memberMaxRunMinutes, 'MEMBER', id),
      ];
    }),
    ...candidate.patientIds.flatMap((id) => {
      const theirs = day.filter(({ patientIds }) => patientIds.includes(id));
      const { patientMaxDailyMinutes, patientMaxRunMinutes } = context.settings;
      return [
        ...patientWarnings(candidate, context, id),
        ...(total([...theirs, candidate]) > patientMaxDailyMinutes
          ? [warning('PATIENT_OVER_LOAD', 'PATIENT', id)]
          : []),
        ...restWarnings(candidate, theirs, context, patientMaxRunMinutes, 'PATIENT', id),
        ...(isChangeoverShort(candidate, theirs, context)
          ? [warning('CHANGEOVER_TOO_SHORT', 'PATIENT', id)]
          : []),
      ];
    }),
  ];
}

const warning = (
  code: WarningCode,
  resourceKind: BookingResource,
  resourceId: string | null,
): WarningFound => ({
  code,
  resourceKind,
  resourceId,
});

const total = (sessions: readonly SessionPlacement[]): number =>
  sessions.reduce((sum, session) => sum + minutesOf(session), 0);

/** Said once for the session: neither who nor why. */
const separationWarnings = (candidate: BookingCandidate, { patients }: BookingContext): WarningFound[] =>
  candidate.patientIds.some((id) =>
    patients.get(id)?.separatedFromIds.some((other) => candidate.patientIds.includes(other)),
  )
    ? [warning('PATIENTS_SEPARATED', 'SESSION', null)]
    : [];

function patientWarnings(candidate: BookingCandidate, context: BookingContext, id: string): WarningFound[] {
  const patient = context.patients.get(id);
  if (!patient) return [];
  const found: WarningFound[] = [];
  if (patient.onHold || candidate.holdEffects?.get(id) === 'CONCERNS')
    found.push(warning('PATIENT_ON_HOLD', 'PATIENT', id));
  // A preferred physiotherapist says nothing about who makes music with the child.
  const preferred = patient.preferredMemberIds.filter((memberId) =>
    context.members
      .get(memberId)
      ?.disciplineCodes.some((code) => candidate.neededDisciplineCodes.includes(code)),
  );
  if (preferred.length > 0 && !preferred.some((memberId) => candidate.memberIds.includes(memberId))) {
    found.push(warning('NOT_PREFERRED_MEMBER', 'PATIENT', id));
  }
  const endMinute = candidate.startMinute + minutesOf(candidate);
  const tooEarly = patient.fromMinute !== null && candidate.startMinute < patient.fromMinute;
  const tooLate = patient.untilMinute !== null && endMinute > patient.untilMinute;
  if (tooEarly || tooLate) found.push(warning('OUTSIDE_PREFERRED_TIME', 'PATIENT', id));
  return found;
}

interface Minutes {
  readonly from: number;
  readonly until: number;
}

const localMinutes = (session: SessionPlacement): Minutes => ({
  from: session.startMinute,
  until: session.startMinute + minutesOf(session),
});

/** Lunch and breaks of one person on the day of the session. */
function restWarnings(
  candidate: BookingCandidate,
  theirs: readonly SessionPlacement[],
  { settings }: BookingContext,
  maxRunMinutes: number,
  kind: 'MEMBER' | 'PATIENT',
  id: string,
): WarningFound[] {
  const day = [...theirs, candidate].map(localMinutes).sort((a, b) => a.from - b.from);
  const own = localMinutes(candidate);
  const found: WarningFound[] = [];
  const touchesLunch = own.from < settings.lunchUntilMinute && own.until > settings.lunchFromMinute;
  if (
    touchesLunch &&
    longestGap(day, settings.lunchFromMinute, settings.lunchUntilMinute) < settings.lunchMinutes
  ) {
    found.push(warning('NO_LUNCH', kind, id));
  }
  if (runAround(day, own, settings.breakMinutes) > maxRunMinutes) found.push(warning('NO_BREAK', kind, id));
  return found;
}

/** The longest free stretch between two minutes of the day; `sorted` by start. */
function longestGap(sorted: readonly Minutes[], from: number, until: number): number {
  let free = from;
  let longest = 0;
  for (const busy of sorted) {
    longest = Math.max(longest, Math.min(busy.from, until) - free);
    free = Math.max(free, busy.until);
  }
  return Math.max(longest, until - free);
}

/** Length of the run of sessions around `own` that no break of `breakMinutes` divides. */
function runAround(sorted: readonly Minutes[], own: Minutes, breakMinutes: number): number {
  let run: Minutes = { from: 0, until: Number.NEGATIVE_INFINITY };
  for (const next of sorted) {
    if (next.from - run.until >= breakMinutes) {
      if (run.from <= own.from && own.until <= run.until) return run.until - run.from;
      run = next;
    } else {
      run = { from: run.from, until: Math.max(run.until, next.until) };
    }
  }
  return run.until - run.from;
}

/** Between two rooms a patient changes as long as the one after and the other before it ask for. */
function isChangeoverShort(
  candidate: BookingCandidate,
  theirs: readonly SessionPlacement[],
  { rooms }: BookingContext,
): boolean {
  const before = (session: SessionPlacement) => rooms.get(session.roomId ?? '')?.changeoverBeforeMinutes ?? 0;
  const after = (session: SessionPlacement) => rooms.get(session.roomId ?? '')?.changeoverAfterMinutes ?? 0;
  return theirs.some((other) => {
    if (other.roomId === candidate.roomId) return false;
    const [first, second] = other.startsAt < candidate.startsAt ? [other, candidate] : [candidate, other];
    const gap = (second.startsAt.getTime() - first.endsAt.getTime()) / 60_000;
    return gap >= 0 && gap < after(first) + before(second);
  });
}
