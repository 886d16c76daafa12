import { checkMember, checkPassword, isEmail, type Role } from '@consilium/domain';
import type { RuleProblem } from '../../../ui/index.ts';
import type { Member } from '../../team/operations.ts';

/** What can be changed about a member. */
export interface MemberValues {
  givenName: string;
  familyName: string;
  credential: string;
  supervisorId: string | null;
  activeUntil: string | null;
  roles: Role[];
}

/** What is given once, with the account. */
export interface NewMemberValues extends MemberValues {
  disciplineCode: string;
  activeFrom: string;
  email: string;
  initialPassword: string;
}

export const emptyMember = (today: string): NewMemberValues => ({
  givenName: '',
  familyName: '',
  credential: '',
  supervisorId: null,
  activeUntil: null,
  roles: [],
  disciplineCode: '',
  activeFrom: today,
  email: '',
  initialPassword: '',
});

export const valuesOfMember = (member: Member): MemberValues => ({
  givenName: member.givenName,
  familyName: member.familyName,
  credential: member.credential,
  supervisorId: member.supervisor?.id ?? null,
  activeUntil: member.activeUntil ?? null,
  roles: [...member.roles].sort(),
});

/** The same rules as the server's, so that most refusals are met before anything is sent. */
export function checkNewMember(values: NewMemberValues): RuleProblem[] {
  const password = checkPassword(values.initialPassword, values.email);
  return [
    ...checkMember(values),
    ...(values.disciplineCode === '' ? [{ field: 'disciplineCode', code: 'DISCIPLINE_UNKNOWN' }] : []),
    ...(isEmail(values.email) ? [] : [{ field: 'email', code: 'EMAIL_INVALID' }]),
    ...(password.ok ? [] : [{ field: 'initialPassword', code: password.code }]),
  ];
}

export const checkMemberChange =
  (activeFrom: string) =>
  (values: MemberValues): RuleProblem[] =>
    checkMember({ ...values, activeFrom });
