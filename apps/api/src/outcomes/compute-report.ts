import { Worker } from 'node:worker_threads';
import type { CohortReport, OnReportStep } from '@consilium/domain';
import { computeReport, type ReportMessage, type ReportTask } from './report-task.ts';
import { inTurn } from './report-turns.ts';

/** From this many episodes, or characters of their text, on a report is computed beside the server's own thread. */
const EPISODES_BESIDE = 300;
const CHARACTERS_BESIDE = 100_000;
const MEMORY = { maxOldGenerationSizeMb: 1_024 };

export interface Following {
  /** Gives the report up: its thread ends at once. */
  readonly signal?: AbortSignal;
  /** Heard of a large report only; 0 when its turn has come. */
  readonly onStep?: OnReportStep;
}

export async function reportOf(task: ReportTask, { signal, onStep }: Following = {}): Promise<CohortReport> {
  const most = typeof task.episodes === 'string' ? CHARACTERS_BESIDE : EPISODES_BESIDE;
  if (task.episodes.length < most) return computeReport(task);
  return inTurn(() => inWorker(task, { signal, onStep }), signal);
}

function inWorker(task: ReportTask, { signal, onStep }: Following): Promise<CohortReport> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`./report-worker.${extension}`, import.meta.url);
  const worker = new Worker(file, { workerData: task, resourceLimits: MEMORY, execArgv: [] });
  const giveUp = (): void => void worker.terminate();
  signal?.addEventListener('abort', giveUp, { once: true });
  onStep?.(0);
  return new Promise<CohortReport>((resolve, reject) => {
    worker.on('message', (message: ReportMessage) => {
      if ('report' in message) resolve(message.report);
      else onStep?.(message.done);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The report's worker ended with ${String(code)}.`)));
  }).finally(() => signal?.removeEventListener('abort', giveUp));
}
