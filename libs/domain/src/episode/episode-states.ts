/** The states of an episode of care, clinical.md 1.2, in the order of the pathway; side exits at the end. */
export const EPISODE_STATES = [
  'REFERRED',
  'TRIAGED',
  'RECORDS_COMPLETE',
  'INTAKE_EVAL',
  'DIAGNOSED',
  'NEEDS_WORKUP',
  'NOT_APPROPRIATE',
  'LEVEL_RECOMMENDED',
  'AUTHORIZATION_PENDING',
  'WAITLISTED',
  'ADMITTED',
  'PHASE1_ACTIVE',
  'ON_HOLD',
  'DISCHARGE_READY',
  'DISCHARGED_PHASE2',
  'MAINTENANCE_PHASE3',
  'CLOSED',
  'WITHDRAWN',
  'TRANSFERRED',
  'DECLINED',
  'LOST_TO_FOLLOW_UP',
  'READMITTED',
] as const;
export type EpisodeState = (typeof EPISODE_STATES)[number];

export const LEVELS_OF_CARE = ['HOME', 'OUTPATIENT', 'DAY_HOSPITAL', 'INPATIENT'] as const;
export type LevelOfCare = (typeof LEVELS_OF_CARE)[number];

/** Before admission: the intake roles work without a care team. */
export const INTAKE_STATES: readonly EpisodeState[] = [
  'REFERRED',
  'TRIAGED',
  'RECORDS_COMPLETE',
  'INTAKE_EVAL',
  'DIAGNOSED',
  'NEEDS_WORKUP',
  'NOT_APPROPRIATE',
  'LEVEL_RECOMMENDED',
  'AUTHORIZATION_PENDING',
  'WAITLISTED',
];

/** The end of an episode; a later return is a new episode. */
export const TERMINAL_STATES: readonly EpisodeState[] = [
  'CLOSED',
  'WITHDRAWN',
  'TRANSFERRED',
  'DECLINED',
  'LOST_TO_FOLLOW_UP',
];

/**
 * Phase I: treatment in the programme; II: after discharge, school full-time; III: maintenance (clinical.md 1.9).
 * Admitted but not yet medically cleared is no phase.
 */
const PHASES: Readonly<Partial<Record<EpisodeState, 1 | 2 | 3>>> = {
  PHASE1_ACTIVE: 1,
  ON_HOLD: 1,
  DISCHARGE_READY: 1,
  DISCHARGED_PHASE2: 2,
  MAINTENANCE_PHASE3: 3,
};

/** Phase of treatment that a state belongs to, or null. */
export function phaseOf(state: EpisodeState): 1 | 2 | 3 | null {
  return PHASES[state] ?? null;
}

/** True while the episode can still move; its plan can be edited only then. */
export function isOpen(state: EpisodeState): boolean {
  return !TERMINAL_STATES.includes(state);
}

/** True before admission. */
export function isInIntake(state: EpisodeState): boolean {
  return INTAKE_STATES.includes(state);
}
