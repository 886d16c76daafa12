import { Z_95 } from './distributions.ts';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A part of a whole with its interval; `rate` and interval lie between 0 and 1. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  readonly rate: number;
  readonly interval: Interval;
}

/** Wilson's score interval without continuity correction (Wilson 1927; Brown, Cai, DasGupta 2001). */
export function wilson(count: number, of: number): Interval {
  if (!Number.isInteger(count) || !Number.isInteger(of) || of < 1 || count < 0 || count > of) {
    throw new RangeError('A proportion is a whole number of at least one.');
  }
  const z2 = Z_95 * Z_95;
  const rate = count / of;
  const centre = (rate + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z_95 / (1 + z2 / of)) * Math.sqrt((rate * (1 - rate)) / of + z2 / (4 * of * of));
  // At none and at all the bound is exact; floating point would leave 1e-17 of it.
  return {
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === of ? 1 : Math.min(1, centre + half),
  };
}

/** Null of nobody: a rate of nothing is not zero. */
export function proportion(count: number, of: number): Proportion | null {
  return of === 0 ? null : { count, of, rate: count / of, interval: wilson(count, of) };
}
