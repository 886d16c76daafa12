import { describe, expect, it } from '@jest/globals';
import { can, type Role } from '@consilium/domain';
import { isCurrentEntry, navigationFor } from './navigation.ts';

const labelsFor = (roles: readonly Role[], mustChangePassword = false) =>
  navigationFor(
    { roles, mustChangePassword },
    (permission) => can({ roles, disciplineCode: null }, permission).allowed,
  ).map(({ label }) => label);

describe('the navigation', () => {
  it.each<[Role, readonly string[]]>([
    [
      'PHYSICIAN',
      [
        ...['today', 'myPatients', 'patients', 'schedule', 'conference', 'tasks', 'referrals', 'team'],
        ...['outcomes', 'administration'],
      ],
    ],
    // Ladders and stimuli of desensitization are edited there.
    [
      'PHYSIOTHERAPIST',
      ['today', 'myPatients', 'patients', 'schedule', 'conference', 'tasks', 'team', 'administration'],
    ],
    ['STUDENT', ['today', 'patients', 'schedule', 'conference', 'tasks', 'team']],
    ['NURSE', ['today', 'myPatients', 'patients', 'schedule', 'conference', 'tasks', 'referrals', 'team']],
    ['SCHEDULER', ['today', 'patients', 'schedule', 'team', 'administration']],
    ['ADMINISTRATOR', ['today', 'patients', 'schedule', 'referrals', 'team', 'outcomes', 'administration']],
    ['PRIVACY_OFFICER', ['today', 'patients', 'schedule', 'team', 'outcomes', 'administration']],
    ['PATIENT', ['family']],
    ['GUARDIAN', ['family']],
  ])('shows %s only what the policy allows', (role, labels) => {
    expect(labelsFor([role])).toEqual(labels);
  });

  it('shows an analyst neither patients nor referrals', () => {
    expect(labelsFor(['ANALYST'])).not.toEqual(expect.arrayContaining(['patients']));
    expect(labelsFor(['ANALYST'])).not.toEqual(expect.arrayContaining(['referrals']));
  });

  it('gives a member who is a guardian as well the navigation of staff', () => {
    expect(labelsFor(['NURSE', 'GUARDIAN'])).toContain('patients');
  });

  it('leads nowhere before a first password has been changed', () => {
    expect(labelsFor(['ADMINISTRATOR'], true)).toEqual([]);
  });

  it('marks the entry one is under, and the family page on the record of the young person', () => {
    const [today, , patients] = navigationFor({ roles: ['NURSE'], mustChangePassword: false }, () => true);
    expect(isCurrentEntry(today!, '/today')).toBe(true);
    expect(isCurrentEntry(patients!, '/patients/7/plan')).toBe(true);
    expect(isCurrentEntry(patients!, '/patientsx')).toBe(false);
    const [family] = navigationFor({ roles: ['PATIENT'], mustChangePassword: false }, () => true);
    expect(isCurrentEntry(family!, '/patients/7')).toBe(true);
    expect(isCurrentEntry(family!, '/account')).toBe(false);
  });
});
