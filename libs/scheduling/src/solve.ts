import type { SoftScore } from './check/soft-score.ts';
import type { Instance } from './format/instance.ts';
import type { Solution } from './format/solution.ts';
import { compile } from './model/compile.ts';
import { Search } from './search/search.ts';
import { scoreParts } from './state/score-parts.ts';
import { toSolution } from './state/to-solution.ts';

export interface SolveOptions {
  /** Equal seeds and iterations give equal bytes. */
  readonly seed: number;
  /** Steps of the search. Without it `progress` says when to stop. */
  readonly iterations?: number | undefined;
  /** True ends the search early: a cap by the caller's clock. */
  readonly until?: (() => boolean) | undefined;
  /** Share of the caller's time that is used up, 0 to 1; takes the place of `iterations`. */
  readonly progress?: (() => number) | undefined;
  /** The plan under repair: what still fits stays, what changes costs, what has started is frozen. */
  readonly baseline?: Solution | undefined;
  /** Multiplies the cost of a change: 1 by default; 10 keeps everyone's times, 0.3 cancels the fewest. */
  readonly changeFactor?: number | undefined;
  readonly onProgress?: ((report: SolveProgress) => void) | undefined;
}

export interface SolveProgress {
  readonly iterations: number;
  /** Cost of the best week so far; with a baseline it includes the cost of changes. */
  readonly cost: number;
  readonly unplaced: number;
}

export interface SolveResult {
  readonly solution: Solution;
  readonly score: SoftScore;
  readonly iterations: number;
}

/** Steps between two looks at the clock. */
const STRIDE = 8;
/** Steps where the caller names neither a number nor a clock. */
const DEFAULT_ITERATIONS = 50_000;

/** Builds a week, or repairs one. Whenever it is stopped, no hard rule is broken in what it answers. */
export function solve(instance: Instance, options: SolveOptions): SolveResult {
  const model = compile(instance, options);
  const search = new Search(model, options.seed);
  search.construct();
  const iterations = runSearch(search, options);
  search.finish();
  return { solution: toSolution(model, search.best), score: scoreParts(model, search.best), iterations };
}

/** Steps until the iterations, the caller's time or the caller's patience are used up. */
export function runSearch(search: Search, options: SolveOptions): number {
  const { until, onProgress } = options;
  const limit = options.iterations ?? (options.progress === undefined ? DEFAULT_ITERATIONS : Infinity);
  const progress = options.progress ?? (() => 0);
  for (let iteration = 0; ; iteration++) {
    if (iteration % STRIDE === 0 || iteration >= limit) {
      const share = limit === Infinity ? progress() : iteration / limit;
      if (share >= 1 || until?.() === true || search.isDone) return iteration;
      search.setProgress(share);
      onProgress?.({ iterations: iteration, cost: search.best.cost, unplaced: search.best.unplaced });
    }
    search.step();
  }
}
