import { describe, expect, it } from '@jest/globals';
import { addDays, isoWeekday, localDateIn } from '@consilium/domain';
import fc from 'fast-check';
import {
  checkRepeat,
  occurrenceDates,
  occurrences,
} from '../../../apps/api/src/scheduling/series/occurrences.ts';
import {
  readRule,
  ruleText,
  type RecurrenceRule,
} from '../../../apps/api/src/scheduling/series/recurrence-rule.ts';

function ruleOf(text: string): RecurrenceRule {
  const read = readRule(text);
  if (!read.ok) throw new Error(`${text}: ${read.code}`);
  return read.rule;
}

const NINE = 540;
const ZONES = {
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
} as const;

function clockIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
}

describe('a repeat rule', () => {
  it.each([
    ['', 'RULE_MALFORMED'],
    ['FREQ', 'RULE_MALFORMED'],
    ['FREQ=WEEKLY;', 'RULE_MALFORMED'],
    ['FREQ=WEEKLY;BYDAY=MO=TU', 'RULE_MALFORMED'],
    [`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(90)}MO`, 'RULE_MALFORMED'],
    ['DTSTART:20260101T090000Z\nRRULE:FREQ=DAILY', 'RULE_HAS_START'],
    ['FREQ=DAILY;EXDATE=20260101', 'RULE_HAS_START'],
    ['FREQ=YEARLY', 'RULE_FREQUENCY'],
    ['FREQ=HOURLY', 'RULE_FREQUENCY'],
    ['INTERVAL=2', 'RULE_FREQUENCY'],
    ['FREQ=DAILY;BYHOUR=9,14', 'RULE_PART_UNKNOWN'],
    ['FREQ=DAILY;X-OTHER=1', 'RULE_MALFORMED'],
    ['FREQ=DAILY;RSCALE=HEBREW', 'RULE_PART_UNKNOWN'],
    ['FREQ=DAILY;FREQ=DAILY', 'RULE_PART_TWICE'],
    ['FREQ=DAILY;INTERVAL=0', 'RULE_VALUE'],
    ['FREQ=DAILY;INTERVAL=53', 'RULE_VALUE'],
    ['FREQ=WEEKLY;BYDAY=XX', 'RULE_VALUE'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'RULE_VALUE'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'RULE_VALUE'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'RULE_VALUE'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'RULE_VALUE'],
    ['FREQ=DAILY;UNTIL=20260230', 'RULE_VALUE'],
    ['FREQ=DAILY;UNTIL=20260301T090000', 'RULE_VALUE'],
    ['FREQ=DAILY;COUNT=0', 'RULE_VALUE'],
    ['FREQ=DAILY;COUNT=401', 'RULE_TOO_MANY'],
    ['FREQ=DAILY;COUNT=4;UNTIL=20260401', 'RULE_COUNT_AND_UNTIL'],
  ])('%p is refused: %s', (text, code) => {
    expect(readRule(text)).toMatchObject({ ok: false, code });
  });

  it('is kept as text, also with another end', () => {
    const rule = ruleOf('freq=weekly;BYDAY=MO,WE;INTERVAL=2;COUNT=9');
    expect(ruleText(rule)).toBe('FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2;COUNT=9');
    expect(ruleText(rule, { kind: 'DATE', date: '2026-04-30' })).toBe(
      'FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2;UNTIL=20260430',
    );
    expect(ruleText(rule, null)).toBe('FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2');
  });

  it('is judged with its start', () => {
    const from = { startsOn: '2026-03-04', startMinute: NINE, timeZone: 'Europe/Berlin' };
    const check = (text: string) => checkRepeat(ruleOf(text), from);
    expect(check('FREQ=WEEKLY;BYDAY=MO')).toEqual({ ok: true, firstOn: '2026-03-09', lastOn: null });
    expect(check('FREQ=DAILY;COUNT=400')).toEqual({ ok: true, firstOn: '2026-03-04', lastOn: '2027-04-07' });
    expect(check('FREQ=MONTHLY;BYDAY=2TU;COUNT=400;INTERVAL=12')).toMatchObject({ ok: true });
    expect(check('FREQ=DAILY;UNTIL=20270407')).toMatchObject({ ok: true, lastOn: '2027-04-07' });
    expect(check('FREQ=DAILY;UNTIL=20270408')).toMatchObject({ code: 'RULE_TOO_MANY' });
    expect(check('FREQ=DAILY;UNTIL=21991231')).toMatchObject({ code: 'RULE_TOO_MANY' });
    expect(check('FREQ=DAILY;UNTIL=20260303')).toMatchObject({ code: 'RULE_NO_OCCURRENCE' });
    expect(check('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30')).toMatchObject({ code: 'RULE_NO_OCCURRENCE' });
    expect(check('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29')).toMatchObject({ firstOn: '2028-02-29' });
  });
});

