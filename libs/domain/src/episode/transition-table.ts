import type { EpisodeState } from './episode-states.ts';
import { EPISODE_STATES, isOpen } from './episode-states.ts';

/** One arrow of the state machine. */
export interface EpisodeTransitionRule {
  readonly from: EpisodeState;
  readonly to: EpisodeState;
  /** What may be given as the reason; OTHER needs a sentence. */
  readonly reasonCodes: readonly string[];
}

type Arrow = readonly [from: EpisodeState, to: EpisodeState, ...reasonCodes: string[]];

/** The main road of clinical.md 1.2. Reason codes are design defaults. */
const ROAD: readonly Arrow[] = [
  ['REFERRED', 'TRIAGED', 'REFERRAL_ACCEPTED', 'URGENT'],
  ['TRIAGED', 'RECORDS_COMPLETE', 'PACKET_COMPLETE', 'MISSING_RECORDS_WAIVED'],
  ['RECORDS_COMPLETE', 'INTAKE_EVAL', 'EVALUATION_STARTED'],
  ['INTAKE_EVAL', 'DIAGNOSED', 'CRITERIA_MET', 'CLINICAL_JUDGEMENT'],
  ['INTAKE_EVAL', 'NEEDS_WORKUP', 'TEST_PENDING', 'RED_FLAG', 'SECOND_OPINION'],
  ['INTAKE_EVAL', 'NOT_APPROPRIATE', 'OTHER_CAUSE_FOUND', 'EXCLUSION_CRITERION', 'OUTSIDE_AGE_RANGE'],
  // A work-up ends in one of the other two answers.
  ['NEEDS_WORKUP', 'DIAGNOSED', 'WORKUP_NEGATIVE', 'CLINICAL_JUDGEMENT'],
  ['NEEDS_WORKUP', 'NOT_APPROPRIATE', 'OTHER_CAUSE_FOUND', 'EXCLUSION_CRITERION'],
  ['NOT_APPROPRIATE', 'CLOSED', 'REFERRER_INFORMED'],
  ['DIAGNOSED', 'LEVEL_RECOMMENDED', 'TEAM_RECOMMENDATION'],
  ['LEVEL_RECOMMENDED', 'AUTHORIZATION_PENDING', 'AUTHORIZATION_REQUESTED', 'AUTHORIZATION_NOT_NEEDED'],
  ['AUTHORIZATION_PENDING', 'WAITLISTED', 'AUTHORIZED', 'AUTHORIZATION_NOT_NEEDED', 'SELF_PAY'],
  ['WAITLISTED', 'ADMITTED', 'PLACE_AVAILABLE', 'PRIORITY'],
  ['ADMITTED', 'PHASE1_ACTIVE', 'MEDICALLY_CLEARED'],
  [
    'PHASE1_ACTIVE',
    'ON_HOLD',
    'INTERCURRENT_ILLNESS',
    'MEDICAL_HOLD',
    'SAFETY_HOLD',
    'FAMILY_REASON',
    'AUTHORIZATION_GAP',
  ],
  ['ON_HOLD', 'PHASE1_ACTIVE', 'HOLD_RESOLVED'],
  ['PHASE1_ACTIVE', 'DISCHARGE_READY', 'DISCHARGE_CRITERIA_MET', 'TEAM_DECISION'],
  ['DISCHARGE_READY', 'DISCHARGED_PHASE2', 'PROGRAMME_COMPLETED'],
  ['DISCHARGED_PHASE2', 'MAINTENANCE_PHASE3', 'FUNCTION_MAINTAINED', 'TEAM_DECISION'],
  ['MAINTENANCE_PHASE3', 'CLOSED', 'FOLLOW_UP_COMPLETED', 'TURNED_ADULT'],
  // Booster: four in five recurrences come within six months (clinical.md 2.1), so the same episode goes on.
  ['DISCHARGED_PHASE2', 'READMITTED', 'BOOSTER', 'RECURRENCE'],
  ['MAINTENANCE_PHASE3', 'READMITTED', 'BOOSTER', 'RECURRENCE'],
  ['READMITTED', 'PHASE1_ACTIVE', 'MEDICALLY_CLEARED'],
];

/** Side exits, possible from every state that is not an end. */
const SIDE_EXITS: readonly (readonly [to: EpisodeState, ...reasonCodes: string[]])[] = [
  // 31 % of non-completers in one outpatient programme stopped for insurance non-payment (clinical.md 1.2).
  ['WITHDRAWN', 'FAMILY_CHOICE', 'ASSENT_WITHDRAWN', 'INSURANCE_NON_PAYMENT', 'MEDICAL_REASON'],
  ['TRANSFERRED', 'OTHER_PROGRAMME', 'OTHER_SERVICE', 'MOVED_AWAY', 'TRANSITION_TO_ADULT_CARE'],
  ['DECLINED', 'PROGRAMME_DECLINED', 'FAMILY_DECLINED', 'PAYER_DECLINED'],
  ['LOST_TO_FOLLOW_UP', 'NOT_REACHED'],
];

/** The reason that always needs a sentence; offered with every transition. */
export const OTHER_REASON = 'OTHER';

const rule = ([from, to, ...reasonCodes]: Arrow): EpisodeTransitionRule => ({
  from,
  to,
  reasonCodes: [...reasonCodes, OTHER_REASON],
});

/** Every possible transition; whatever is not here is impossible. */
export const EPISODE_TRANSITIONS: readonly EpisodeTransitionRule[] = EPISODE_STATES.filter(isOpen).flatMap(
  (from) => [
    ...ROAD.filter((arrow) => arrow[0] === from).map(rule),
    ...SIDE_EXITS.map(([to, ...reasonCodes]) => rule([from, to, ...reasonCodes])),
  ],
);

/** Every reason code in use, for translation. */
export const TRANSITION_REASON_CODES: readonly string[] = [
  ...new Set(EPISODE_TRANSITIONS.flatMap((transition) => transition.reasonCodes)),
];

/** The arrow from one state to another, or null when there is none. */
export function transitionRule(from: EpisodeState, to: EpisodeState): EpisodeTransitionRule | null {
  return EPISODE_TRANSITIONS.find((transition) => transition.from === from && transition.to === to) ?? null;
}
