import { CHART, FAMILY, type PolicyRows } from './grants.ts';

/** The plan as the family has it; the team reads what the family reads. */
export const FAMILY_PLAN_ROWS = {
  'familyPlan.read': { ...CHART, ...FAMILY },
  'planVersion.acknowledge': FAMILY,
} as const satisfies PolicyRows;
