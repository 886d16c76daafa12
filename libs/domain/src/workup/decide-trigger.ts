import type { RuleRefusal } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';

/** What a clinician made of a proposed trigger; PROPOSED is undecided. */
export const TRIGGER_DECISIONS = ['PROPOSED', 'ACCEPTED', 'REJECTED'] as const;
export type TriggerDecision = (typeof TRIGGER_DECISIONS)[number];

/** Characters. */
export const TRIGGER_REASON_MAX_LENGTH = 1000;

export type TriggerDecisionOutcome =
  | { readonly ok: true; readonly decision: TriggerDecision; readonly reason: string | null }
  | RuleRefusal<'REASON_REQUIRED' | 'INVALID_INPUT'>;

/**
 * Decides what becomes of a proposed trigger. The rule only proposes, so rejecting a proposal, and changing one's
 * mind about an earlier decision, needs a reason (DESIGN principle: the record keeps both).
 */
export function decideTrigger(
  current: { readonly decision: TriggerDecision },
  request: { readonly decision: TriggerDecision; readonly reason: string | null | undefined },
): TriggerDecisionOutcome {
  if (request.decision === 'PROPOSED') {
    return refuse('INVALID_INPUT', 'Choose to accept or to reject the proposal.', 'decision');
  }
  const reason = checkText(request.reason ?? '', { max: TRIGGER_REASON_MAX_LENGTH, multiline: true });
  if (!reason.ok) return refuse('INVALID_INPUT', reason.message, 'reason');
  const revises = current.decision !== 'PROPOSED' && current.decision !== request.decision;
  if (reason.value === '' && (request.decision === 'REJECTED' || revises)) {
    return refuse(
      'REASON_REQUIRED',
      revises ? 'Say why the earlier decision is changed.' : 'Say why this is not a trigger.',
      'reason',
    );
  }
  return { ok: true, decision: request.decision, reason: reason.value === '' ? null : reason.value };
}
