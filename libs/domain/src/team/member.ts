import type { Role } from '../access/roles.ts';
import { FAMILY_ROLES, STAFF_ROLES } from '../access/roles.ts';
import type { FieldProblem, FieldProblemCode, RuleRefusal } from '../text/index.ts';
import { refuse, textProblems } from '../text/index.ts';
import type { LocalDate } from '../time/index.ts';
import { isCurrent, isLocalDate } from '../time/index.ts';

export const MEMBER_TEXT_LIMITS = { givenName: 100, familyName: 100, credential: 40, teamRole: 80 } as const;

/**
 * Credentials that may not treat without a named supervisor: assistants and students of physiotherapy and
 * occupational therapy (clinical.md 1.10 and 5.2; Texas board: the supervising therapist is named on each entry).
 */
export const CREDENTIALS_UNDER_SUPERVISION = [
  'PTA',
  'OTA',
  'COTA',
  'SPT',
  'SPTA',
  'OTS',
  'OTAS',
  'STUDENT',
  'INTERN',
] as const;

/** True when the member needs a supervisor, by credential (`COTA/L`, `SPT`) or by role. */
export function needsSupervisor(member: { credential: string; roles: readonly Role[] }): boolean {
  if (member.roles.includes('THERAPY_ASSISTANT') || member.roles.includes('STUDENT')) return true;
  const parts = member.credential.toUpperCase().split(/[^A-Z]+/);
  return CREDENTIALS_UNDER_SUPERVISION.some((credential) => parts.includes(credential));
}

/** Period in which a member works in the clinic, both days included. */
export interface MemberPeriod {
  readonly activeFrom: LocalDate;
  readonly activeUntil: LocalDate | null;
}

/** True when the member works in the clinic on the day `on`: may sign in, join a care team, supervise. */
export function isMemberActive(member: MemberPeriod, on: LocalDate): boolean {
  return isCurrent({ startsOn: member.activeFrom, endsOn: member.activeUntil }, on);
}

export interface MemberFields {
  readonly givenName: string;
  readonly familyName: string;
  readonly credential: string;
  readonly supervisorId: string | null;
  readonly activeFrom: LocalDate;
  readonly activeUntil: LocalDate | null;
  readonly roles: readonly Role[];
}

/** Checks the fields of a member as they would be stored; empty when all are fine. */
export function checkMember(fields: MemberFields): FieldProblem[] {
  const problems = [
    ...textProblems('givenName', fields.givenName, { max: MEMBER_TEXT_LIMITS.givenName, required: true }),
    ...textProblems('familyName', fields.familyName, { max: MEMBER_TEXT_LIMITS.familyName, required: true }),
    ...textProblems('credential', fields.credential, { max: MEMBER_TEXT_LIMITS.credential }),
    ...checkRoles(fields.roles),
    ...checkMemberPeriod(fields),
  ];
  if (fields.supervisorId === null && needsSupervisor(fields)) {
    problems.push({
      field: 'supervisorId',
      code: 'SUPERVISOR_REQUIRED',
      message: 'Assistants and students need a supervisor; choose one.',
    });
  }
  return problems;
}

function checkMemberPeriod(fields: MemberPeriod): FieldProblem[] {
  if (!isLocalDate(fields.activeFrom)) {
    return [{ field: 'activeFrom', code: 'DATE_INVALID', message: 'Give a date that the calendar has.' }];
  }
  if (fields.activeUntil === null) return [];
  if (!isLocalDate(fields.activeUntil)) {
    return [{ field: 'activeUntil', code: 'DATE_INVALID', message: 'Give a date that the calendar has.' }];
  }
  if (fields.activeUntil < fields.activeFrom) {
    return [
      {
        field: 'activeUntil',
        code: 'PERIOD_INVALID',
        message: 'Choose a last day on or after the first day.',
      },
    ];
  }
  return [];
}

/**
 * Checks a combination of roles for one staff account. Students and assistants hold no licensed role beside it,
 * because several roles add up and would give them the right to sign; family members have accounts of their own.
 */
export function checkRoles(roles: readonly Role[]): FieldProblem[] {
  const problem = (code: FieldProblemCode, message: string): FieldProblem[] => [
    { field: 'roles', code, message },
  ];
  if (roles.length === 0) return problem('ROLE_REQUIRED', 'Choose at least one role.');
  if (roles.some((role) => (FAMILY_ROLES as readonly Role[]).includes(role))) {
    return problem('ROLE_NOT_STAFF', 'A member of staff cannot be patient or guardian in the same account.');
  }
  const supervised = roles.some((role) => role === 'STUDENT' || role === 'THERAPY_ASSISTANT');
  const others = roles.filter((role) => LICENSED_ROLES.has(role));
  if (supervised && others.length > 0) {
    return problem('ROLES_CONFLICT', 'A student or assistant cannot hold a licensed role at the same time.');
  }
  return [];
}

const LICENSED_ROLES = new Set<Role>(
  STAFF_ROLES.filter(
    (role) =>
      !['STUDENT', 'THERAPY_ASSISTANT', 'SCHEDULER', 'ADMINISTRATOR', 'ANALYST', 'PRIVACY_OFFICER'].includes(
        role,
      ),
  ),
);

export type RoleChangeDecision = { readonly ok: true } | RuleRefusal<'OWN_ROLES' | 'LAST_ADMINISTRATOR'>;

/**
 * Nobody changes the own roles, and a clinic keeps at least one active administrator.
 * `otherActiveAdministrators` counts administrators apart from the member being changed.
 */
export function decideRoleChange(change: {
  actorUserId: string;
  targetUserId: string;
  before: readonly Role[];
  after: readonly Role[];
  staysActive: boolean;
  otherActiveAdministrators: number;
}): RoleChangeDecision {
  const same =
    change.before.length === change.after.length &&
    change.before.every((role) => change.after.includes(role));
  if (change.actorUserId === change.targetUserId && !same) {
    return refuse('OWN_ROLES', 'You cannot change your own roles; ask another administrator.', 'roles');
  }
  const losesAdministrator =
    change.before.includes('ADMINISTRATOR') &&
    (!change.after.includes('ADMINISTRATOR') || !change.staysActive);
  if (losesAdministrator && change.otherActiveAdministrators === 0) {
    return refuse(
      'LAST_ADMINISTRATOR',
      'The clinic needs at least one active administrator; name another one first.',
      'roles',
    );
  }
  return { ok: true };
}
