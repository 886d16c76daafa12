import { BODY_SITES, lateralitiesOf } from '../body-site/index.ts';
import { INTERVENTION_KINDS } from '../care-plan/index.ts';
import type { Role } from '../access/index.ts';
import {
  checkText,
  refuse,
  type FieldProblemCode,
  type RefusalCode,
  type RuleRefusal,
} from '../text/index.ts';
import { addDays, isLocalDate, type LocalDate } from '../time/index.ts';
import { HOLD_MODALITIES, type HoldScope, type HoldSource } from './hold-scope.ts';

export const HOLD_REASON_MAX_LENGTH = 500;
/** A precaution that nobody looks at for longer is not a precaution (design default). Days. */
export const HOLD_REVIEW_MAX_DAYS = 90;
/** When a hold is looked at again unless somebody says otherwise (design default). Days. */
export const HOLD_REVIEW_DEFAULT_DAYS = 7;

type Refused = RuleRefusal<RefusalCode | FieldProblemCode>;
const OK = { ok: true } as const;

/** A scope names the whole programme and nothing else, or at least one dimension, each of a known code. */
export function checkHoldScope(scope: HoldScope): typeof OK | Refused {
  const { wholeProgramme, site, laterality, modality, activity, protocolId } = scope;
  const named = [site, modality, activity, protocolId].filter((dimension) => dimension !== null).length;
  if (wholeProgramme ? named > 0 || laterality !== null : named === 0) {
    return refuse(
      'HOLD_SCOPE_INVALID',
      'A hold covers the whole programme, or at least one of site, modality, activity and protocol.',
      'wholeProgramme',
    );
  }
  if (site !== null && !BODY_SITES.includes(site)) return unknown('site');
  if (modality !== null && !HOLD_MODALITIES.includes(modality)) return unknown('modality');
  if (activity !== null && !INTERVENTION_KINDS.includes(activity)) return unknown('activity');
  const sides = site === null ? [] : lateralitiesOf(site);
  if (site === null ? laterality !== null : laterality === null || !sides.includes(laterality)) {
    return refuse(
      'HOLD_SIDE_REQUIRED',
      'A site is named with its side, and a side with its site.',
      'laterality',
    );
  }
  return OK;
}

const unknown = (field: string): Refused => refuse('CODE_UNKNOWN', 'This code is not known.', field);

/** Why a hold is set or lifted: in words, always. */
export function checkHoldReason(reason: string): { readonly ok: true; readonly reason: string } | Refused {
  const text = checkText(reason, { max: HOLD_REASON_MAX_LENGTH, required: true, multiline: true });
  if (text.ok) return { ok: true, reason: text.value };
  if (text.code === 'TEXT_REQUIRED') return refuse('REASON_REQUIRED', 'Say why.', 'reason');
  return refuse(text.code, text.message, 'reason');
}

/** A hold is looked at again today at the earliest, and not too late. */
export function checkReviewOn(reviewOn: LocalDate, today: LocalDate): typeof OK | Refused {
  if (!isLocalDate(reviewOn)) return refuse('DATE_INVALID', 'Choose a date.', 'reviewOn');
  if (reviewOn >= today && reviewOn <= addDays(today, HOLD_REVIEW_MAX_DAYS)) return OK;
  return refuse(
    'HOLD_REVIEW_INVALID',
    `A hold is looked at again within ${HOLD_REVIEW_MAX_DAYS} days, today at the earliest.`,
    'reviewOn',
  );
}

/** A hard stop is lifted by a medical clinician only (clinical.md 4.6): a therapist found it, a physician clears it. */
const CLEARING_ROLES: readonly Role[] = ['PHYSICIAN', 'NURSE_PRACTITIONER'];
export const mayLiftHold = (source: HoldSource, roles: readonly Role[]): boolean =>
  source !== 'HARD_STOP' || roles.some((role) => CLEARING_ROLES.includes(role));

/** Lifted once, by somebody who may, with a reason. */
export function checkLifting(
  hold: { readonly source: HoldSource; readonly liftedAt: Date | null },
  roles: readonly Role[],
  reason: string,
): { readonly ok: true; readonly reason: string } | Refused {
  if (hold.liftedAt) return refuse('HOLD_LIFTED', 'This hold is lifted already.');
  if (!mayLiftHold(hold.source, roles)) {
    return refuse('HOLD_NEEDS_CLEARANCE', 'A hard stop is lifted by a physician or a nurse practitioner.');
  }
  return checkHoldReason(reason);
}

/** The day to look at it has passed and it is still in force. */
export const isReviewOverdue = (
  hold: { readonly liftedAt: Date | null; readonly reviewOn: LocalDate },
  today: LocalDate,
): boolean => hold.liftedAt === null && hold.reviewOn < today;
