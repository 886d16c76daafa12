import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  checkSolution,
  explainUnplaced,
  parseInstance,
  solveInWorkers,
} from '../../../libs/scheduling/dist/index.js';

/**
 * One run of the week builder in a process of its own, so that memory and the delay of the main thread are
 * this run's alone. What is to be done comes as a message, and so does what was measured.
 */
process.once('message', async (task) => {
  const { baseline, seconds, seed, workers = 2, untilPlaced = false, interruptAfter } = task;
  const parsed = parseInstance(task.instance);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const instance = parsed.value;
  const stop = new AbortController();
  if (interruptAfter !== undefined) setTimeout(() => stop.abort(), interruptAfter);
  let placedAfter;
  const onProgress = (progress) => {
    if (progress.unplaced > 0) return;
    placedAfter ??= progress.seconds;
    if (untilPlaced) stop.abort();
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const startedAt = performance.now();
  const { solution } = await solveInWorkers({
    instance,
    baseline,
    seconds,
    seed,
    workers,
    signal: stop.signal,
    onProgress,
  });
  const took = (performance.now() - startedAt) / 1000;
  delay.disable();
  const explainFrom = performance.now();
  const explanations = explainUnplaced(instance, solution, { baseline });
  const explainedIn = performance.now() - explainFrom;
  const report = checkSolution(instance, { ...solution, unplaced: [] }, { baseline });
  process.send({
    took,
    placedAfter: placedAfter ?? (report.unplaced.length === 0 ? took : undefined),
    delay: delay.percentile(99) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
    hard: report.breaches.length,
    soft: report.soft.total,
    unplaced: report.unplaced,
    insertable: report.insertable.length,
    unexplained: report.unplaced.length - explanations.filter(({ tally }) => tally.blocks.length > 0).length,
    certified: explanations.filter(({ shortages }) => shortages.length > 0).map(({ session }) => session),
    explainedIn,
    comparison: report.comparison && { ...report.comparison, changes: undefined },
    solution,
  });
  process.disconnect();
});
