import { disruptWeek } from '../../../libs/scheduling/dist/testing/disrupt-week.js';
import { median } from '../benchmark-document.mjs';
import { isPlainlyShort } from './bench-weeks.mjs';
import { runSolve } from './run-solve.mjs';

const range = (count) => Array.from({ length: count }, (_, index) => index + 1);
const seconds = (value) => `${value.toFixed(1)} s`;
const number = (value) => Math.round(value).toLocaleString('en');

/** How soon every session of every week has a place. */
export async function placing(weeks, within) {
  const after = [];
  for (const [index, instance] of weeks.entries()) {
    const { placedAfter } = await runSolve({
      instance,
      seconds: 3 * within,
      seed: index + 1,
      untilPlaced: true,
    });
    after.push(placedAfter ?? Infinity);
  }
  const inTime = after.filter((value) => value <= within).length;
  return `${inTime} of ${weeks.length} within ${within} s; slowest ${seconds(Math.max(...after))}`;
}

/** The median score over several seeds of the search, for each week. */
export async function scores(weeks, { seeds, limit }) {
  const runs = [];
  for (const instance of weeks) {
    const results = [];
    for (const seed of range(seeds)) results.push(await runSolve({ instance, seconds: limit, seed }));
    runs.push({ instance, results });
  }
  return {
    text: runs.map(({ results }) => number(median(results.map(({ soft }) => soft)))).join(' / '),
    sizes: runs.map(({ instance }) => instance.patients.length).join(' / '),
    memory: Math.max(...runs.at(-1).results.map(({ memory }) => memory)),
    delay: Math.max(...runs.flatMap(({ results }) => results.map(({ delay }) => delay))),
  };
}

/** What a disruption of a good plan costs, over many disruptions. */
export async function repairs(instance, kind, { plan, limit, count }) {
  const results = [];
  for (const seed of range(count)) {
    const disrupted = disruptWeek(instance, plan, kind, seed);
    results.push(await runSolve({ instance: disrupted, baseline: plan, seconds: limit, seed }));
  }
  const beyond = results.map(({ comparison }) => comparison.collateral);
  // A session that somebody certainly has no time for any more is not an avoidable drop.
  const drops = results.map(
    ({ unplaced, certified }) => unplaced.filter((id) => !certified.includes(id)).length,
  );
  const overHalf = results.filter(({ comparison: { collateral, forced } }) => collateral > forced / 2).length;
  return {
    slowest: seconds(Math.max(...results.map(({ took }) => took))),
    drops: drops.reduce((sum, value) => sum + value, 0),
    certain: results.reduce((sum, { unplaced }) => sum + unplaced.length, 0),
    beyond: `median ${median(beyond)}, at most ${Math.max(...beyond)}`,
    overHalf: `${overHalf} of ${count}`,
  };
}

/** Weeks that ask for too much: is everything that is left out explained, and every plain shortage found? */
export async function overloads(weeks, limit) {
  let [short, certified, left] = [0, 0, 0];
  const times = [];
  for (const instance of weeks) {
    const result = await runSolve({ instance, seconds: limit, seed: 1 });
    left += result.unplaced.length;
    times.push(result.explainedIn);
    if (!isPlainlyShort(instance)) continue;
    short += 1;
    if (result.certified.length > 0) certified += 1;
  }
  const time = `median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`;
  return { left, time, certified: `${certified} of ${short}` };
}

/** Runs cut short by the clock or by an interruption: only the sum of broken rules is of interest. */
export async function cutShort(weeks) {
  for (const [index, instance] of weeks.entries()) {
    await runSolve({ instance, seconds: [0.1, 0.3, 1][index % 3], seed: index });
    await runSolve({ instance, seconds: 10, seed: index, interruptAfter: 40 * (index % 6) });
  }
}
