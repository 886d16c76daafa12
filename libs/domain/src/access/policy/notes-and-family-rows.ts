import type { PolicyRows } from './grants.ts';
import {
  ALWAYS,
  TEAM,
  TEAM_OR_INTAKE,
  grant,
  EVERYONE,
  STAFF,
  CHART,
  BEDSIDE,
  FAMILY,
  REHABILITATION,
} from './grants.ts';

/** Notes, families, and who looked. */
export const NOTES_AND_FAMILY_ROWS = {
  // Creative therapists and school liaison see the plan and their own notes (1.10): field by field in the module.
  'note.read': CHART,
  'note.write': BEDSIDE,
  // A student's draft is signed by the supervisor (1.10, 5.2).
  'note.sign': grant(
    TEAM,
    ...REHABILITATION,
    'THERAPY_ASSISTANT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'note.cosign': grant(
    TEAM,
    ...REHABILITATION,
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
  ),
  'note.release': grant(TEAM, ...REHABILITATION, 'PSYCHOLOGIST', 'SOCIAL_WORKER'),
  'noteQueue.read': STAFF,
  'cosignRule.manage': grant(ALWAYS, 'ADMINISTRATOR'),
  // A store of its own, its originator only (45 CFR 164.501).
  'psychotherapyNote.manageOwn': grant(TEAM, 'PSYCHOLOGIST'),

  'familyAccount.manage': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(ALWAYS, 'ADMINISTRATOR'),
  },
  'releaseRule.read': EVERYONE,
  'releaseRule.manage': grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),
  // Each reads by the release rules, note by note.
  'releasedNote.read': FAMILY,
  'homePage.read': FAMILY,
  'homeLog.read': { ...CHART, ...FAMILY },

  // Whoever leads the treatment may see who looked; the others ask the privacy officer.
  'audit.readPatient': {
    ...grant(ALWAYS, 'PRIVACY_OFFICER', 'ADMINISTRATOR'),
    ...grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  },
} as const satisfies PolicyRows;
