import { proportion, wilson, type Interval } from '../statistics/index.ts';

/** PRIMARY: read in the study itself. SECONDARY: told by another text. CLAIM: said without a source that was found. */
export const PROVENANCES = ['PRIMARY', 'SECONDARY', 'CLAIM'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const BENCHMARK_KINDS = ['PROPORTION', 'MEAN', 'EFFECT'] as const;
export type BenchmarkKind = (typeof BENCHMARK_KINDS)[number];

export const BENCHMARK_ANCHORS = ['ADMISSION', 'DISCHARGE', 'OTHER'] as const;
export type BenchmarkAnchor = (typeof BENCHMARK_ANCHORS)[number];

/** One published figure, to stand beside a clinic's own. What the source does not say is null, never guessed. */
export interface Benchmark {
  readonly code: string;
  readonly study: string;
  readonly citation: string;
  readonly population: string;
  readonly adults: boolean;
  readonly n: number | null;
  /** In words: instrument or category, and when. */
  readonly measure: string;
  readonly instrument: string | null;
  readonly kind: BenchmarkKind;
  /** A proportion lies between 0 and 1. */
  readonly value: number;
  readonly sd: number | null;
  readonly anchor: BenchmarkAnchor | null;
  /** Days after the anchor; null when not stated. */
  readonly afterDays: number | null;
  readonly provenance: Provenance;
}

type Given = Pick<Benchmark, 'code' | 'study' | 'citation' | 'population' | 'measure' | 'kind' | 'value'> &
  Partial<Benchmark>;

/** A row of which only what the source says is given. */
export function benchmarkRow(given: Given): Benchmark {
  return {
    adults: false,
    n: null,
    instrument: null,
    sd: null,
    anchor: null,
    afterDays: null,
    provenance: 'PRIMARY',
    ...given,
  };
}

/** Why a figure is context only. */
export const CONTEXT_REASONS = [
  'NO_N',
  'NO_SD',
  'NO_ANCHOR',
  'NOT_PRIMARY',
  'ADULTS',
  'EFFECT_ONLY',
] as const;
export type ContextReason = (typeof CONTEXT_REASONS)[number];

/** What a figure lacks for a test of difference (clinical.md 0.10, 2.3); empty when it may be compared. */
export function contextReasons(row: Benchmark): ContextReason[] {
  const reasons: ContextReason[] = [];
  if (row.n === null) reasons.push('NO_N');
  if (row.kind === 'MEAN' && row.sd === null) reasons.push('NO_SD');
  if (row.kind === 'EFFECT') reasons.push('EFFECT_ONLY');
  if (row.anchor === null || row.afterDays === null) reasons.push('NO_ANCHOR');
  if (row.provenance !== 'PRIMARY') reasons.push('NOT_PRIMARY');
  if (row.adults) reasons.push('ADULTS');
  return reasons;
}

/** Difference of two independent proportions, first minus second. */
export interface Difference {
  readonly difference: number;
  readonly interval: Interval;
}

/** Newcombe's hybrid score interval from two Wilson intervals (Stat Med 1998;17:873, method 10). */
export function differenceOfProportions(
  first: { readonly count: number; readonly of: number },
  second: { readonly count: number; readonly of: number },
): Difference | null {
  const one = proportion(first.count, first.of);
  const two = proportion(second.count, second.of);
  if (!one || !two) return null;
  const a = wilson(first.count, first.of);
  const b = wilson(second.count, second.of);
  const difference = one.rate - two.rate;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(one.rate - a.low, b.high - two.rate),
      high: difference + Math.hypot(a.high - one.rate, two.rate - b.low),
    },
  };
}

/** The clinic's proportion minus the published one; null when the row is context only. */
export function compareProportion(
  row: Benchmark,
  own: { readonly count: number; readonly of: number },
): Difference | null {
  if (row.kind !== 'PROPORTION' || row.n === null || contextReasons(row).length > 0) return null;
  return differenceOfProportions(own, { count: Math.round(row.value * row.n), of: row.n });
}
