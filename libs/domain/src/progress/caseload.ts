import { AUTHORIZATION_NOTICE_DAYS } from '../coverage/index.ts';

/** Why a patient needs a decision, the most pressing first. Pain is none of them. */
export const DECISION_REASONS = [
  'OPEN_SAFETY_FLAG',
  'HOLD_REVIEW_OVERDUE',
  'NOT_MOVING',
  'MISSED_DAYS',
  'NO_PSYCHOLOGY',
  'AUTHORIZATION_RUNS_OUT',
  'MEASURES_OVERDUE',
  'NOTES_UNSIGNED',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** Days after which no change of function and no step on a ladder count as not moving; a design default. */
export const NOT_MOVING_DAYS = 10;
/** Absences of the past week from which missed days are a matter for the team; a design default. */
export const MISSED_SESSIONS = 2;
/** Days of treatment after which psychology should have begun; of those who withdrew 69 % had not (V:S11). */
export const PSYCHOLOGY_WITHIN_DAYS = 7;

/** What is known of a patient in treatment. */
export interface CaseloadFacts {
  /** Whole days since admission; null before it or after discharge. */
  readonly daysInTreatment: number | null;
  readonly openSafetyFlags: number;
  readonly overdueHolds: number;
  /** Disability has changed reliably for the better since admission; null: not measured twice. */
  readonly functionBetter: boolean | null;
  /** Days since the last step up on any ladder; null: never. */
  readonly daysSinceStep: number | null;
  readonly absencesThisWeek: number;
  readonly psychologySessions: number;
  /** Until nothing that a payer agreed to is left; null: nothing on record, or treatment is over. */
  readonly daysOfCoverLeft: number | null;
  readonly overdueMeasures: number;
  readonly oldUnsignedNotes: number;
}

/** What asks for a decision about one patient, the most pressing first. */
export function decisionReasons(facts: CaseloadFacts): DecisionReason[] {
  const days = facts.daysInTreatment;
  const stepped = facts.daysSinceStep !== null && facts.daysSinceStep < NOT_MOVING_DAYS;
  const holds: Readonly<Record<DecisionReason, boolean>> = {
    OPEN_SAFETY_FLAG: facts.openSafetyFlags > 0,
    HOLD_REVIEW_OVERDUE: facts.overdueHolds > 0,
    NOT_MOVING: days !== null && days >= NOT_MOVING_DAYS && facts.functionBetter !== true && !stepped,
    MISSED_DAYS: facts.absencesThisWeek >= MISSED_SESSIONS,
    NO_PSYCHOLOGY: days !== null && days >= PSYCHOLOGY_WITHIN_DAYS && facts.psychologySessions === 0,
    AUTHORIZATION_RUNS_OUT:
      facts.daysOfCoverLeft !== null && facts.daysOfCoverLeft < AUTHORIZATION_NOTICE_DAYS,
    MEASURES_OVERDUE: facts.overdueMeasures > 0,
    NOTES_UNSIGNED: facts.oldUnsignedNotes > 0,
  };
  return DECISION_REASONS.filter((reason) => holds[reason]);
}

/** By the most pressing reason, then by how many there are; without any, last. */
export function compareUrgency(a: readonly DecisionReason[], b: readonly DecisionReason[]): number {
  const first = ([reason]: readonly DecisionReason[]): number =>
    reason === undefined ? DECISION_REASONS.length : DECISION_REASONS.indexOf(reason);
  return first(a) - first(b) || b.length - a.length;
}
