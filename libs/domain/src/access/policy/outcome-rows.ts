import type { PolicyRows } from './grants.ts';
import { ALWAYS, BEDSIDE, CHART, FAMILY, STAFF, TEAM, TEAM_OR_INTAKE, grant } from './grants.ts';

/** Measures, the course of one patient, and the clinic's outcomes. Schedulers see no scores (clinical.md 7, 15). */
export const OUTCOME_ROWS = {
  'instrument.read': STAFF,
  'instrument.manage': grant(ALWAYS, 'ADMINISTRATOR'),
  'battery.manage': grant(ALWAYS, 'ADMINISTRATOR', 'PHYSICIAN'),
  'measure.read': CHART,
  'measure.request': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(TEAM, 'PSYCHOLOGIST', 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST'),
  },
  'measure.record': BEDSIDE,
  'measure.answerOwn': FAMILY,
  'measure.rescore': grant(ALWAYS, 'ADMINISTRATOR'),
  'progress.read': CHART,
  'progressReport.create': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'PSYCHOLOGIST', 'SOCIAL_WORKER'),
  // Own patients only: the list is made of the care teams one is on.
  'ownPatients.read': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'authorization.read': { ...CHART, ...grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR') },
  'authorization.manage': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'SOCIAL_WORKER'),
    ...grant(ALWAYS, 'SCHEDULER', 'ADMINISTRATOR'),
  },
  // Counts of the whole clinic, without names; small ones are hidden.
  'outcome.read': grant(ALWAYS, 'ADMINISTRATOR', 'PHYSICIAN', 'ANALYST'),
  // The rows behind a figure, patient by patient.
  'outcome.rows': CHART,
  'outcome.manage': grant(ALWAYS, 'ADMINISTRATOR'),
  'outcome.export': grant(ALWAYS, 'ADMINISTRATOR', 'ANALYST'),
  // Who may lead a de-identified row back to a person.
  'outcome.reidentify': grant(ALWAYS, 'PRIVACY_OFFICER'),
  // That an extract was made, for what and by whom; not what is in it.
  'researchExtract.read': grant(ALWAYS, 'ADMINISTRATOR', 'ANALYST', 'PRIVACY_OFFICER'),
  'operations.read': grant(ALWAYS, 'ADMINISTRATOR', 'PHYSICIAN', 'ANALYST'),
} satisfies PolicyRows;
