import { BOOKING, CHART, FAMILY, grant, TEAM, type PolicyRows } from './grants.ts';

/** What a young person leaves with. */
export const AFTERCARE_ROWS = {
  'flarePlan.read': { ...CHART, ...FAMILY },
  'flarePlan.agree': BOOKING,
  'flarePlan.stamp': { ...BOOKING, ...FAMILY },
  'dischargeLetter.read': CHART,
  'dischargeLetter.write': BOOKING,
  'dischargeLetter.sign': grant(TEAM, 'PHYSICIAN'),
} as const satisfies PolicyRows;
