import { Worker } from 'node:worker_threads';
import type { SoftScore } from '../check/soft-score.ts';
import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { compile } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import { Best } from '../search/best.ts';
import { scoreParts } from '../state/score-parts.ts';
import { toSolution } from '../state/to-solution.ts';
import { SharedWeek } from './shared-week.ts';
import { monotonic, type WorkerTask } from './worker-task.ts';

export interface WorkerOptions {
  readonly instance: Instance;
  /** Wall clock; with `iterations` only a cap. */
  readonly seconds: number;
  readonly seed: number;
  /** Threads, each with a seed of its own; 2 by default. */
  readonly workers?: number | undefined;
  /** Steps of each worker: equal seeds, workers and iterations give equal bytes. */
  readonly iterations?: number | undefined;
  readonly baseline?: Solution | undefined;
  readonly changeFactor?: number | undefined;
  /** Called about every 100 ms; the report is cheap, its `solution()` is made when asked for. */
  readonly onProgress?: ((report: WorkerProgress) => void) | undefined;
  /** Ends the run early; the best week so far is the answer. */
  readonly signal?: AbortSignal | undefined;
}

export interface WorkerProgress {
  readonly seconds: number;
  /** Steps of all workers. */
  readonly steps: number;
  readonly score: SoftScore;
  readonly unplaced: number;
  /** The best week so far. */
  readonly solution: () => Solution;
}

export interface WorkerResult {
  readonly solution: Solution;
  readonly score: SoftScore;
  readonly seconds: number;
  /** The run was ended by its signal. */
  readonly stopped: boolean;
}

const REPORT_EVERY = 100;
/** Time to end the search, in milliseconds: copies, the last insertions, the end of the threads. */
const CLOSING = 40;
/** The search allocates nothing: a thread needs its code and one copy of the instance. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 };

/** Builds or repairs a week in threads of their own; the calling thread stays free. */
export async function solveInWorkers(options: WorkerOptions): Promise<WorkerResult> {
  const { instance, seed, signal, workers = 2 } = options;
  const from = monotonic();
  const model = compile(instance, options);
  const shared = new SharedWeek(model.sessions, model.maxRoles, workers);
  const stop = () => shared.stop();
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const report = reporter(model, shared, workers, from, options.onProgress);
  const timer = options.onProgress && setInterval(report, REPORT_EVERY);
  try {
    const to = from + options.seconds * 1_000 - CLOSING;
    await Promise.all(
      Array.from({ length: workers }, (_, worker) => {
        const { baseline, changeFactor, iterations } = options;
        const { buffer } = shared;
        const task = {
          instance,
          baseline,
          changeFactor,
          iterations,
          seed,
          from,
          to,
          worker,
          workers,
          buffer,
        };
        return runWorker(task).catch((error: unknown) => {
          // One thread has failed: the others need not go on for an answer that nobody will see.
          stop();
          throw error;
        });
      }),
    );
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
  const best = bestOf(model, shared, workers);
  return {
    solution: toSolution(model, best),
    score: scoreParts(model, best),
    seconds: (monotonic() - from) / 1_000,
    stopped: signal?.aborted ?? false,
  };
}

function runWorker(task: WorkerTask): Promise<void> {
  // Beside this file lies its neighbour: TypeScript in the source folder, JavaScript in the built one.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`./solve-worker.${extension}`, import.meta.url);
  const worker = new Worker(file, { workerData: task, resourceLimits: LIMITS, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** The cheapest week that any worker has shown; of equal ones the first worker's. */
function bestOf(model: Model, shared: SharedWeek, workers: number): Best {
  let best = new Best(model);
  for (let worker = 0; worker < workers; worker++) {
    const week = new Best(model);
    if (shared.part(worker).read(week) && week.cost < best.cost) best = week;
  }
  return best;
}

function reporter(
  model: Model,
  shared: SharedWeek,
  workers: number,
  from: number,
  onProgress: WorkerOptions['onProgress'],
): () => void {
  let cost = Infinity;
  let score: SoftScore | undefined;
  return () => {
    const best = bestOf(model, shared, workers);
    if (best.cost === Infinity) return;
    if (score === undefined || best.cost < cost) {
      cost = best.cost;
      score = scoreParts(model, best);
    }
    let steps = 0;
    for (let worker = 0; worker < workers; worker++) steps += shared.part(worker).steps;
    onProgress?.({
      seconds: (monotonic() - from) / 1_000,
      steps,
      score,
      unplaced: best.unplaced,
      solution: () => toSolution(model, best),
    });
  };
}
