import { Worker } from 'node:worker_threads';
import type { CohortReport } from '@consilium/domain';
import { computeReport, type ReportTask } from './report-task.ts';

/** From this many episodes, or characters of their text, on a report is computed beside the server's own thread. */
const EPISODES_BESIDE = 300;
const CHARACTERS_BESIDE = 100_000;
const MEMORY = { maxOldGenerationSizeMb: 1_024 };

export function reportOf(task: ReportTask): Promise<CohortReport> {
  const most = typeof task.episodes === 'string' ? CHARACTERS_BESIDE : EPISODES_BESIDE;
  return task.episodes.length < most ? Promise.resolve(computeReport(task)) : inWorker(task);
}

function inWorker(task: ReportTask): Promise<CohortReport> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`./report-worker.${extension}`, import.meta.url);
  const worker = new Worker(file, { workerData: task, resourceLimits: MEMORY, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The report's worker ended with ${String(code)}.`)));
  });
}
