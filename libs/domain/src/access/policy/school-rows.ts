import { BOOKING, CHART, FAMILY, grant, TEAM, type PolicyRows } from './grants.ts';

/** The way back to school. The family reads the plan and the letters, and says how the weeks went. */
export const SCHOOL_ROWS = {
  'school.read': { ...CHART, ...FAMILY },
  'school.write': BOOKING,
  'school.recordWeek': { ...BOOKING, ...FAMILY },
  'schoolLetter.sign': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
} as const satisfies PolicyRows;
