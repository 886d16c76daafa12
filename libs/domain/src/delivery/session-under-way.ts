import type { ClashCode, SessionStatus } from '../scheduling/index.ts';
import { refuse, type RuleRefusal } from '../text/index.ts';
import { mayRecordIn } from './check-delivery.ts';

/** A session may begin this long before its booked start: the one before ended early. Minutes. */
export const EARLY_START_MINUTES = 60;

export interface SessionToStart {
  readonly status: SessionStatus;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
}

type Step = { readonly ok: true; readonly already: boolean };

/** Whether a session may begin at `at`. Beginning one that is under way or over changes nothing: a repeated call. */
export function decideStart(
  session: SessionToStart,
  at: number,
): Step | RuleRefusal<'SESSION_CALLED_OFF' | 'TOO_EARLY'> {
  const open = mayRecordIn(session.status);
  if (!open.ok) return open;
  if (session.status === 'IN_PROGRESS' || session.status === 'DELIVERED') return { ok: true, already: true };
  return at < session.startsAt - EARLY_START_MINUTES * 60_000
    ? refuse('TOO_EARLY', `A session begins at most ${EARLY_START_MINUTES} minutes before its time.`)
    : { ok: true, already: false };
}

/** Whether a session may end at `at`. It has to have begun, and ends after that. */
export function decideFinish(
  session: { readonly status: SessionStatus; readonly startedAt: number | null },
  at: number,
): Step | RuleRefusal<'SESSION_CALLED_OFF' | 'STATUS_MOVE_IMPOSSIBLE' | 'PERIOD_INVALID'> {
  const open = mayRecordIn(session.status);
  if (!open.ok) return open;
  if (session.status === 'DELIVERED') return { ok: true, already: true };
  if (session.startedAt === null) {
    return refuse('STATUS_MOVE_IMPOSSIBLE', 'This session has not been started.', 'status');
  }
  return at < session.startedAt
    ? refuse('PERIOD_INVALID', 'The session ends after it began.', 'occurredAt')
    : { ok: true, already: false };
}

/**
 * What stands in the way of therapy that happens now, unplanned: nobody and no room is in two places, and what is on
 * hold is not done. Working hours,
 * skills and closing times are of planning; they do not undo what is going on.
 */
const IN_THE_WAY_OF_FACTS: readonly ClashCode[] = [
  'MEMBER_BOOKED',
  'PATIENT_BOOKED',
  'ROOM_FULL',
  'GROUP_FULL',
  'EQUIPMENT_TAKEN',
  'PATIENT_ON_HOLD_BLOCKED',
];

export const standsInTheWayOfFacts = (code: ClashCode): boolean => IN_THE_WAY_OF_FACTS.includes(code);
