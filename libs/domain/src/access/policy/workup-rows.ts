import { grant, TEAM, TEAM_OR_INTAKE, TREATING, TREATING_OR_INTAKE, type PolicyRows } from './grants.ts';

/** The diagnostic work-up and the diagnosis (clinical.md 1.10: physicians diagnose and order). */
export const WORKUP_ROWS = {
  // As the diagnoses and tests of the record.
  'workup.read': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST'),
    ...grant(TEAM, 'THERAPY_ASSISTANT', 'STUDENT'),
  },
  // It holds the answers to the safety questions: nobody writes it who may not read those.
  'workup.write': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
    ...grant(TEAM, 'PSYCHOLOGIST'),
  },
  'workup.order': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  'diagnosis.sign': grant(TEAM_OR_INTAKE, 'PHYSICIAN'),
} as const satisfies PolicyRows;
