import { describe, expect, it } from '@jest/globals';
import { firstOccurrence, newRepeat, repeatOf, ruleOf } from './repeat-rule.ts';

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

  it.each([
    'FREQ=WEEKLY;BYDAY=MO;COUNT=4',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20260630',
    'FREQ=WEEKLY;BYDAY=TU,TH',
  ])('is read back: %s', (rule) => {
    const read = repeatOf(rule, '2026-03-02');
    expect(read && ruleOf(read)).toBe(rule);
  });

  it('is read with the weekday of its start, and not at all when the form cannot say it', () => {
    expect(repeatOf('FREQ=WEEKLY', '2026-03-04')).toMatchObject({ weekdays: [3], ends: 'OPEN', interval: 1 });
    for (const rule of ['FREQ=DAILY', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=WEEKLY;UNTIL=20260308T140000Z'])
      expect(repeatOf(rule, '2026-03-02')).toBeNull();
  });

  it('starts on the first chosen day', () => {
    expect(firstOccurrence('2026-03-02', [1])).toBe('2026-03-02');
    expect(firstOccurrence('2026-03-02', [7, 3])).toBe('2026-03-04');
  });
});
