import { describe, expect, it } from '@jest/globals';
import { checkSolution } from '../check/check-solution.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { solveInWorkers, type WorkerProgress } from './solve-in-workers.ts';

describe('solveInWorkers', () => {
  const { instance } = plantedWeek({ patients: 12, seed: 1 });

  it('gives the same bytes for the same seed, steps and number of workers', async () => {
    const run = () => solveInWorkers({ instance, seconds: 60, seed: 4, iterations: 1_600 });
    const [one, two] = [await run(), await run()];
    expect(JSON.stringify(one.solution)).toBe(JSON.stringify(two.solution));
    expect(checkSolution(instance, one.solution)).toMatchObject({ breaches: [], unplaced: [] });
    expect(one.score.total).toBeCloseTo(checkSolution(instance, one.solution).soft.total, 6);
  });

  it('shows the best week so far, and keeps it when it is stopped early', async () => {
    const stop = new AbortController();
    const reports: WorkerProgress[] = [];
    const result = await solveInWorkers({
      instance,
      seconds: 60,
      seed: 1,
      signal: stop.signal,
      onProgress: (report) => {
        reports.push(report);
        expect(checkSolution(instance, report.solution(), { insertable: false }).breaches).toEqual([]);
        if (reports.length === 5) stop.abort();
      },
    });
    expect(result.stopped).toBe(true);
    expect(result.seconds).toBeLessThan(60);
    expect(checkSolution(instance, result.solution)).toMatchObject({ breaches: [], insertable: [] });
    expect(result.score.total).toBeLessThanOrEqual(reports.at(-1)!.score.total);
  });

  it('answers with a sound week even when it is stopped before it began', async () => {
    const result = await solveInWorkers({ instance, seconds: 60, seed: 1, signal: AbortSignal.abort() });
    expect(checkSolution(instance, result.solution).breaches).toEqual([]);
    expect(result.solution.assignments.length).toBeGreaterThan(100);
  });
});
