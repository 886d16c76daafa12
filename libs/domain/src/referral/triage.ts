import type { EpisodeState } from '../episode/index.ts';
import type { RuleRefusal } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';
import type { ReferralStatus, TriageDecision } from './referral-codes.ts';

/** Characters. */
export const TRIAGE_REASON_MAX_LENGTH = 1000;

export type TriageRefusalCode = 'ALREADY_TRIAGED' | 'REFERRAL_DIFFERS' | 'REASON_REQUIRED' | 'INVALID_INPUT';

export type TriageOutcome =
  | {
      readonly ok: true;
      readonly status: ReferralStatus;
      readonly reason: string;
      /** Where the episode of this referral goes with it, and why; null when it stays where it is. */
      readonly episodeMove: { readonly toState: EpisodeState; readonly reasonCode: string } | null;
    }
  | RuleRefusal<TriageRefusalCode>;

/**
 * Decides a triage. Declining or asking for more information needs a reason, because the referrer is told;
 * accepting does not. An accepted referral moves its episode from REFERRED to TRIAGED, a declined one to DECLINED.
 */
export function decideTriage(
  referral: { readonly status: ReferralStatus },
  request: { readonly decision: TriageDecision; readonly reason: string },
): TriageOutcome {
  if (referral.status === 'DIFFERS') {
    return refuse('REFERRAL_DIFFERS', 'This is a newer file of a known patient; merge it instead.');
  }
  if (referral.status !== 'NEW' && referral.status !== 'MORE_INFORMATION') {
    return refuse('ALREADY_TRIAGED', 'This referral was already decided; reload to see by whom.');
  }
  const reason = checkText(request.reason, { max: TRIAGE_REASON_MAX_LENGTH, multiline: true });
  if (!reason.ok) return refuse('INVALID_INPUT', reason.message, 'reason');
  if (request.decision === 'ACCEPT') {
    return {
      ok: true,
      status: 'ACCEPTED',
      reason: reason.value,
      episodeMove: { toState: 'TRIAGED', reasonCode: 'REFERRAL_ACCEPTED' },
    };
  }
  if (reason.value === '') {
    return refuse('REASON_REQUIRED', 'Say why, so that the referrer can be told.', 'reason');
  }
  if (request.decision === 'DECLINE') {
    return {
      ok: true,
      status: 'DECLINED',
      reason: reason.value,
      episodeMove: { toState: 'DECLINED', reasonCode: 'PROGRAMME_DECLINED' },
    };
  }
  return { ok: true, status: 'MORE_INFORMATION', reason: reason.value, episodeMove: null };
}

/** A merge is possible only while a newer file waits: true for DIFFERS. */
export function mayMerge(status: ReferralStatus): boolean {
  return status === 'DIFFERS';
}
