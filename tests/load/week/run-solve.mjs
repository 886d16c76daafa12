import { fork } from 'node:child_process';
import { inProject } from '../../../scripts/paths.mjs';

let all = { hard: 0, runs: 0, insertable: 0, unexplained: 0 };

/**
 * Runs the week builder once; see `solve-process.mjs` for what comes back.
 * @param {{ instance: object, seconds: number, seed: number, workers?: number, baseline?: object,
 *   untilPlaced?: boolean, interruptAfter?: number }} task
 */
export async function runSolve(task) {
  const child = fork(inProject('tests', 'load', 'week', 'solve-process.mjs'), { serialization: 'advanced' });
  const answer = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the solving process ended with code ${code}`)));
  });
  child.send(task);
  const result = await answer;
  all = {
    runs: all.runs + 1,
    hard: all.hard + result.hard,
    insertable: all.insertable + result.insertable,
    unexplained: all.unexplained + result.unexplained,
  };
  return result;
}

/** Sums over all runs so far. */
export const overAllRuns = () => all;
