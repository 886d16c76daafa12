import type { PolicyRows } from './grants.ts';
import {
  ALWAYS,
  TREATING,
  TREATING_OR_INTAKE,
  TEAM,
  TEAM_OR_INTAKE,
  SELF,
  PROXY,
  grant,
  EVERYONE,
  STAFF,
  CHART,
} from './grants.ts';

/** The clinic, its members and the record: who they are, who opens what of a patient. */
export const CLINIC_AND_RECORD_ROWS = {
  'clinic.read': EVERYONE,
  'discipline.read': EVERYONE,
  'session.manageOwn': EVERYONE,
  // Families land here too: it lists the patients they act for. Analysts work on de-identified data only.
  'today.read': { ...STAFF, ...grant(ALWAYS, 'PATIENT', 'GUARDIAN') },

  'member.list': STAFF,
  'member.manage': grant(ALWAYS, 'ADMINISTRATOR'),
  'role.assign': grant(ALWAYS, 'ADMINISTRATOR'),
  'accessMatrix.read': grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),

  // Name, age, state and lead. A colleague must find a patient before break-glass can be opened.
  'patient.list': STAFF,
  // Administrator and privacy officer open the header: it leads to the care team and to who saw the record.
  'patient.read': {
    ...CHART,
    ...grant(SELF, 'PATIENT'),
    ...grant(PROXY, 'GUARDIAN'),
    ...grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),
  },
  'patient.update': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
  // Custody and proxy scope are legal facts: narrower than patient.update.
  'guardian.manage': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'SOCIAL_WORKER'),
  // Diagnoses, medicines and imaging: not for creative therapists and school liaison, who see the plan (1.10).
  'record.read': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST'),
    ...grant(TEAM, 'THERAPY_ASSISTANT', 'STUDENT'),
  },

  'careTeam.read': { ...CHART, ...grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER') },
  'careTeam.manage': {
    ...grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
    ...grant(ALWAYS, 'ADMINISTRATOR'),
  },
  // Those who treat on their own licence; students, assistants and school liaison call one of them.
  'breakGlass.open': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
  ),
  'breakGlass.review': grant(ALWAYS, 'PRIVACY_OFFICER', 'ADMINISTRATOR'),

  'referral.list': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'NURSE',
    'SOCIAL_WORKER',
    'ADMINISTRATOR',
  ),
  'referral.read': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST'),
  },
  'referral.import': grant(ALWAYS, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
  'referral.triage': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  'referral.merge': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
  'trigger.decide': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),

  'episode.read': CHART,
  'episode.transition': grant(TEAM_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
} as const satisfies PolicyRows;
