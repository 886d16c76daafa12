import { t95 } from './distributions.ts';
import type { Interval } from './proportion.ts';

/** Mean, sample standard deviation and median of what was measured. The interval is Student's, of the mean. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Null of a single value. */
  readonly sd: number | null;
  readonly interval: Interval | null;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample standard deviation, n - 1; null below two values. */
export function standardDeviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
export function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** Null of nothing. */
export function summary(values: readonly number[]): Summary | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = mean(values);
  const sd = standardDeviation(values);
  const half = sd === null ? null : (t95(values.length - 1) * sd) / Math.sqrt(values.length);
  return {
    n: values.length,
    mean: middle,
    sd,
    interval: half === null ? null : { low: middle - half, high: middle + half },
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}
