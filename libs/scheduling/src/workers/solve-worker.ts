import { workerData } from 'node:worker_threads';
import { compile } from '../model/compile.ts';
import { Search } from '../search/search.ts';
import { Best } from '../search/best.ts';
import { SharedWeek } from './shared-week.ts';
import { monotonic, ROUNDS, type WorkerTask } from './worker-task.ts';

/** Steps between two looks at the clock and the flag to stop. */
const STRIDE = 8;
/** Later than every stage. */
const FINISHED = 2 ** 30;
/** A new best week is shown this often, in milliseconds. */
const SHOW_EVERY = 100;

run(workerData as WorkerTask);

/** The body of one worker: searches until told to stop, shows its best, and meets the others after each round. */
function run(task: WorkerTask): void {
  const model = compile(task.instance, task);
  const shared = new SharedWeek(model.sessions, model.maxRoles, task.workers, task.buffer);
  const own = shared.part(task.worker);
  const others = Array.from({ length: task.workers }, (_, worker) => worker)
    .filter((worker) => worker !== task.worker)
    .map((worker) => shared.part(worker));
  const search = new Search(model, task.seed + 7919 * task.worker);
  const other = new Best(model);
  search.construct();
  own.write(search.best);

  let shown = search.best.cost;
  let shownAt = task.from;
  let round = 1;
  const limit = task.iterations ?? Infinity;
  const mustStop = () => shared.stopped || monotonic() >= task.to;
  const meetAll = (stage: number) => {
    own.reach(stage);
    for (const part of others) part.waitFor(stage, mustStop);
  };
  const until = task.from + (task.to - task.from) * search.searchesUntil;
  for (let step = 0; ; step++) {
    if (step % STRIDE === 0 || step >= limit) {
      const now = monotonic();
      const share = limit === Infinity ? (now - task.from) / (until - task.from) : step / limit;
      if (share >= 1 || now >= task.to || shared.stopped || search.isDone) break;
      if (share >= round / ROUNDS) {
        own.write(search.best);
        shown = search.best.cost;
        // With a number of steps everybody waits for everybody, once for the weeks of this round to be written
        // and once for them to be read: equal runs meet equal weeks.
        if (limit < Infinity) meetAll(2 * round);
        for (const part of others) if (part.read(other)) search.meet(other);
        if (limit < Infinity) meetAll(2 * round + 1);
        round++;
      }
      search.setProgress(share);
      if (now - shownAt >= SHOW_EVERY) {
        shownAt = now;
        own.steps = step;
        if (limit === Infinity && search.best.cost < shown) {
          own.write(search.best);
          shown = search.best.cost;
        }
      }
    }
    search.step();
  }
  search.finish(limit === Infinity ? mustStop : () => shared.stopped);
  own.write(search.best);
  own.reach(FINISHED);
  // Nothing is left to gain. With a number of steps the others go on, so that equal runs stay equal.
  if (search.best.cost === 0 && limit === Infinity) shared.stop();
}
