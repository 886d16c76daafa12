import { refuse, type RuleRefusal } from '../text/index.ts';
import { checkText } from '../text/index.ts';
import type { LadderMoveKind, ProgressionOutcome } from './desensitization-codes.ts';

/** The step that an outcome leads to; at either end of the ladder one stays where one is. */
export function stepAfter(
  steps: readonly { readonly key: string }[],
  currentKey: string,
  outcome: ProgressionOutcome,
): string {
  const index = steps.findIndex(({ key }) => key === currentKey);
  const change = { ADVANCE: 1, REPEAT: 0, REGRESS: -1 }[outcome];
  return steps[index + change]?.key ?? currentKey;
}

/**
 * Where a patient stands on a re-ranked ladder: on the same rung if it is still there, else at the same height or
 * on the highest rung there is.
 */
export function stepOnNewLadder(
  before: readonly { readonly key: string }[],
  after: readonly { readonly key: string }[],
  currentKey: string,
): string | null {
  if (after.some(({ key }) => key === currentKey)) return currentKey;
  const height = Math.max(
    0,
    before.findIndex(({ key }) => key === currentKey),
  );
  return after[Math.min(height, after.length - 1)]?.key ?? null;
}

/** A move on the ladder, in the order of time. */
export interface LadderMove {
  readonly kind: LadderMoveKind;
  readonly at: Date;
  readonly ordinal: number;
  readonly steps: number;
}

/** Going back again since the last step forward is told to psychology, every time but the first (clinical.md 4.5). */
export function tellsPsychology(before: readonly LadderMoveKind[], outcome: ProgressionOutcome): boolean {
  if (outcome !== 'REGRESS') return false;
  const sinceForward = before.slice(before.lastIndexOf('ADVANCE') + 1);
  return sinceForward.includes('REGRESS');
}

/** More stops on one day than this are told to the team and psychology (clinical.md 4.6). */
export const STOPS_PER_DAY = 3;

export const DECISION_REASON_LIMIT = 500;

/** Following the suggestion needs no words; deciding otherwise needs a reason. */
export function checkDecision(
  suggested: ProgressionOutcome,
  decided: ProgressionOutcome,
  reason: string,
): { readonly ok: true; readonly reason: string } | RuleRefusal {
  const text = checkText(reason, {
    max: DECISION_REASON_LIMIT,
    multiline: true,
    required: suggested !== decided,
  });
  if (text.ok) return { ok: true, reason: text.value };
  return text.code === 'TEXT_REQUIRED'
    ? refuse('REASON_REQUIRED', 'Say why you decide otherwise than the rule suggests.', 'reason')
    : refuse('INVALID_INPUT', text.message, 'reason');
}
