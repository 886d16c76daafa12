import type { Permission } from '../permissions.ts';
import type { PatientRelation } from '../relations.ts';
import type { Role } from '../roles.ts';

/**
 * When a role has a permission. `anyone`: whatever the relation, or no patient is concerned.
 * `relations`: only towards patients to whom the user stands so. `ownSection`: and only in the
 * plan section of the user's own discipline.
 */
export type Grant =
  | { readonly anyone: true; readonly ownSection?: never }
  | { readonly relations: readonly PatientRelation[]; readonly ownSection?: true };

export type PolicyRow = Readonly<Partial<Record<Role, Grant>>>;

export const ALWAYS: Grant = { anyone: true };
/** Reads of a chart by someone who treats: on the team, or after break-glass. */
export const TREATING: Grant = { relations: ['TEAM', 'BREAK_GLASS'] };
/** Reads of a chart by someone who also takes patients in. */
export const TREATING_OR_INTAKE: Grant = { relations: ['TEAM', 'INTAKE', 'BREAK_GLASS'] };
export const TEAM: Grant = { relations: ['TEAM'] };
/** Changes before admission as well; break-glass reads and never changes. */
export const TEAM_OR_INTAKE: Grant = { relations: ['TEAM', 'INTAKE'] };
export const OWN_SECTION: Grant = { relations: ['TEAM'], ownSection: true };
export const SELF: Grant = { relations: ['SELF'] };
export const PROXY: Grant = { relations: ['PROXY'] };

export function grant(rule: Grant, ...roles: readonly Role[]): PolicyRow {
  return Object.fromEntries(roles.map((role) => [role, rule]));
}

export const STAFF_WITH_PATIENTS: readonly Role[] = [
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
  'SCHEDULER',
  'ADMINISTRATOR',
  'PRIVACY_OFFICER',
];
export const EVERYONE = grant(ALWAYS, ...STAFF_WITH_PATIENTS, 'ANALYST', 'PATIENT', 'GUARDIAN');
export const STAFF = grant(ALWAYS, ...STAFF_WITH_PATIENTS);

/** Who opens a chart at all. */
export const CHART: PolicyRow = {
  ...grant(TREATING_OR_INTAKE, 'PHYSICIAN', 'NURSE_PRACTITIONER', 'NURSE', 'SOCIAL_WORKER'),
  ...grant(TREATING, 'PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PSYCHOLOGIST', 'CREATIVE_THERAPIST'),
  ...grant(TEAM, 'SCHOOL_LIAISON', 'THERAPY_ASSISTANT', 'STUDENT'),
};

/** Who books for the patients they treat. */
export const BOOKING: PolicyRow = grant(
  TEAM,
  'PHYSICIAN',
  'NURSE_PRACTITIONER',
  'PHYSIOTHERAPIST',
  'OCCUPATIONAL_THERAPIST',
  'PSYCHOLOGIST',
  'CREATIVE_THERAPIST',
  'NURSE',
  'SOCIAL_WORKER',
  'SCHOOL_LIAISON',
);

/** Who treats at the bedside, on their own licence or under somebody's. */
export const BEDSIDE: PolicyRow = grant(
  TEAM,
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
);
/** The young person, and whoever acts for them. */
export const FAMILY: PolicyRow = { ...grant(SELF, 'PATIENT'), ...grant(PROXY, 'GUARDIAN') };
/** The rehabilitation disciplines and medicine, on their own licence. */
export const REHABILITATION = [
  'PHYSICIAN',
  'NURSE_PRACTITIONER',
  'PHYSIOTHERAPIST',
  'OCCUPATIONAL_THERAPIST',
] as const;

/** Some rows of the table: an area of it. */
export type PolicyRows = Partial<Record<Permission, PolicyRow>>;
