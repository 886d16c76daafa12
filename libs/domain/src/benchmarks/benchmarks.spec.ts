import { describe, expect, it } from '@jest/globals';
import { compareProportion, contextReasons, differenceOfProportions, PUBLISHED_BENCHMARKS } from './index.ts';

const byCode = new Map(PUBLISHED_BENCHMARKS.map((row) => [row.code, row]));

describe('published figures', () => {
  it('have codes of their own, a citation, and proportions between 0 and 1', () => {
    expect(byCode.size).toBe(PUBLISHED_BENCHMARKS.length);
    for (const row of PUBLISHED_BENCHMARKS) {
      expect(row.citation).not.toBe('');
      if (row.kind === 'PROPORTION') expect(row.value >= 0 && row.value <= 1).toBe(true);
    }
  });

  it('keep the source document’s 80 and 15 per cent as its claim, apart from Sherry 1999', () => {
    expect([byCode.get('S01')?.value, byCode.get('S02')?.value]).toEqual([0.8, 0.15]);
    expect(contextReasons(byCode.get('S01') as never)).toEqual(['NO_N', 'NO_ANCHOR', 'NOT_PRIMARY']);
    expect(byCode.get('B01')).toMatchObject({ value: 0.92, n: 103 });
  });

  it.each([
    ['B01', ['NO_ANCHOR']],
    ['B07', ['NO_N', 'NO_ANCHOR', 'NOT_PRIMARY']],
    ['B08A', ['NO_SD']],
    ['B24A', ['NO_N', 'EFFECT_ONLY', 'NO_ANCHOR']],
    ['B26A', []],
    ['B31A', ['NO_N', 'NO_SD', 'ADULTS']],
  ])('%s is context for %p', (code, reasons) => {
    expect(contextReasons(byCode.get(code) as never)).toEqual(reasons);
  });
});

describe('difference from a published figure', () => {
  // Newcombe, Stat Med 1998;17:873, table II, method 10: 56/70 - 48/80.
  it('has the printed interval', () => {
    const found = differenceOfProportions({ count: 56, of: 70 }, { count: 48, of: 80 });
    expect(found?.difference).toBeCloseTo(0.2, 4);
    expect(found?.interval.low).toBeCloseTo(0.0524, 4);
    expect(found?.interval.high).toBeCloseTo(0.3339, 4);
  });

  it('is given only where the row may be compared', () => {
    expect(compareProportion(byCode.get('B26A') as never, { count: 30, of: 50 })?.difference).toBeCloseTo(
      0.2,
    );
    expect(compareProportion(byCode.get('B01') as never, { count: 30, of: 50 })).toBeNull();
    expect(compareProportion(byCode.get('B26A') as never, { count: 0, of: 0 })).toBeNull();
  });
});
