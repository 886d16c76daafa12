import { ALWAYS, BEDSIDE, BOOKING, CHART, grant, TEAM, type PolicyRows } from './grants.ts';

/** The weekly conference. */
export const CONFERENCE_ROWS = {
  // Dates and who was there; names of young people only as far as their record may be read.
  'conference.list': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'conference.read': CHART,
  'conference.plan': BOOKING,
  'conference.flag': BEDSIDE,
  // Assistants and students are there and raise points; decisions are written down by those who answer for a plan.
  'conference.record': BOOKING,
  'conference.attest': BEDSIDE,
  // Signing makes a version of the plan, so it takes whoever certifies it (clinical.md 1.10).
  'conference.sign': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
} as const satisfies PolicyRows;
