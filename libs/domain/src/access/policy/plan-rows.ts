import type { PolicyRows } from './grants.ts';
import { ALWAYS, TEAM, OWN_SECTION, grant, CHART } from './grants.ts';

/** The plan of care and its templates. */
export const PLAN_ROWS = {
  // Families read `familyPlan`: the same plan without what is the team's own.
  'carePlan.read': CHART,
  'carePlan.open': grant(
    TEAM,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'NURSE',
    'SOCIAL_WORKER',
  ),
  // Students draft; assistants treat within the plan and do not change it (1.10).
  'carePlan.draft': grant(
    OWN_SECTION,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'STUDENT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  // Writes into every section at once, so it takes the person who certifies the plan; each discipline then signs its own.
  'carePlan.applyTemplate': grant(TEAM, 'PHYSICIAN', 'NURSE_PRACTITIONER'),
  'carePlan.publish': grant(
    TEAM,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
  ),
  // A nurse practitioner drafts for medicine, the physician certifies the plan (1.10).
  'carePlan.signOff': grant(
    OWN_SECTION,
    'PHYSICIAN',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
  ),
  'carePlanTemplate.read': grant(
    ALWAYS,
    'PHYSICIAN',
    'NURSE_PRACTITIONER',
    'PHYSIOTHERAPIST',
    'OCCUPATIONAL_THERAPIST',
    'THERAPY_ASSISTANT',
    'STUDENT',
    'PSYCHOLOGIST',
    'CREATIVE_THERAPIST',
    'NURSE',
    'SOCIAL_WORKER',
    'SCHOOL_LIAISON',
    'ADMINISTRATOR',
  ),
  // Doses are clinical content: a physician may edit them as well as the administrator.
  'carePlanTemplate.manage': grant(ALWAYS, 'PHYSICIAN', 'ADMINISTRATOR'),
} as const satisfies PolicyRows;
