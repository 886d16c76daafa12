import type { Role } from './roles.ts';

/**
 * How a user stands to one patient right now.
 * TEAM: on the care team today. INTAKE: an intake role while the episode is before admission.
 * BREAK_GLASS: opened the record in an emergency, for 60 minutes. SELF, PROXY: the patient, a current guardian.
 */
export const PATIENT_RELATIONS = ['TEAM', 'INTAKE', 'BREAK_GLASS', 'SELF', 'PROXY', 'OUTSIDE'] as const;
export type PatientRelation = (typeof PATIENT_RELATIONS)[number];

/** Roles that take a young person in, before there is a care team. */
export const INTAKE_ROLES = [
  'PHYSICIAN',
  'NURSE_PRACTITIONER',
  'NURSE',
  'SOCIAL_WORKER',
] as const satisfies readonly Role[];

export interface RelationFacts {
  readonly roles: readonly Role[];
  /** The user is this patient. */
  readonly isSelf: boolean;
  /** The user is a guardian of this patient with a current proxy (`proxyIsCurrent`). */
  readonly isProxy: boolean;
  /** The user's member is on the care team today. */
  readonly onTeam: boolean;
  /** The patient's current episode is in an intake state (`INTAKE_STATES`). */
  readonly inIntake: boolean;
  /** The user has an unexpired break-glass grant for this patient. */
  readonly hasBreakGlass: boolean;
}

/** The one relation that counts, the strongest first. */
export function relationOf(facts: RelationFacts): PatientRelation {
  if (facts.isSelf && facts.roles.includes('PATIENT')) return 'SELF';
  if (facts.onTeam) return 'TEAM';
  if (facts.inIntake && INTAKE_ROLES.some((role) => facts.roles.includes(role))) return 'INTAKE';
  if (facts.hasBreakGlass) return 'BREAK_GLASS';
  if (facts.isProxy && facts.roles.includes('GUARDIAN')) return 'PROXY';
  return 'OUTSIDE';
}
