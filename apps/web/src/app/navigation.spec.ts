import { describe, expect, it } from '@jest/globals';
import { can, ROLES, type Permission, type Role } from '@consilium/domain';
import { isCurrentEntry, isFamily, NAVIGATION, navigationFor } from './navigation.ts';

const labelsFor = (roles: readonly Role[], mustChangePassword = false): string[] => {
  const may = (permission: Permission) => can({ roles, disciplineCode: null }, permission).allowed;
  return navigationFor({ roles, mustChangePassword }, may).map(({ label }) => label);
};

describe('navigation', () => {
  it.each<[Role, string[]]>([
    ['PHYSICIAN', ['today', 'patients', 'referrals', 'team', 'administration']],
    ['PHYSIOTHERAPIST', ['today', 'patients', 'team']],
    ['ADMINISTRATOR', ['today', 'patients', 'referrals', 'team', 'administration']],
    ['PRIVACY_OFFICER', ['today', 'patients', 'team', 'administration']],
    ['ANALYST', []],
    ['PATIENT', ['family']],
    ['GUARDIAN', ['family']],
  ])('%s sees what the policy lets the role do and nothing else', (role, labels) => {
    expect(labelsFor([role])).toEqual(labels);
  });

  it('adds up the rights of several roles', () => {
    expect(labelsFor(['PHYSIOTHERAPIST', 'PRIVACY_OFFICER'])).toContain('administration');
  });

  it('shows a member of staff who is a guardian as well the navigation of staff', () => {
    expect(isFamily({ roles: ['NURSE', 'GUARDIAN'] })).toBe(false);
    expect(labelsFor(['NURSE', 'GUARDIAN'])).toContain('referrals');
  });

  it('leads nowhere before a first password has been changed', () => {
    for (const role of ROLES) expect(labelsFor([role], true)).toEqual([]);
  });

  it('marks an entry on its own page and on those below it', () => {
    const patients = NAVIGATION.find(({ label }) => label === 'patients')!;
    expect(isCurrentEntry(patients, '/patients')).toBe(true);
    expect(isCurrentEntry(patients, '/patients/7/plan')).toBe(true);
    expect(isCurrentEntry(patients, '/patients-of-others')).toBe(false);
  });
});
