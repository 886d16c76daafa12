import { describe, expect, it } from '@jest/globals';
import type { Role } from './index.ts';
import { decideBreakGlass, relationOf } from './index.ts';

describe('relationOf', () => {
  const none = {
    roles: ['NURSE'] as Role[],
    isSelf: false,
    isProxy: false,
    onTeam: false,
    inIntake: false,
    hasBreakGlass: false,
  };

  it('takes the strongest relation', () => {
    expect(relationOf(none)).toBe('OUTSIDE');
    expect(relationOf({ ...none, hasBreakGlass: true })).toBe('BREAK_GLASS');
    expect(relationOf({ ...none, hasBreakGlass: true, inIntake: true })).toBe('INTAKE');
    expect(relationOf({ ...none, hasBreakGlass: true, inIntake: true, onTeam: true })).toBe('TEAM');
    expect(relationOf({ ...none, roles: ['PSYCHOLOGIST'], inIntake: true })).toBe('OUTSIDE');
    expect(relationOf({ ...none, roles: ['GUARDIAN'], isProxy: true })).toBe('PROXY');
    expect(relationOf({ ...none, roles: ['PATIENT'], isSelf: true })).toBe('SELF');
    expect(relationOf({ ...none, isSelf: true, isProxy: true })).toBe('OUTSIDE');
  });
});

describe('decideBreakGlass', () => {
  const now = new Date('2024-05-01T10:00:00Z');

  it('lasts 60 minutes and keeps the reason', () => {
    expect(decideBreakGlass({ relation: 'OUTSIDE', reason: ' Fainted in the corridor ' }, now)).toEqual({
      ok: true,
      reason: 'Fainted in the corridor',
      expiresAt: new Date('2024-05-01T11:00:00Z'),
    });
  });

  it('wants a reason, and is not for those who have access', () => {
    expect(decideBreakGlass({ relation: 'OUTSIDE', reason: 'ok' }, now)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(decideBreakGlass({ relation: 'TEAM', reason: 'Fainted in the corridor' }, now)).toMatchObject({
      code: 'ALREADY_ON_TEAM',
    });
  });
});
