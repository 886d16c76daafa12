import type { EpisodeState } from '@consilium/domain';

/** The main road of the pathway after a referral. */
const MAIN: readonly EpisodeState[] = [
  'TRIAGED',
  'RECORDS_COMPLETE',
  'INTAKE_EVAL',
  'DIAGNOSED',
  'LEVEL_RECOMMENDED',
  'AUTHORIZATION_PENDING',
  'WAITLISTED',
  'ADMITTED',
  'PHASE1_ACTIVE',
  'DISCHARGE_READY',
  'DISCHARGED_PHASE2',
  'MAINTENANCE_PHASE3',
  'CLOSED',
];

const to = (state: EpisodeState): readonly EpisodeState[] => MAIN.slice(0, MAIN.indexOf(state) + 1);

/** The states a patient has usually passed through to stand where they stand. */
export function roadTo(state: EpisodeState): readonly EpisodeState[] {
  if (state === 'REFERRED') return [];
  if (MAIN.includes(state)) return to(state);
  switch (state) {
    case 'NEEDS_WORKUP':
    case 'NOT_APPROPRIATE':
      return [...to('INTAKE_EVAL'), state];
    case 'ON_HOLD':
    case 'WITHDRAWN':
    case 'TRANSFERRED':
      return [...to('PHASE1_ACTIVE'), state];
    case 'READMITTED':
    case 'LOST_TO_FOLLOW_UP':
      return [...to('DISCHARGED_PHASE2'), state];
    default:
      return [state];
  }
}

type Days = readonly [least: number, most: number];

/**
 * Days from the state before until this one. Referral to first appointment about two months (clinical.md 1.2),
 * 15 to 23 days of treatment (2.5); the rest are guesses that look like life.
 */
const WAITS: Readonly<Partial<Record<EpisodeState, Days>>> = {
  TRIAGED: [2, 6],
  RECORDS_COMPLETE: [6, 14],
  INTAKE_EVAL: [14, 40],
  DIAGNOSED: [0, 3],
  NEEDS_WORKUP: [0, 2],
  NOT_APPROPRIATE: [0, 7],
  LEVEL_RECOMMENDED: [0, 4],
  AUTHORIZATION_PENDING: [1, 3],
  WAITLISTED: [5, 15],
  ADMITTED: [10, 30],
  PHASE1_ACTIVE: [0, 1],
  ON_HOLD: [6, 11],
  DISCHARGE_READY: [20, 30],
  DISCHARGED_PHASE2: [1, 3],
  MAINTENANCE_PHASE3: [80, 120],
  CLOSED: [180, 330],
  READMITTED: [40, 70],
  WITHDRAWN: [10, 16],
  TRANSFERRED: [8, 14],
};

export const waitBefore = (state: EpisodeState): Days => WAITS[state] ?? [5, 30];
