import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';

/** What a worker is given at its start. */
export interface WorkerTask {
  readonly instance: Instance;
  readonly baseline: Solution | undefined;
  readonly changeFactor: number | undefined;
  readonly seed: number;
  /** Steps for this worker; undefined where the clock decides. */
  readonly iterations: number | undefined;
  /** When the search began and has to end, in milliseconds of the machine's monotonic clock. */
  readonly from: number;
  readonly to: number;
  readonly worker: number;
  readonly workers: number;
  readonly buffer: SharedArrayBuffer;
}

/** Milliseconds on a clock that all threads of the process share and nobody can set. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;

/** Rounds of a search; after each, a worker that is behind goes on from the better week. */
export const ROUNDS = 8;
