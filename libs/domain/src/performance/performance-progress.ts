import type { LocalDate } from '../time/index.ts';
import type { BetterDirection } from './performance-activities.ts';

export interface Attempt {
  /** The clinic's date. */
  readonly on: LocalDate;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly value: number;
}

/**
 * Design defaults (they await a clinician's sign-off). "Maxing out consistently" (clinical.md 1.8) is read as: on the
 * last four days with an attempt the day's best neither beat the earlier best by more than 2 %, nor fell more than
 * 10 % short of the best ever.
 */
export const PLATEAU = { days: 4, gain: 0.02, shortfall: 0.1 } as const;

export const PERFORMANCE_TRENDS = ['TOO_FEW', 'IMPROVING', 'PLATEAU', 'BELOW_BEST'] as const;
export type PerformanceTrend = (typeof PERFORMANCE_TRENDS)[number];

export interface PerformanceProgress {
  readonly attempts: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly best: number | null;
  readonly trend: PerformanceTrend;
}

/** Whether `value` is strictly better than `other`. */
export const isBetter = (better: BetterDirection, value: number, other: number): boolean =>
  better === 'LOWER' ? value < other : value > other;

const bestOf = (better: BetterDirection, values: readonly number[]): number =>
  better === 'LOWER' ? Math.min(...values) : Math.max(...values);

/** Beats every earlier attempt. The first attempt beats nothing: there is no best to beat yet. */
export function beatsBest(better: BetterDirection, earlier: readonly number[], value: number): boolean {
  return earlier.length > 0 && isBetter(better, value, bestOf(better, earlier));
}

/** First, last and best of one activity, and whether it still moves. Attempts in any order. */
export function performanceProgress(
  better: BetterDirection,
  attempts: readonly Attempt[],
): PerformanceProgress {
  const ordered = [...attempts].sort((a, b) => a.at - b.at);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last) return { attempts: 0, first: null, last: null, best: null, trend: 'TOO_FEW' };
  return {
    attempts: ordered.length,
    first: first.value,
    last: last.value,
    best: bestOf(
      better,
      ordered.map((row) => row.value),
    ),
    trend: trendOf(better, ordered),
  };
}

function trendOf(better: BetterDirection, ordered: readonly Attempt[]): PerformanceTrend {
  const byDay = new Map<LocalDate, number>();
  for (const { on, value } of ordered) {
    const known = byDay.get(on);
    byDay.set(on, known === undefined ? value : bestOf(better, [known, value]));
  }
  const bests = [...byDay.values()];
  if (bests.length <= PLATEAU.days) return 'TOO_FEW';
  const earlier = bestOf(better, bests.slice(0, -PLATEAU.days));
  const recent = bests.slice(-PLATEAU.days);
  const recentBest = bestOf(better, recent);
  const gain = better === 'LOWER' ? 1 - recentBest / earlier : recentBest / earlier - 1;
  if (gain > PLATEAU.gain) return 'IMPROVING';
  const best = bestOf(better, [earlier, recentBest]);
  const shortfall = (value: number) => (better === 'LOWER' ? value / best - 1 : 1 - value / best);
  return recent.every((value) => shortfall(value) <= PLATEAU.shortfall) ? 'PLATEAU' : 'BELOW_BEST';
}
