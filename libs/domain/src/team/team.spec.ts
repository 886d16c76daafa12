import { describe, expect, it } from '@jest/globals';
import {
  checkMember,
  checkRoles,
  compareDisciplines,
  decideCareTeamMembership,
  decideEndOfMembership,
  decideRoleChange,
  DISCIPLINES,
  isMemberActive,
  needsSupervisor,
} from './index.ts';

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('disciplines', () => {
  it('have colours that carry white text and stand out on the dark page', () => {
    for (const { code, colour } of DISCIPLINES) {
      expect([code, contrast(colour, '#ffffff') >= 4.5, contrast(colour, '#242424') >= 3]).toEqual([
        code,
        true,
        true,
      ]);
    }
    expect(new Set(DISCIPLINES.map((row) => row.colour)).size).toBe(DISCIPLINES.length);
  });

  it('sort in display order, unknown ones last', () => {
    expect(['ZZZ', 'PSYCHOLOGY', 'AAA', 'MEDICINE'].sort(compareDisciplines)).toEqual([
      'MEDICINE',
      'PSYCHOLOGY',
      'AAA',
      'ZZZ',
    ]);
  });
});

describe('members', () => {
  const member = {
    givenName: 'Kim',
    familyName: 'Park',
    credential: 'PT, DPT',
    supervisorId: null,
    activeFrom: '2024-01-01',
    activeUntil: null,
    roles: ['PHYSIOTHERAPIST' as const],
  };

  it('need a supervisor as assistants and students', () => {
    for (const credential of ['PTA', 'COTA/L', 'ota', 'SPT', 'OT Student']) {
      expect([credential, needsSupervisor({ credential, roles: [] })]).toEqual([credential, true]);
    }
    for (const credential of ['PT, DPT', 'OTR/L', 'MD', 'PhD', 'OTD', '']) {
      expect([credential, needsSupervisor({ credential, roles: ['PHYSIOTHERAPIST'] })]).toEqual([
        credential,
        false,
      ]);
    }
    expect(needsSupervisor({ credential: '', roles: ['STUDENT'] })).toBe(true);
  });

  it('are checked', () => {
    expect(checkMember(member)).toEqual([]);
    expect(checkMember({ ...member, credential: 'PTA' })).toMatchObject([{ code: 'SUPERVISOR_REQUIRED' }]);
    expect(checkMember({ ...member, activeUntil: '2023-12-31' })).toMatchObject([{ code: 'PERIOD_INVALID' }]);
    expect(checkMember({ ...member, activeFrom: '2023-02-30' })).toMatchObject([{ code: 'DATE_INVALID' }]);
    expect(checkMember({ ...member, givenName: ' ' })).toMatchObject([{ code: 'TEXT_REQUIRED' }]);
  });

  it('hold roles that fit together', () => {
    expect(checkRoles([])).toMatchObject([{ code: 'ROLE_REQUIRED' }]);
    expect(checkRoles(['NURSE', 'GUARDIAN'])).toMatchObject([{ code: 'ROLE_NOT_STAFF' }]);
    expect(checkRoles(['STUDENT', 'PHYSIOTHERAPIST'])).toMatchObject([{ code: 'ROLES_CONFLICT' }]);
    expect(checkRoles(['PHYSICIAN', 'ADMINISTRATOR'])).toEqual([]);
    expect(checkRoles(['THERAPY_ASSISTANT', 'SCHEDULER'])).toEqual([]);
  });

  it('are active on their first and last day', () => {
    const worked = { activeFrom: '2024-01-01', activeUntil: '2024-01-31' };
    expect(
      ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01'].map((on) => isMemberActive(worked, on)),
    ).toEqual([false, true, true, false]);
  });

  it('never change their own roles, and one administrator remains', () => {
    const change = {
      actorUserId: 'a',
      targetUserId: 'b',
      before: ['ADMINISTRATOR' as const],
      after: ['NURSE' as const],
      staysActive: true,
      otherActiveAdministrators: 1,
    };
    expect(decideRoleChange(change)).toEqual({ ok: true });
    expect(decideRoleChange({ ...change, targetUserId: 'a' })).toMatchObject({ code: 'OWN_ROLES' });
    expect(decideRoleChange({ ...change, otherActiveAdministrators: 0 })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    const leaves = { ...change, after: change.before, staysActive: false, otherActiveAdministrators: 0 };
    expect(decideRoleChange(leaves)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(decideRoleChange({ ...leaves, targetUserId: 'a', staysActive: true })).toEqual({ ok: true });
  });
});

describe('care team', () => {
  const working = { activeFrom: '2024-01-01', activeUntil: null };
  const request = { memberId: 'm1', teamRole: 'Physio', lead: false, startsOn: '2024-02-01', endsOn: null };
  const lead = { memberId: 'm2', memberName: 'Dr Diaz', lead: true, startsOn: '2024-01-15', endsOn: null };

  it('takes a member once at a time, with one lead', () => {
    expect(decideCareTeamMembership(request, [lead], working)).toEqual({ ok: true, teamRole: 'Physio' });
    const again = { ...request, memberId: 'm2' };
    expect(decideCareTeamMembership(again, [lead], working)).toMatchObject({ code: 'ALREADY_ON_TEAM' });
    expect(decideCareTeamMembership(again, [{ ...lead, endsOn: '2024-01-31' }], working).ok).toBe(true);
    const second = decideCareTeamMembership({ ...request, lead: true }, [lead], working);
    expect(second).toMatchObject({
      code: 'LEAD_TAKEN',
      message: expect.stringContaining('Dr Diaz') as unknown,
    });
  });

  it('refuses who does not work here and periods that cannot be', () => {
    const left = { activeFrom: '2024-01-01', activeUntil: '2024-01-31' };
    expect(decideCareTeamMembership(request, [], left)).toMatchObject({ code: 'MEMBER_INACTIVE' });
    expect(decideCareTeamMembership({ ...request, endsOn: '2024-01-31' }, [], working)).toMatchObject({
      code: 'PERIOD_INVALID',
    });
    expect(decideCareTeamMembership({ ...request, teamRole: '' }, [], working)).toMatchObject({
      field: 'teamRole',
    });
    expect(decideEndOfMembership(request, '2024-01-31')).toMatchObject({ code: 'PERIOD_INVALID' });
    expect(decideEndOfMembership(request, '2024-02-01')).toEqual({ ok: true });
  });
});
