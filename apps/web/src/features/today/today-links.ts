import type { TodayItemKind } from '@consilium/domain';

interface Place {
  readonly kind: TodayItemKind;
  readonly patientId?: string | null;
  readonly referralId?: string | null;
  readonly detail?: string | null;
}

/** The part of the patient page where each kind of item is done. */
const PATIENT_PART: Partial<Record<TodayItemKind, string>> = {
  HOLD_REVIEW_OVERDUE: '/holds',
  TRIGGER_TO_REVIEW: '/record',
  CARE_TEAM_WITHOUT_LEAD: '/team',
  PLAN_WITHOUT_VERSION: '/plan',
  PLAN_CHANGES_UNPUBLISHED: '/plan',
  SIGN_OFF_WAITING: '/plan',
  GOAL_OVERDUE: '/plan',
};

/** Where one goes to do it. */
export function placeOf({ kind, patientId, referralId, detail }: Place): string {
  if (kind === 'BREAK_GLASS_TO_REVIEW') return '/administration/break-glass';
  if (kind === 'REFERRAL_TO_TRIAGE' || kind === 'REFERRAL_DIFFERS') {
    return referralId ? `/referrals/${referralId}` : '/referrals';
  }
  // A signature is given under the version it is for; its number is the detail.
  const version = kind === 'SIGN_OFF_WAITING' && /^\d+$/.test(detail ?? '') ? `/versions/${detail}` : '';
  return patientId ? `/patients/${patientId}${PATIENT_PART[kind] ?? ''}${version}` : '/patients';
}
