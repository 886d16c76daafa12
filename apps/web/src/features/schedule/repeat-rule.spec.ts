import { describe, expect, it } from '@jest/globals';
import { firstOccurrence, newRepeat, ruleOf } from './repeat-rule.ts';

const weekly = { ...newRepeat('2026-03-02'), repeats: true };

describe('the rule of a series', () => {
  it('is none until it repeats on some day', () => {
    expect(ruleOf(newRepeat('2026-03-02'))).toBeNull();
    expect(ruleOf({ ...weekly, weekdays: [] })).toBeNull();
  });

  it('names days in the order of the week, the interval and the end', () => {
    expect(ruleOf(weekly)).toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=4');
    expect(ruleOf({ ...weekly, weekdays: [5, 1], interval: 2, ends: 'UNTIL', until: '2026-06-30' })).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20260630',
    );
    expect(ruleOf({ ...weekly, ends: 'OPEN' })).toBe('FREQ=WEEKLY;BYDAY=MO');
  });

  it('starts on the first chosen day', () => {
    expect(firstOccurrence('2026-03-02', [1])).toBe('2026-03-02');
    expect(firstOccurrence('2026-03-02', [7, 3])).toBe('2026-03-04');
  });
});
