import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  independentEffect,
  individualsChart,
  kaplanMeier,
  pairedEffect,
  pairedEffectOf,
  proportion,
  quantile,
  summary,
  t95,
  wilson,
} from './index.ts';

const percent = (rate: number): number => Math.round(rate * 1000) / 10;

describe('Wilson interval', () => {
  // clinical.md 2.1, of Sherry 1999; 81/263 after Newcombe 1998 (Stat Med 17:857), table I, method 3.
  it.each([
    [95, 103, 85.4, 96.0],
    [43, 49, 75.8, 94.3],
    [81, 263, 25.5, 36.6],
    [15, 148, 6.2, 16.0],
    [0, 20, 0, 16.1],
    [1, 29, 0.6, 17.2],
  ])('of %i of %i is %f to %f per cent', (count, of, low, high) => {
    const interval = wilson(count, of);
    expect([percent(interval.low), percent(interval.high)]).toEqual([low, high]);
  });

  it('holds the rate, stays between 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (of, seed) => {
        const count = seed % (of + 1);
        const { low, high } = wilson(count, of);
        const mirrored = wilson(of - count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / of + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / of - 1e-12);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it('of nobody is no rate, and of more than all is refused', () => {
    expect(proportion(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow(RangeError);
  });
});

describe('quantiles', () => {
  // Printed tables of Student's t, 0.05 two-sided.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])('of t with %i degrees is %f', (degrees, value) => {
    expect(t95(degrees)).toBeCloseTo(value, 3);
  });

  it('interpolate as R does by default (type 7)', () => {
    const sorted = [1, 2, 3, 4, 10];
    expect([0.25, 0.5, 0.75, 0.875].map((part) => quantile(sorted, part))).toEqual([2, 3, 4, 7]);
  });

  it('a summary of one value has no spread', () => {
    expect(summary([4])).toEqual({
      n: 1,
      mean: 4,
      sd: null,
      interval: null,
      median: 4,
      lowerQuartile: 4,
      upperQuartile: 4,
    });
    expect(summary([])).toBeNull();
  });
});

describe('effect sizes', () => {
  // Borenstein, Hedges, Higgins, Rothstein: Introduction to Meta-Analysis (2009), chapter 4.
  it('of two groups agree with the printed example', () => {
    const effect = independentEffect({ mean: 103, sd: 5.5, n: 50 }, { mean: 100, sd: 4.5, n: 50 });
    expect(effect?.g).toBeCloseTo(0.5924, 4);
    expect((effect?.standardError ?? 0) ** 2).toBeCloseTo(0.0411, 4);
  });

  it('of the same people twice agree with the printed example', () => {
    const effect = pairedEffectOf(3, 5.5, 0.7, 50);
    expect(effect?.g).toBeCloseTo(0.416, 4);
    expect((effect?.standardError ?? 0) ** 2).toBeCloseTo(0.0127, 4);
  });

  it('fall with the value, and are nothing where nothing varies', () => {
    expect(
      pairedEffect([
        [30, 10],
        [20, 8],
        [25, 12],
        [28, 20],
      ])?.g,
    ).toBeGreaterThan(0);
    expect(
      pairedEffect([
        [30, 10],
        [30, 10],
        [30, 10],
      ]),
    ).toBeNull();
  });
});

describe('Kaplan-Meier', () => {
  // 6-mercaptopurine arm of Freireich et al. 1963, as printed in Kleinbaum and Klein, Survival Analysis, table 2.1.
  const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const curve = kaplanMeier([
    ...events.map((time) => ({ time, event: true })),
    ...censored.map((time) => ({ time, event: false })),
  ]);

  it.each([
    [6, 21, 0.8571],
    [7, 17, 0.8067],
    [10, 15, 0.7529],
    [13, 12, 0.6902],
    [16, 11, 0.6275],
    [22, 7, 0.5378],
    [23, 6, 0.4482],
  ])('at week %i with %i at risk is %f', (time, atRisk, survival) => {
    const step = curve.steps.find((one) => one.time === time);
    expect(step?.atRisk).toBe(atRisk);
    expect(step?.survival).toBeCloseTo(survival, 4);
  });

  it('has the printed median', () => {
    expect(curve.median).toBe(23);
  });

  it('never rises, ends where it must, and its interval holds it', () => {
    const observation = fc.record({ time: fc.integer({ min: 0, max: 50 }), event: fc.boolean() });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 60 }), (observations) => {
        const { steps, n } = kaplanMeier(observations);
        let before = 1;
        for (const step of steps) {
          expect(step.survival).toBeLessThanOrEqual(before + 1e-12);
          expect(step.atRisk).toBeLessThanOrEqual(n);
          if (step.interval) {
            expect(step.interval.low).toBeLessThanOrEqual(step.survival + 1e-12);
            expect(step.interval.high).toBeGreaterThanOrEqual(step.survival - 1e-12);
          }
          before = step.survival;
        }
      }),
    );
  });
});

describe('individuals chart', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

  it('has the printed centre and limits', () => {
    const chart = individualsChart(flow);
    expect(chart?.centre).toBeCloseTo(50.81, 2);
    expect(chart?.upper).toBeCloseTo(55.8041, 3);
    expect(chart?.lower).toBeCloseTo(45.8159, 3);
    expect(chart?.points.every((point) => !point.signals.includes('BEYOND_LIMITS'))).toBe(true);
  });

  it('signals a point beyond, a run and a trend, and nothing of a constant', () => {
    const signals = (values: number[]): string[] => [
      ...new Set((individualsChart(values)?.points ?? []).flatMap((point) => point.signals)),
    ];
    expect(signals([5, 5, 5, 5, 5, 5, 5, 5])).toEqual([]);
    expect(signals([5, 6, 5, 6, 5, 6, 5, 6, 5, 30])).toContain('BEYOND_LIMITS');
    expect(signals([1, 2, 3, 4, 5, 6, 7, 8])).toContain('TREND_OF_SIX');
    expect(signals([1, 2, 1, 2, 1, 2, 1, 2, 6, 7, 6, 7, 6, 7, 6, 7])).toContain('RUN_OF_EIGHT');
  });

  it('says nothing below eight points', () => {
    expect(individualsChart([1, 2, 3])).toBeNull();
  });
});
