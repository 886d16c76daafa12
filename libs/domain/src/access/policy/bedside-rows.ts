import type { PolicyRows } from './grants.ts';
import {
  ALWAYS,
  TREATING,
  TREATING_OR_INTAKE,
  TEAM,
  grant,
  EVERYONE,
  STAFF,
  CHART,
  BEDSIDE,
  FAMILY,
  REHABILITATION,
} from './grants.ts';

/** At the bedside: holds, safety, desensitization, sessions delivered. */
export const BEDSIDE_ROWS = {
  // Felt by all: families see what is on hold, the scheduler sees that something is and what it covers.
  'hold.read': { ...CHART, ...grant(ALWAYS, 'SCHEDULER'), ...FAMILY },
  'hold.set': grant(TEAM, ...REHABILITATION, 'PSYCHOLOGIST', 'NURSE', 'THERAPY_ASSISTANT'),
  'hold.lift': grant(TEAM, ...REHABILITATION, 'PSYCHOLOGIST', 'NURSE'),

  'safetyFlag.read': CHART,
  // Suicidality and abuse disclosures: restricted visibility (clinical.md 5.7); the paged clinician comes by break-glass.
  'safetyFlag.readRestricted': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'SOCIAL_WORKER'),
    ...grant(TREATING, 'PSYCHOLOGIST'),
  },
  'safetyFlag.raise': { ...BEDSIDE, ...FAMILY },
  // Whoever was paged answers, on the team or by the emergency access that a page opens.
  'safetyFlag.acknowledge': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE'),
    ...grant(TREATING, 'PSYCHOLOGIST'),
  },
  'safetyFlag.close': {
    ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
    ...grant(TREATING, 'PSYCHOLOGIST'),
  },
  // Pages addressed to oneself; answering one opens the record for an hour to whoever is not on the team.
  'safetyPage.answerOwn': STAFF,
  'onCall.read': STAFF,
  'onCall.manage': grant(ALWAYS, 'PHYSICIAN', 'SCHEDULER', 'ADMINISTRATOR'),
  // Whoever may be in danger, and whoever cares for them.
  'crisisLine.read': EVERYONE,
  'crisisLine.manage': grant(ALWAYS, 'ADMINISTRATOR', 'PRIVACY_OFFICER'),
  'adverseEvent.read': CHART,
  'adverseEvent.report': BEDSIDE,
  'adverseEvent.review': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),

  'desensitization.read': { ...CHART, ...FAMILY },
  'desensitization.record': grant(
    TEAM,
    ...REHABILITATION,
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'NURSE',
  ),
  'desensitization.recordHome': FAMILY,
  'protocol.manage': grant(TEAM, ...REHABILITATION),
  'progression.decide': grant(TEAM, ...REHABILITATION),
  'protocolTemplate.read': grant(
    ALWAYS,
    ...REHABILITATION,
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'NURSE',
    'ADMINISTRATOR',
  ),
  'protocolTemplate.manage': grant(ALWAYS, ...REHABILITATION, 'ADMINISTRATOR'),

  'delivery.read': CHART,
  'delivery.record': BEDSIDE,
  'performance.read': { ...CHART, ...FAMILY },
  'performance.record': BEDSIDE,
  'performance.manageActivities': grant(ALWAYS, 'ADMINISTRATOR'),
  'payerPolicy.read': STAFF,
  'payerPolicy.manage': grant(ALWAYS, 'ADMINISTRATOR'),
} as const satisfies PolicyRows;
