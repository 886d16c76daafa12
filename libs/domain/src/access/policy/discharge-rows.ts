import { ALWAYS, BOOKING, CHART, grant, TEAM, type PolicyRows } from './grants.ts';

/** The way out of the programme. */
export const DISCHARGE_ROWS = {
  'discharge.read': CHART,
  // Whoever answers for a part of the plan says what is regained and what stands in the way.
  'discharge.write': BOOKING,
  'discharge.override': grant(TEAM, 'PHYSICIAN'),
  'dischargeCriteria.read': grant(
    ALWAYS,
    ...(['PHYSICIAN', 'NURSE_PRACTITIONER', 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST'] as const),
    ...(['PSYCHOLOGIST', 'CREATIVE_THERAPIST', 'NURSE', 'SOCIAL_WORKER', 'SCHOOL_LIAISON'] as const),
    'ADMINISTRATOR',
  ),
  'dischargeCriteria.manage': grant(ALWAYS, 'PHYSICIAN', 'ADMINISTRATOR'),
} as const satisfies PolicyRows;
