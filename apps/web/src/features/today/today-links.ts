import type { TodayItemKind } from '@consilium/domain';

interface Place {
  readonly kind: TodayItemKind;
  readonly patientId?: string | null;
  readonly referralId?: string | null;
}

/** The part of the patient page where each kind of item is done. */
const PATIENT_PART: Partial<Record<TodayItemKind, string>> = {
  TRIGGER_TO_REVIEW: '/record',
  CARE_TEAM_WITHOUT_LEAD: '/team',
  PLAN_WITHOUT_VERSION: '/plan',
  PLAN_CHANGES_UNPUBLISHED: '/plan',
  SIGN_OFF_WAITING: '/plan',
  GOAL_OVERDUE: '/plan',
};

/** Where one goes to do it. */
export function placeOf({ kind, patientId, referralId }: Place): string {
  if (kind === 'BREAK_GLASS_TO_REVIEW') return '/administration/break-glass';
  if (kind === 'REFERRAL_TO_TRIAGE' || kind === 'REFERRAL_DIFFERS') {
    return referralId ? `/referrals/${referralId}` : '/referrals';
  }
  return patientId ? `/patients/${patientId}${PATIENT_PART[kind] ?? ''}` : '/patients';
}
