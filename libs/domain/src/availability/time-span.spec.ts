import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  intersectSpans,
  spansContain,
  spansOverlap,
  subtractSpans,
  unionOfSpans,
  type TimeSpan,
} from './index.ts';

const HOURS = 30;
const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 8, hour));
const span = (from: number, until: number): TimeSpan => ({ startsAt: at(from), endsAt: at(until) });
/** Spans on whole hours, empty and upside-down ones too. */
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: HOURS }), fc.integer({ min: 0, max: HOURS }))
    .map(([from, until]) => span(from, until)),
  { maxLength: 8 },
);

/** Which hours the spans cover, looked at one by one. */
const hoursOf = (list: readonly TimeSpan[]): boolean[] =>
  Array.from({ length: HOURS }, (_, hour) =>
    list.some(({ startsAt, endsAt }) => startsAt <= at(hour) && at(hour + 1) <= endsAt),
  );

/** In order, apart, none empty. */
const expectTidy = (list: readonly TimeSpan[]): void => {
  list.forEach(({ startsAt, endsAt }, index) => {
    expect(startsAt < endsAt).toBe(true);
    const before = list[index - 1];
    if (before) expect(before.endsAt < startsAt).toBe(true);
  });
};

describe('spans of time', () => {
  it('are sets of moments, whatever their order', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [inA, inB] = [hoursOf(a), hoursOf(b)];
        const results = [unionOfSpans([...a, ...b]), subtractSpans(a, b), intersectSpans(a, b)] as const;
        results.forEach(expectTidy);
        expect(hoursOf(results[0])).toEqual(inA.map((yes, hour) => yes || inB[hour]));
        expect(hoursOf(results[1])).toEqual(inA.map((yes, hour) => yes && !inB[hour]));
        expect(hoursOf(results[2])).toEqual(inA.map((yes, hour) => yes && inB[hour]));
        expect(intersectSpans(b, a)).toEqual(results[2]);
      }),
    );
  });

  it('contain a span when nothing of it is left over', () => {
    fc.assert(
      fc.property(
        spans,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (list, from, hours) => {
          const covered = hoursOf(list).slice(from, from + hours);
          expect(spansContain(list, span(from, from + hours))).toBe(covered.every(Boolean));
          const touched = list.some((one) => spansOverlap(one, span(from, from + hours)));
          expect(touched).toBe(covered.some(Boolean));
        },
      ),
    );
  });

  it('only touch at their ends', () => {
    expect(spansOverlap(span(1, 2), span(2, 3))).toBe(false);
    expect(unionOfSpans([span(2, 3), span(1, 2)])).toEqual([span(1, 3)]);
    expect(spansContain([span(1, 2), span(2, 3)], span(1, 3))).toBe(true);
  });
});
