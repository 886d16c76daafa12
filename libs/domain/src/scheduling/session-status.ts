import { refuse, type RuleRefusal } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { Attendance, SessionStatus } from './session-codes.ts';

/** The steps that a status is set to by hand; cancelling and withdrawing are acts of their own. */
const STEPS: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  PLANNED: ['CONFIRMED', 'ARRIVED', 'IN_PROGRESS', 'DELIVERED', 'NO_SHOW'],
  CONFIRMED: ['PLANNED', 'ARRIVED', 'IN_PROGRESS', 'DELIVERED', 'NO_SHOW'],
  ARRIVED: ['IN_PROGRESS', 'DELIVERED'],
  IN_PROGRESS: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
  // Somebody who came late after all.
  NO_SHOW: ['ARRIVED', 'IN_PROGRESS', 'DELIVERED'],
  WITHDRAWN: [],
};

/** What the front desk may record; therapy under way or delivered is the word of whoever treated. */
export const nextStatuses = (status: SessionStatus): readonly SessionStatus[] => STEPS[status];

/** A session that can still be moved, changed or called off: nobody has come yet. */
export const isOpenStatus = (status: SessionStatus): boolean =>
  status === 'PLANNED' || status === 'CONFIRMED';

/** Takes time, room and people; as the database has it. */
export const occupies = (status: SessionStatus): boolean => status !== 'CANCELLED' && status !== 'WITHDRAWN';

export interface StatusFacts {
  readonly status: SessionStatus;
  readonly localOn: LocalDate;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly now: number;
  /** The clinic's date now. */
  readonly today: LocalDate;
}

/**
 * Whether a session may take a status now. Nobody has arrived before the day of the session, and nothing is under
 * way, delivered or missed before its start.
 */
export function decideStatus(
  facts: StatusFacts,
  to: SessionStatus,
): { readonly ok: true } | RuleRefusal<'STATUS_MOVE_IMPOSSIBLE' | 'TOO_EARLY'> {
  if (!STEPS[facts.status].includes(to)) {
    return refuse('STATUS_MOVE_IMPOSSIBLE', 'A session with this status cannot take that one.', 'status');
  }
  if (to === 'ARRIVED' && facts.today < facts.localOn) {
    return refuse('TOO_EARLY', 'Arrival is recorded on the day of the session.', 'status');
  }
  const needsStart = to === 'IN_PROGRESS' || to === 'DELIVERED' || to === 'NO_SHOW';
  if (needsStart && facts.now < facts.startsAt) {
    return refuse('TOO_EARLY', 'The session has not started yet.', 'status');
  }
  return { ok: true };
}

/** The last step taken back: where the session was before. One step is kept. */
export function decideUndo(
  previous: SessionStatus | null,
): { readonly ok: true; readonly status: SessionStatus } | RuleRefusal<'NOTHING_TO_UNDO'> {
  return previous
    ? { ok: true, status: previous }
    : refuse('NOTHING_TO_UNDO', 'The last step was already taken back, or there was none.');
}

/**
 * What a status says about the patients. With one patient the session's status is that patient's; in a group
 * delivery confirms who had arrived, and the others are recorded one by one. What was excused stays excused.
 */
export function attendanceAfter(status: SessionStatus, before: Attendance, patients: number): Attendance {
  if (before === 'EXCUSED') return before;
  const alone = patients === 1;
  if (status === 'PLANNED' || status === 'CONFIRMED') return alone ? 'EXPECTED' : before;
  if (status === 'ARRIVED' || status === 'IN_PROGRESS') {
    return alone && before !== 'LATE' ? 'ARRIVED' : before;
  }
  if (status === 'DELIVERED') {
    return before === 'ARRIVED' || (alone && before !== 'LATE') ? 'ATTENDED' : before;
  }
  if (status === 'NO_SHOW') return alone || before === 'EXPECTED' ? 'ABSENT' : before;
  return before;
}
