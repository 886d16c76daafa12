import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWeeks,
  countWeekdays,
  daysBetween,
  isCurrent,
  isLocalDate,
  isoWeekday,
  isTimeZone,
  isWeekday,
  localDateIn,
  periodsOverlap,
} from './index.ts';

const date = fc
  .integer({ min: 0, max: 90_000 })
  .map((days) => addDays('1950-01-01', days))
  .filter(isLocalDate);

describe('local dates', () => {
  it('knows which dates exist', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(isLocalDate('1900-02-29')).toBe(false);
    for (const wrong of [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '2024-01-01T00:00',
      ' 2024-01-01',
    ]) {
      expect(isLocalDate(wrong)).toBe(false);
    }
    for (const far of ['1899-12-31', '2201-01-01', '275760-09-13', '0000-01-01']) {
      expect(isLocalDate(far)).toBe(false);
    }
    for (const other of [null, undefined, 20240101, {}]) expect(isLocalDate(other)).toBe(false);
  });

  it('adds days, weeks and months', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addWeeks('2024-12-30', 1)).toBe('2025-01-06');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError);
  });

  it('counts there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('counts weekdays as one would on a calendar', () => {
    expect(isoWeekday('2024-01-01')).toBe(1);
    expect(isoWeekday('2024-01-07')).toBe(7);
    expect(countWeekdays('2024-01-01', '2024-01-07')).toBe(5);
    expect(countWeekdays('2024-01-06', '2024-01-07')).toBe(0);
    expect(countWeekdays('2024-01-05', '2024-01-04')).toBe(0);
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (from, days) => {
        let counted = 0;
        for (let day = 0; day <= days; day += 1) if (isWeekday(addDays(from, day))) counted += 1;
        expect(countWeekdays(from, addDays(from, days))).toBe(counted);
      }),
    );
  });
});

describe('localDateIn', () => {
  it('reads the wall calendar of the zone', () => {
    const instant = new Date('2024-03-10T04:30:00Z');
    expect(localDateIn('America/New_York', instant)).toBe('2024-03-09');
    expect(localDateIn('UTC', instant)).toBe('2024-03-10');
    expect(localDateIn('Pacific/Kiritimati', new Date('2024-12-31T10:00:00Z'))).toBe('2025-01-01');
  });

  it('stays right through both clock changes', () => {
    // New York, 10 March 2024 02:00 EST -> 03:00 EDT; 3 November 2024 02:00 EDT -> 01:00 EST.
    expect(localDateIn('America/New_York', new Date('2024-03-11T03:59:59Z'))).toBe('2024-03-10');
    expect(localDateIn('America/New_York', new Date('2024-03-11T04:00:00Z'))).toBe('2024-03-11');
    expect(localDateIn('America/New_York', new Date('2024-11-04T04:59:59Z'))).toBe('2024-11-03');
    expect(localDateIn('America/New_York', new Date('2024-11-04T05:00:00Z'))).toBe('2024-11-04');
    // Samoa skipped 30 December 2011 altogether.
    expect(localDateIn('Pacific/Apia', new Date('2011-12-30T09:59:59Z'))).toBe('2011-12-29');
    expect(localDateIn('Pacific/Apia', new Date('2011-12-30T10:00:00Z'))).toBe('2011-12-31');
  });

  it('knows zones', () => {
    expect(isTimeZone('Europe/Madrid')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});

describe('periods', () => {
  it('include both days', () => {
    const week = { startsOn: '2024-01-01', endsOn: '2024-01-07' };
    expect(['2023-12-31', '2024-01-01', '2024-01-07', '2024-01-08'].map((on) => isCurrent(week, on))).toEqual(
      [false, true, true, false],
    );
    expect(isCurrent({ startsOn: '2024-01-01', endsOn: null }, '2099-01-01')).toBe(true);
  });

  it('overlap exactly when some day lies in both', () => {
    const end = fc.option(fc.integer({ min: -3, max: 12 }), { nil: null });
    const period = fc.tuple(fc.integer({ min: 0, max: 12 }), end).map(([start, length]) => ({
      startsOn: addDays('2024-01-01', start),
      endsOn: length === null ? null : addDays('2024-01-01', start + length),
    }));
    const days = Array.from({ length: 40 }, (_, day) => addDays('2024-01-01', day));
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = days.some((on) => isCurrent(a, on) && isCurrent(b, on));
        expect(periodsOverlap(a, b)).toBe(shared);
        expect(periodsOverlap(b, a)).toBe(shared);
      }),
    );
  });
});
