import { refuse, textProblems, type FieldProblem, type RuleRefusal } from '../text/index.ts';
import { isOpenStatus } from './session-status.ts';
import type { CancelReason, SessionStatus } from './session-codes.ts';

/** Characters. */
export const CANCEL_NOTE_LIMIT = 500;
const HOUR_MS = 3_600_000;

/** Whether a cancellation is late: `lateCancelHours` or less before the start, or after it. */
export function isLateCancellation(startsAt: number, cancelledAt: number, lateCancelHours: number): boolean {
  return startsAt - cancelledAt < lateCancelHours * HOUR_MS;
}

/** A session is called off before anybody has come; afterwards it is a no-show, or it was delivered. */
export function decideCancellation(
  status: SessionStatus,
): { readonly ok: true } | RuleRefusal<'STATUS_MOVE_IMPOSSIBLE'> {
  return isOpenStatus(status)
    ? { ok: true }
    : refuse('STATUS_MOVE_IMPOSSIBLE', 'Only a planned or confirmed session can be called off.', 'status');
}

/** Another reason than the listed ones has to be written down. */
export function checkCancellation(reason: CancelReason, note: string): FieldProblem[] {
  return textProblems('note', note, {
    max: CANCEL_NOTE_LIMIT,
    multiline: true,
    required: reason === 'OTHER',
  });
}
