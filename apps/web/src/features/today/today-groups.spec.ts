import { describe, expect, it } from '@jest/globals';
import { TODAY_ITEM_KINDS, type TodayItemKind } from '@consilium/domain';
import { groupTodayItems } from './today-groups.ts';
import { placeOf } from './today-links.ts';

const item = (kind: TodayItemKind, more: { since?: string; dueOn?: string } = {}) => ({ kind, ...more });
const TODAY = '2026-05-10';

describe('groupTodayItems', () => {
  it('makes one group of each kind, in the order of the rule', () => {
    const items = [item('GOAL_OVERDUE'), item('REFERRAL_TO_TRIAGE'), item('GOAL_OVERDUE')];
    const groups = groupTodayItems(items, TODAY);
    expect(groups.map(({ kind, items: { length } }) => [kind, length])).toEqual([
      ['REFERRAL_TO_TRIAGE', 1],
      ['GOAL_OVERDUE', 2],
    ]);
  });

  it('puts what is overdue first', () => {
    const groups = groupTodayItems(
      [item('REFERRAL_TO_TRIAGE'), item('GOAL_OVERDUE', { dueOn: '2026-05-09' })],
      TODAY,
    );
    expect(groups.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['GOAL_OVERDUE', true],
      ['REFERRAL_TO_TRIAGE', false],
    ]);
  });

  it('does not call a birthday late', () => {
    const [group] = groupTodayItems([item('TURNS_18_SOON', { dueOn: '2026-05-01' })], TODAY);
    expect(group?.overdue).toBe(false);
  });

  it('sorts by due date, then by what has waited longest', () => {
    const early = item('GOAL_OVERDUE', { dueOn: '2026-05-01', since: '2026-05-05T00:00:00Z' });
    const late = item('GOAL_OVERDUE', { dueOn: '2026-05-09', since: '2026-01-01T00:00:00Z' });
    const undated = item('GOAL_OVERDUE', { since: '2026-01-01T00:00:00Z' });
    expect(groupTodayItems([undated, late, early], TODAY)[0]?.items).toEqual([early, late, undated]);
  });
});

describe('placeOf', () => {
  it('leads somewhere for every kind, also without an id', () => {
    for (const kind of TODAY_ITEM_KINDS) {
      expect(placeOf({ kind })).toMatch(/^\/[a-z-]+/);
      expect(placeOf({ kind, patientId: 'p1', referralId: 'r1' })).toMatch(/^\/[a-z-]+/);
    }
  });

  it('leads to where it is done', () => {
    expect(placeOf({ kind: 'SIGN_OFF_WAITING', patientId: 'p1' })).toBe('/patients/p1/plan');
    expect(placeOf({ kind: 'REFERRAL_TO_TRIAGE', referralId: 'r1' })).toBe('/referrals/r1');
    expect(placeOf({ kind: 'BREAK_GLASS_TO_REVIEW', patientId: 'p1' })).toBe('/administration/break-glass');
  });
});
