import type { CancelReason } from '../scheduling/index.ts';

/** Why therapy time was lost, as the bedside records it (clinical.md 7, point 13). */
export const LOSS_REASONS = [
  'ILLNESS',
  'REFUSAL',
  'STAFF',
  'MEDICAL',
  'FAMILY',
  'TRANSPORT',
  'OTHER',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/**
 * Why delivered minutes fall short of the plan: a reason somebody gave, or what the record itself shows. SHORTENED:
 * the patient came and the session ended early. UNEXPLAINED: the patient did not come and nobody said why.
 */
export const LOSS_CAUSES = [
  ...LOSS_REASONS,
  'SHORTENED',
  'UNEXPLAINED',
  'NOT_RECORDED',
  'NOT_BOOKED',
] as const;
export type LossCause = (typeof LOSS_CAUSES)[number];

const CAUSE_OF_CANCELLATION: Readonly<Record<CancelReason, LossReason | null>> = {
  ILLNESS: 'ILLNESS',
  STAFF_ABSENT: 'STAFF',
  OUTSIDE_APPOINTMENT: 'OTHER',
  SCHOOL: 'OTHER',
  FAMILY_MATTER: 'FAMILY',
  TRANSPORT: 'TRANSPORT',
  DECLINED: 'REFUSAL',
  ROOM_UNAVAILABLE: 'OTHER',
  CLINICAL_DECISION: 'MEDICAL',
  PLAN_CHANGED: null,
  BOOKED_IN_ERROR: null,
  OTHER: 'OTHER',
};

/** The cause that a called-off session stands for; null when nothing was owed: the plan changed, or an error. */
export const causeOfCancellation = (reason: CancelReason): LossReason | null => CAUSE_OF_CANCELLATION[reason];
