import { describe, expect, it } from '@jest/globals';
import { TODAY_ITEM_KINDS, type TodayItemKind } from '@consilium/domain';
import fc from 'fast-check';
import { groupTodayItems } from './today-groups.ts';
import { placeOf } from './today-links.ts';

const item = (kind: TodayItemKind, more: { since?: string; dueOn?: string } = {}) => ({ kind, ...more });

describe('what needs me', () => {
  it('comes in the order of the rule when nothing is late', () => {
    const groups = groupTodayItems(
      [item('SIGN_OFF_WAITING'), item('REFERRAL_TO_TRIAGE'), item('SIGN_OFF_WAITING')],
      '2026-07-23',
    );
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['REFERRAL_TO_TRIAGE', 1],
      ['SIGN_OFF_WAITING', 2],
    ]);
  });

  it('puts what is overdue first, and within a group the earliest due and the longest waiting', () => {
    const groups = groupTodayItems(
      [
        item('REFERRAL_TO_TRIAGE', { since: '2026-07-20T10:00:00Z' }),
        item('REFERRAL_TO_TRIAGE', { since: '2026-07-01T10:00:00Z' }),
        item('GOAL_OVERDUE', { dueOn: '2026-07-20' }),
        item('GOAL_OVERDUE', { dueOn: '2026-06-01' }),
      ],
      '2026-07-23',
    );
    expect(groups.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['GOAL_OVERDUE', true],
      ['REFERRAL_TO_TRIAGE', false],
    ]);
    expect(groups[0]!.items.map(({ dueOn }) => dueOn)).toEqual(['2026-06-01', '2026-07-20']);
    expect(groups[1]!.items[0]!.since).toBe('2026-07-01T10:00:00Z');
  });

  it('does not call something due today late, nor a birthday', () => {
    const groups = groupTodayItems(
      [item('GOAL_OVERDUE', { dueOn: '2026-07-23' }), item('TURNS_18_SOON', { dueOn: '2026-07-01' })],
      '2026-07-23',
    );
    expect(groups.every(({ overdue }) => !overdue)).toBe(true);
  });

  it('loses and invents nothing', () => {
    const items = fc.array(
      fc.record({
        kind: fc.constantFrom(...TODAY_ITEM_KINDS),
        dueOn: fc.option(fc.constantFrom('2026-01-01', '2026-12-31')),
      }),
    );
    fc.assert(
      fc.property(items, (some) => {
        const groups = groupTodayItems(some, '2026-07-23');
        expect(groups.flatMap((group) => group.items)).toHaveLength(some.length);
        expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length);
      }),
    );
  });
});

describe('where it is done', () => {
  it('leads to the referral, the part of the patient, or the administration', () => {
    expect(placeOf({ kind: 'REFERRAL_TO_TRIAGE', referralId: 'r1' })).toBe('/referrals/r1');
    expect(placeOf({ kind: 'SIGN_OFF_WAITING', patientId: 'p1' })).toBe('/patients/p1/plan');
    expect(placeOf({ kind: 'SIGN_OFF_WAITING', patientId: 'p1', detail: '5' })).toBe(
      '/patients/p1/plan/versions/5',
    );
    expect(placeOf({ kind: 'CARE_TEAM_WITHOUT_LEAD', patientId: 'p1' })).toBe('/patients/p1/team');
    expect(placeOf({ kind: 'TRIGGER_TO_REVIEW', patientId: 'p1' })).toBe('/patients/p1/record');
    expect(placeOf({ kind: 'EPISODE_WAITING', patientId: 'p1' })).toBe('/patients/p1');
    expect(placeOf({ kind: 'BREAK_GLASS_TO_REVIEW', patientId: 'p1' })).toBe('/administration/break-glass');
  });

  it('leads somewhere for every kind', () => {
    for (const kind of TODAY_ITEM_KINDS) expect(placeOf({ kind })).toMatch(/^\/[a-z]/);
  });
});
