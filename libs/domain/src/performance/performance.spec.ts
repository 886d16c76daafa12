import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkPerformanceActivity,
  checkPerformanceValue,
  DEFAULT_PERFORMANCE_ACTIVITIES,
} from './performance-activities.ts';
import { beatsBest, performanceProgress, type Attempt } from './performance-progress.ts';

const onDays = (...values: number[]): Attempt[] =>
  values.map((value, index) => ({ on: `2026-03-${String(index + 1).padStart(2, '0')}`, at: index, value }));

describe('activities', () => {
  it('all that ship are fine, each code once', () => {
    expect(DEFAULT_PERFORMANCE_ACTIVITIES.flatMap(checkPerformanceActivity)).toEqual([]);
    const codes = DEFAULT_PERFORMANCE_ACTIVITIES.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(['x', 'lower_case', 'A'.repeat(41), "A'B", ''])('refuses the code %j', (code) => {
    const [activity] = DEFAULT_PERFORMANCE_ACTIVITIES;
    expect(checkPerformanceActivity({ ...activity!, code })[0]?.field).toBe('code');
  });

  it('values are above zero, counted things whole, seconds to the hundredth', () => {
    expect(checkPerformanceValue('SECONDS', 12.34)).toEqual([]);
    expect(checkPerformanceValue('REPETITIONS', 14)).toEqual([]);
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 12.345, 21_601]) {
      expect(checkPerformanceValue('SECONDS', value)).toHaveLength(1);
    }
    expect(checkPerformanceValue('STEPS', 1.5)).toHaveLength(1);
  });
});

describe('beating one’s best', () => {
  it('is strict, in the direction of the activity', () => {
    expect(beatsBest('LOWER', [48, 52], 47.5)).toBe(true);
    expect(beatsBest('LOWER', [48, 52], 48)).toBe(false);
    expect(beatsBest('HIGHER', [48, 52], 53)).toBe(true);
  });

  it('the first attempt beats nothing', () => expect(beatsBest('HIGHER', [], 10)).toBe(false));

  it('one value beats the best exactly when it becomes the only best', () => {
    const values = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom('LOWER' as const, 'HIGHER' as const),
        values,
        fc.nat(500),
        (better, earlier, value) => {
          const { best } = performanceProgress(better, onDays(...earlier, value));
          expect(beatsBest(better, earlier, value)).toBe(best === value && !earlier.includes(value));
        },
      ),
    );
  });
});

describe('progress', () => {
  it('of nothing is nothing', () => {
    expect(performanceProgress('LOWER', [])).toEqual({
      attempts: 0,
      first: null,
      last: null,
      best: null,
      trend: 'TOO_FEW',
    });
  });

  it('knows first, last and best whatever the order', () => {
    const attempts = onDays(60, 48, 52).reverse();
    expect(performanceProgress('LOWER', attempts)).toMatchObject({
      attempts: 3,
      first: 60,
      last: 52,
      best: 48,
    });
  });

  it.each([
    ['too few days say nothing', 'HIGHER', [10, 11, 12, 13], 'TOO_FEW'],
    ['a gain of more than 2 % is progress', 'HIGHER', [100, 101, 102, 101, 103], 'IMPROVING'],
    ['four days at the top are a plateau', 'HIGHER', [100, 95, 99, 101, 96], 'PLATEAU'],
    ['the same against the clock', 'LOWER', [50, 51, 50, 49.5, 52], 'PLATEAU'],
    ['less than before is no plateau', 'HIGHER', [100, 80, 81, 79, 80], 'BELOW_BEST'],
    ['slower than before is no plateau', 'LOWER', [40, 50, 51, 49, 50], 'BELOW_BEST'],
  ] as const)('%s', (_, better, values, trend) => {
    expect(performanceProgress(better, onDays(...values)).trend).toBe(trend);
  });

  it('several attempts of one day count as the day’s best', () => {
    const day = onDays(100, 95, 99, 101, 96);
    const more = [...day, { ...day[4]!, at: 9, value: 20 }];
    expect(performanceProgress('HIGHER', more).trend).toBe('PLATEAU');
  });
});
