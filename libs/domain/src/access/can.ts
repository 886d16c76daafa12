import type { Permission } from './permissions.ts';
import type { Grant } from './policy.ts';
import { POLICY } from './policy.ts';
import type { PatientRelation } from './relations.ts';
import { PATIENT_RELATIONS } from './relations.ts';
import type { Role } from './roles.ts';

/** Who asks: the roles of a user and the discipline of the member behind it, if any. */
export interface Actor {
  readonly roles: readonly Role[];
  readonly disciplineCode: string | null;
}

/** What the question is about; leave out what does not apply. */
export interface AccessContext {
  readonly relation?: PatientRelation;
  readonly sectionDisciplineCode?: string;
}

export type AccessDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** ROLE: no role has it. RELATION: not towards this patient. SECTION: another discipline's section. */
      readonly why: 'ROLE' | 'RELATION' | 'SECTION';
      /** True when opening break-glass would turn this answer into yes. */
      readonly breakGlassWouldHelp: boolean;
    };

function grantsOf(roles: readonly Role[], permission: Permission): Grant[] {
  // Own keys only: a role or permission that is no key of the table ("constructor") is granted nothing.
  const row = Object.hasOwn(POLICY, permission) ? POLICY[permission] : {};
  return roles.flatMap((role) => {
    const grant = Object.hasOwn(row, role) ? row[role] : undefined;
    return grant ? [grant] : [];
  });
}

function relationFits(grant: Grant, relation: PatientRelation | undefined): boolean {
  if ('anyone' in grant) return true;
  return relation !== undefined && grant.relations.includes(relation);
}

function decide(
  actor: Actor,
  permission: Permission,
  context: AccessContext,
): 'YES' | 'ROLE' | 'RELATION' | 'SECTION' {
  const grants = grantsOf(actor.roles, permission);
  if (grants.length === 0) return 'ROLE';
  const fitting = grants.filter((grant) => relationFits(grant, context.relation));
  if (fitting.length === 0) return 'RELATION';
  // A section that was not named is nobody's own, also for a user without a discipline.
  const section = context.sectionDisciplineCode;
  const own = typeof section === 'string' && section === actor.disciplineCode;
  return fitting.some((grant) => !grant.ownSection || own) ? 'YES' : 'SECTION';
}

/**
 * The one answer to "may this user do that, to this patient, in this section?". Refuses by default:
 * a missing relation or section is never assumed. Of several roles, any that allows is enough.
 */
export function can(actor: Actor, permission: Permission, context: AccessContext = {}): AccessDecision {
  const answer = decide(actor, permission, context);
  if (answer === 'YES') return { allowed: true };
  const breakGlassWouldHelp =
    answer === 'RELATION' &&
    context.relation === 'OUTSIDE' &&
    decide(actor, 'breakGlass.open', {}) === 'YES' &&
    decide(actor, permission, { ...context, relation: 'BREAK_GLASS' }) === 'YES';
  return { allowed: false, why: answer, breakGlassWouldHelp };
}

/** When the user has the permission at all: always, or towards which patients. For filtering lists in one query. */
export interface PermissionReach {
  readonly anyone: boolean;
  readonly relations: readonly PatientRelation[];
  /** True when every grant is limited to the section of the own discipline. */
  readonly ownSectionOnly: boolean;
}

/** The union of what the roles are granted for a permission; `relations` in the order of PATIENT_RELATIONS. */
export function relationsFor(roles: readonly Role[], permission: Permission): PermissionReach {
  const grants = grantsOf(roles, permission);
  const relations = new Set(grants.flatMap((grant) => ('anyone' in grant ? [] : grant.relations)));
  return {
    anyone: grants.some((grant) => 'anyone' in grant),
    relations: PATIENT_RELATIONS.filter((relation) => relations.has(relation)),
    ownSectionOnly: grants.length > 0 && grants.every((grant) => grant.ownSection === true),
  };
}
