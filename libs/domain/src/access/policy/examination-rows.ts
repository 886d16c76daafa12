import {
  grant,
  REHABILITATION,
  TEAM,
  TEAM_OR_INTAKE,
  TREATING,
  TREATING_OR_INTAKE,
  type PolicyRows,
} from './grants.ts';

const WHO_EXAMINES = {
  ...grant(TEAM, ...REHABILITATION),
  ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
};

/** The physical examination (clinical.md 1.4, 1.10): those who examine record and sign; nursing reads. */
export const EXAMINATION_ROWS = {
  'examination.read': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
    ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST'),
    ...grant(TEAM, 'THERAPY_ASSISTANT', 'STUDENT'),
  },
  'examination.record': WHO_EXAMINES,
  'examination.sign': WHO_EXAMINES,
} as const satisfies PolicyRows;
