/** Kinds by group. Together they cover every treatment that the source document on AMPS names. */
export const INTERVENTION_KIND_GROUPS = {
  EXERCISE: ['STRENGTH_EXERCISE', 'AEROBIC_EXERCISE', 'FLEXIBILITY_EXERCISE'],
  REHABILITATION: [
    'PHYSICAL_THERAPY',
    'OCCUPATIONAL_THERAPY',
    'ACTIVITIES_OF_DAILY_LIVING',
    'HYDROTHERAPY',
    'DESENSITIZATION',
  ],
  MEDICAL: ['MEDICATION', 'MEDICATION_REVIEW'],
  PSYCHOLOGY: ['PSYCHOLOGICAL_COUNSELLING', 'COGNITIVE_BEHAVIOURAL_THERAPY'],
  CREATIVE: ['MUSIC_THERAPY', 'ART_THERAPY'],
  WELLNESS: ['MEDITATION', 'MIND_BODY_SKILLS', 'BIOFEEDBACK'],
  FAMILY_AND_SCHOOL: ['FAMILY_SESSION', 'SCHOOL_WORK', 'EDUCATION'],
} as const;
export type InterventionKindGroup = keyof typeof INTERVENTION_KIND_GROUPS;
export type InterventionKind = (typeof INTERVENTION_KIND_GROUPS)[InterventionKindGroup][number];

/** Every kind, group by group. */
export const INTERVENTION_KINDS: readonly InterventionKind[] = Object.values(INTERVENTION_KIND_GROUPS).flat();

/** HOME is done without a member of the clinic: it is prescribed, and never booked. */
export const DELIVERY_MODES = ['INDIVIDUAL', 'GROUP', 'CO_TREATMENT', 'HOME'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export const INTERVENTION_STATUSES = [
  'ACTIVE',
  'ON_HOLD',
  'COMPLETED',
  'STOPPED',
  'ENTERED_IN_ERROR',
] as const;
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number];

/** Where an intervention may go from each status. An error stays an error: add a new intervention instead. */
export const INTERVENTION_STATUS_MOVES: Readonly<Record<InterventionStatus, readonly InterventionStatus[]>> =
  {
    ACTIVE: ['ON_HOLD', 'COMPLETED', 'STOPPED', 'ENTERED_IN_ERROR'],
    ON_HOLD: ['ACTIVE', 'COMPLETED', 'STOPPED', 'ENTERED_IN_ERROR'],
    COMPLETED: ['ACTIVE', 'ENTERED_IN_ERROR'],
    STOPPED: ['ACTIVE', 'ENTERED_IN_ERROR'],
    ENTERED_IN_ERROR: [],
  };

/** True when the status may change so; staying is always possible. */
export function mayMoveIntervention(from: InterventionStatus, to: InterventionStatus): boolean {
  return from === to || INTERVENTION_STATUS_MOVES[from].includes(to);
}
