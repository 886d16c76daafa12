import type { Benchmark } from './benchmark.ts';
import { AMPS_BENCHMARKS } from './published-amps.ts';
import { INTERDISCIPLINARY_BENCHMARKS } from './published-interdisciplinary.ts';
import { OTHER_BENCHMARKS } from './published-others.ts';

/**
 * Published figures that the stored texts support (clinical.md 2.3): what a text does not say stays empty. A clinic edits
 * its own copy.
 */
export const PUBLISHED_BENCHMARKS: readonly Benchmark[] = [
  ...AMPS_BENCHMARKS,
  ...INTERDISCIPLINARY_BENCHMARKS,
  ...OTHER_BENCHMARKS,
];
