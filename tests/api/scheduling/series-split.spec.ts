import { describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import fc from 'fast-check';
import { occurrenceDates } from '../../../apps/api/src/scheduling/series/occurrences.ts';
import { readRule, type RecurrenceRule } from '../../../apps/api/src/scheduling/series/recurrence-rule.ts';
import { splitSeries } from '../../../apps/api/src/scheduling/series/split-series.ts';

function ruleOf(text: string): RecurrenceRule {
  const read = readRule(text);
  if (!read.ok) throw new Error(read.code);
  return read.rule;
}

/** Monday, 2 March 2026. */
const MONDAY = '2026-03-02';
const at = (startsOn: string) => ({ startsOn, startMinute: 540, timeZone: 'Europe/Berlin' });
const split = (rule: string, cut: string, to = cut) =>
  splitSeries(ruleOf(rule), at(MONDAY), cut, { from: cut, to });

describe('cutting a series', () => {
  it('ends the rule the day before and goes on with the same end', () => {
    expect(split('FREQ=WEEKLY;BYDAY=MO,WE', '2026-03-11')).toMatchObject({
      before: 'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260310',
      after: 'FREQ=WEEKLY;BYDAY=MO,WE',
      startsOn: '2026-03-11',
    });
    expect(split('FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10', '2026-03-11')).toMatchObject({
      after: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=7',
    });
    expect(split('FREQ=DAILY;UNTIL=20260401', MONDAY)).toMatchObject({
      before: null,
      after: 'FREQ=DAILY;UNTIL=20260401',
    });
  });

  it('moves the weekday that was taken hold of', () => {
    expect(split('FREQ=WEEKLY;BYDAY=MO,WE', '2026-03-09', '2026-03-13')).toMatchObject({
      after: 'FREQ=WEEKLY;BYDAY=FR,WE',
      startsOn: '2026-03-11',
    });
    expect(split('FREQ=WEEKLY', '2026-03-09', '2026-03-12')).toMatchObject({
      after: 'FREQ=WEEKLY',
      startsOn: '2026-03-12',
    });
    expect(split('FREQ=DAILY;INTERVAL=3;UNTIL=20260401', MONDAY, '2026-03-03')).toMatchObject({
      after: 'FREQ=DAILY;INTERVAL=3;UNTIL=20260402',
    });
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE', MONDAY, '2026-03-04'],
    ['FREQ=WEEKLY;BYDAY=MO,WE', MONDAY, '2026-03-10'],
    ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3', MONDAY, '2026-03-06'],
    ['FREQ=MONTHLY;BYDAY=1MO', MONDAY, '2026-03-03'],
    ['FREQ=MONTHLY;BYMONTHDAY=2', MONDAY, '2026-03-03'],
    ['FREQ=MONTHLY', MONDAY, '2026-03-31'],
  ])('refuses to move %s from %s to %s', (rule, from, to) => {
    expect(split(rule, from, to)).toMatchObject({ ok: false, code: 'SERIES_SHIFT' });
  });

  it('loses no occurrence and adds none, whatever the rule and the cut', () => {
    const rules = fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=4;COUNT=30',
      'FREQ=WEEKLY;BYDAY=MO,TU,TH',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;COUNT=24',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=FR;UNTIL=20270101',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=12',
      'FREQ=MONTHLY',
    );
    fc.assert(
      fc.property(rules, fc.nat({ max: 20 }), fc.integer({ min: -6, max: 6 }), (text, index, days) => {
        const [rule, end] = [ruleOf(text), addDays(MONDAY, 190)];
        const dates = occurrenceDates(rule, at(MONDAY), MONDAY, end);
        const cut = dates[index % dates.length] ?? MONDAY;
        const parts = splitSeries(rule, at(MONDAY), cut, { from: cut, to: addDays(cut, days) });
        if (!parts.ok) return;
        const before = parts.before ? occurrenceDates(ruleOf(parts.before), at(MONDAY), MONDAY, end) : [];
        const after = occurrenceDates(
          ruleOf(parts.after),
          at(parts.startsOn),
          parts.startsOn,
          addDays(end, -7),
        );
        expect(before).toEqual(dates.filter((date) => date < cut));
        expect(after).toEqual(
          dates
            .filter((date) => date >= cut)
            .map(parts.moved)
            .sort()
            .filter((date) => date <= addDays(end, -7)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
