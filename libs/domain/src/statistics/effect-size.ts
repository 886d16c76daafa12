import { Z_95 } from './distributions.ts';
import type { Interval } from './proportion.ts';
import { mean, standardDeviation } from './summary.ts';

/** Hedges' g with its 95 % interval (normal approximation); positive when `first` is larger. */
export interface EffectSize {
  readonly g: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly n: number;
}

/** Correction for small samples (Hedges 1981). */
function correction(degrees: number): number {
  return 1 - 3 / (4 * degrees - 1);
}

function corrected(d: number, variance: number, degrees: number, n: number): EffectSize {
  const factor = correction(degrees);
  const g = d * factor;
  const standardError = Math.sqrt(variance) * factor;
  return {
    g,
    standardError,
    interval: { low: g - Z_95 * standardError, high: g + Z_95 * standardError },
    n,
  };
}

export interface Sample {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

/** Two independent groups, pooled standard deviation (Borenstein et al. 2009, chapter 4). Null when nothing varies. */
export function independentEffect(first: Sample, second: Sample): EffectSize | null {
  const degrees = first.n + second.n - 2;
  if (first.n < 2 || second.n < 2) return null;
  const pooled = Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / degrees);
  if (pooled === 0) return null;
  const d = (first.mean - second.mean) / pooled;
  const variance = (first.n + second.n) / (first.n * second.n) + d ** 2 / (2 * (first.n + second.n));
  return corrected(d, variance, degrees, first.n + second.n);
}

/**
 * The same people twice: `d = difference / (sd of differences / sqrt(2 (1 - r)))` (Borenstein et al. 2009, chapter 4).
 * Null with fewer than three pairs, or when nothing varies.
 */
export function pairedEffectOf(
  difference: number,
  sdDifference: number,
  correlation: number,
  n: number,
): EffectSize | null {
  if (n < 3 || sdDifference <= 0 || correlation >= 1) return null;
  const spread = Math.sqrt(2 * (1 - correlation));
  const d = difference / (sdDifference / spread);
  return corrected(d, (1 / n + d ** 2 / (2 * n)) * (2 * (1 - correlation)), n - 1, n);
}

/** Pearson's correlation; null when one side does not vary. */
export function correlationOf(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null;
  const first = mean(pairs.map(([a]) => a));
  const second = mean(pairs.map(([, b]) => b));
  let both = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  for (const [a, b] of pairs) {
    both += (a - first) * (b - second);
    ofFirst += (a - first) ** 2;
    ofSecond += (b - second) ** 2;
  }
  return ofFirst === 0 || ofSecond === 0 ? null : both / Math.sqrt(ofFirst * ofSecond);
}

/** Change of the same people from `before` to `after`, positive when the value fell. */
export function pairedEffect(
  pairs: readonly (readonly [before: number, after: number])[],
): EffectSize | null {
  const correlation = correlationOf(pairs);
  const falls = pairs.map(([before, after]) => before - after);
  const sd = standardDeviation(falls);
  if (correlation === null || sd === null) return null;
  return pairedEffectOf(mean(falls), sd, correlation, pairs.length);
}