describe('occurrences', () => {
  it.each(Object.entries(ZONES))('keep the wall clock in %s over both clock changes', (timeZone, changes) => {
    for (const change of changes) {
      const [from, until] = [addDays(change, -10), addDays(change, 10)];
      const found = occurrences(ruleOf('FREQ=DAILY'), {
        startsOn: from,
        startMinute: NINE,
        timeZone,
        from,
        until,
      });
      expect(found).toHaveLength(21);
      expect(new Set(found.map(({ startsAt }) => clockIn(timeZone, startsAt)))).toEqual(new Set(['09:00']));
      const offsets = new Set(found.map(({ startsAt }) => startsAt.toISOString().slice(11, 16)));
      expect(offsets.size).toBe(2);
    }
  });

  it('loses no date whose hour is left out or comes twice', () => {
    const on = (timeZone: string, date: string, startMinute: number) =>
      occurrences(ruleOf('FREQ=DAILY'), { startsOn: date, startMinute, timeZone, from: date, until: date });
    expect(on('America/New_York', '2026-03-08', 150)).toEqual([
      { occurrenceOn: '2026-03-08', startsAt: new Date('2026-03-08T07:30:00Z'), adjusted: 'GAP' },
    ]);
    expect(on('America/New_York', '2026-11-01', 90)).toEqual([
      { occurrenceOn: '2026-11-01', startsAt: new Date('2026-11-01T05:30:00Z'), adjusted: 'OVERLAP' },
    ]);
    // Lord Howe Island changes by half an hour.
    expect(on('Australia/Lord_Howe', '2026-10-04', 135)).toEqual([
      { occurrenceOn: '2026-10-04', startsAt: new Date('2026-10-03T15:45:00Z'), adjusted: 'GAP' },
    ]);
  });

  it('end at an UNTIL in UTC by the instant, not by the date', () => {
    const from = { startsOn: '2026-03-02', startMinute: NINE, timeZone: 'America/New_York' };
    const dates = (until: string) =>
      occurrenceDates(ruleOf(`FREQ=DAILY;UNTIL=${until}`), from, '2026-03-01', '2026-04-01').at(-1);
    expect(dates('20260309T130000Z')).toBe('2026-03-09');
    expect(dates('20260309T125959Z')).toBe('2026-03-08');
    expect(dates('20260309')).toBe('2026-03-09');
  });

  const zone = fc.constantFrom(...Object.keys(ZONES));
  const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR'), { minLength: 1 });
  const start = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2025-01-01', offset));

  it('of a weekly rule are what a calendar shows', () => {
    fc.assert(
      fc.property(
        zone,
        days,
        start,
        fc.integer({ min: 1, max: 4 }),
        (timeZone, byDay, startsOn, interval) => {
          const rule = ruleOf(`FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${byDay.join(',')}`);
          const until = addDays(startsOn, 120);
          const monday = addDays(startsOn, 1 - isoWeekday(startsOn));
          const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
          const expected = Array.from({ length: 121 }, (_, offset) => addDays(startsOn, offset)).filter(
            (date) => {
              const week = Math.floor((Date.parse(date) - Date.parse(monday)) / 604_800_000);
              return week % interval === 0 && byDay.includes(names[isoWeekday(date) - 1] as 'MO');
            },
          );
          const repeated = { startsOn, startMinute: NINE, timeZone };
          expect(occurrenceDates(rule, repeated, startsOn, until)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('come out the same whole or in pieces, which is how the horizon moves', () => {
    const rules = fc.constantFrom(
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=25',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      'FREQ=MONTHLY;BYDAY=-1WE',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=DAILY;BYDAY=TU;UNTIL=20260801',
    );
    fc.assert(
      fc.property(rules, zone, start, fc.integer({ min: 0, max: 300 }), (text, timeZone, startsOn, cut) => {
        const rule = ruleOf(text);
        const repeated = { startsOn, startMinute: NINE, timeZone };
        const [middle, end] = [addDays(startsOn, cut), addDays(startsOn, 300)];
        const whole = occurrenceDates(rule, repeated, startsOn, end);
        expect([
          ...occurrenceDates(rule, repeated, startsOn, middle),
          ...occurrenceDates(rule, repeated, addDays(middle, 1), end),
        ]).toEqual(whole);
        for (const { occurrenceOn, startsAt } of occurrences(rule, {
          ...repeated,
          from: startsOn,
          until: end,
        })) {
          expect(localDateIn(timeZone, startsAt)).toBe(occurrenceOn);
        }
      }),
      { numRuns: 60 },
    );
  });
});
