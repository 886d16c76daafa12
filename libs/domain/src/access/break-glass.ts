import type { RuleRefusal } from '../text/index.ts';
import { checkText, refuse } from '../text/index.ts';
import type { PatientRelation } from './relations.ts';

/** A break-glass grant expires by itself (clinical.md 5.8). Minutes. */
export const BREAK_GLASS_MINUTES = 60;
/** "ok" is no reason (design default). Characters. */
export const BREAK_GLASS_REASON_MIN_LENGTH = 10;
export const BREAK_GLASS_REASON_MAX_LENGTH = 1000;

export const BREAK_GLASS_REASONS = [
  'EMERGENCY',
  'COVERING_FOR_COLLEAGUE',
  'PATIENT_SAFETY',
  'OTHER',
] as const;
export type BreakGlassReason = (typeof BREAK_GLASS_REASONS)[number];

export const ACCESS_OUTCOMES = ['ALLOWED', 'REFUSED', 'FAILED'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];

export type BreakGlassDecision =
  | { readonly ok: true; readonly reason: string; readonly expiresAt: Date }
  | RuleRefusal<'REASON_REQUIRED' | 'ALREADY_ON_TEAM'>;

/** Decides a break-glass request at the instant `now`; who may ask at all is the permission breakGlass.open. */
export function decideBreakGlass(
  request: { readonly relation: PatientRelation; readonly reason: string },
  now: Date,
): BreakGlassDecision {
  if (request.relation === 'TEAM' || request.relation === 'INTAKE') {
    return refuse('ALREADY_ON_TEAM', 'You can open this record already; no emergency access is needed.');
  }
  const reason = checkText(request.reason, { max: BREAK_GLASS_REASON_MAX_LENGTH, multiline: true });
  if (!reason.ok) return refuse('REASON_REQUIRED', reason.message, 'reason');
  if (reason.value.length < BREAK_GLASS_REASON_MIN_LENGTH) {
    return refuse(
      'REASON_REQUIRED',
      `Say in at least ${BREAK_GLASS_REASON_MIN_LENGTH} characters why you need this record now; the privacy officer reads it.`,
      'reason',
    );
  }
  return {
    ok: true,
    reason: reason.value,
    expiresAt: new Date(now.getTime() + BREAK_GLASS_MINUTES * 60_000),
  };
}

/** A grant is reviewed by someone other than the person who opened it (security.md 2.3). */
export function mayReviewBreakGlass(reviewerUserId: string, openedByUserId: string): boolean {
  return reviewerUserId !== openedByUserId;
}
