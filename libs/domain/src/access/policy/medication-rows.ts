import { CHART, grant, TEAM, type PolicyRows } from './grants.ts';

/** Medication and its weaning (clinical.md 1.10: physicians order the taper, nurses keep the list and watch). */
export const MEDICATION_ROWS = {
  'medication.read': CHART,
  'medication.record': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
  'medication.prescribe': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  'medication.observe': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
} as const satisfies PolicyRows;
