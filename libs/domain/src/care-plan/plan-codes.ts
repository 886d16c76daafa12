export const CARE_PLAN_STATUSES = ['DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'REVOKED'] as const;
export type CarePlanStatus = (typeof CARE_PLAN_STATUSES)[number];

export const PLAN_ENTITIES = ['SECTION', 'GOAL', 'INTERVENTION'] as const;
export type PlanEntity = (typeof PLAN_ENTITIES)[number];

export const CARE_PLAN_EVENT_KINDS = ['CHANGED', 'PUBLISHED', 'SIGNED', 'PRESENCE'] as const;
export type CarePlanEventKind = (typeof CARE_PLAN_EVENT_KINDS)[number];

/** Longest texts of a plan. Characters (design defaults; a section prints on one page). */
export const PLAN_TEXT_LIMITS = {
  sectionSummary: 4000,
  sectionPrecautions: 2000,
  ownWords: 500,
  goalDescription: 500,
  goalMeasure: 300,
  goalBaseline: 300,
  goalTarget: 300,
  interventionTitle: 200,
  interventionPrecautions: 1000,
  versionNote: 1000,
  templateName: 120,
  templateDescription: 2000,
} as const;

/** Most rows in one plan; a plan that nobody can read is no plan (design default). */
export const PLAN_MAX_GOALS = 100;
export const PLAN_MAX_INTERVENTIONS = 200;

/** A presence that was not renewed for this long is over; it is renewed every 10 s. Seconds. */
export const PRESENCE_SECONDS = 30;
