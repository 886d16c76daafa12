import { loadavg } from 'node:os';
import { buildApi } from '../../../scripts/build.mjs';
import { machine, markdownTable, writeSection } from '../benchmark-document.mjs';

/** Progress and tables go to the terminal: that is what a bench is for. */
const say = (line) => console.log(line);

/**
 * What the week builder must reach, measured on the code as it is. Two threads, a process of its own for each
 * run; what is measured is the wall clock, so that a busy machine makes it worse.
 */
export async function benchWeek({ quick, folder, seeds: asked, seconds: limit = 10, longSeconds = 60 }) {
  await buildApi();
  const { ownWeeks, weeksFrom } = await import('./bench-weeks.mjs');
  const { cutShort, overloads, placing, repairs, scores } = await import('./measures.mjs');
  const { overAllRuns, runSolve } = await import('./run-solve.mjs');
  const weeks = folder === undefined ? ownWeeks({ quick }) : await weeksFrom(folder);
  const seeds = asked ?? (quick ? 1 : 5);
  const rows = [];
  const row = (what, wanted, reached) => {
    rows.push([what, wanted, reached]);
    say(`  ${what}: ${reached} (to reach: ${wanted})`);
  };
  // Scores belong to their weeks: the wanted ones are those of the reference weeks, which come as files.
  const wanted = (measured, bySize) =>
    folder === undefined
      ? ''
      : measured.map(({ patients }) => bySize[patients.length]?.toLocaleString('en') ?? '-').join(' / ');
  // What else runs takes time away from the search: who reads the figures should know.
  const load = loadavg()[0]?.toFixed(1);
  say(`Measuring the week builder on ${weeks.source} ...`);

  await cutShort(weeks.small.slice(0, quick ? 3 : 12));
  if (weeks.small.length > 0) {
    row('all sessions placed, 12 to 48 patients', '2 s on all', await placing(weeks.small, 2));
  }
  if (weeks.large.length > 0) {
    row('all sessions placed, 96 patients', '5 s on all', await placing(weeks.large, 5));
  }
  const scored = await scores(weeks.scored, { seeds, limit });
  row(
    `soft score after ${limit} s, ${scored.sizes} patients`,
    wanted(weeks.scored, { 12: 45, 24: 230, 48: 850, 96: 1750 }),
    scored.text,
  );
  if (!quick) {
    const long = await scores(weeks.scored, { seeds: asked ?? 1, limit: longSeconds });
    row(
      `the same after ${longSeconds} s`,
      wanted(weeks.scored, { 12: 42, 24: 205, 48: 760, 96: 1500 }),
      long.text,
    );
  }
  if (weeks.perfect.length > 0) {
    const perfect = await scores(weeks.perfect, { seeds, limit });
    row(
      `optimum known to be 0, ${perfect.sizes} patients, ${limit} s`,
      wanted(weeks.perfect, { 24: 5, 48: 40 }),
      perfect.text,
    );
  }
  const count = quick ? 5 : 30;
  const { solution: plan } = await runSolve({ instance: weeks.repaired, seconds: limit, seed: 1 });
  const one = await repairs(weeks.repaired, 'sick', { plan, limit: 0.5, count });
  row('one therapist ill: slowest answer', '0.5 s', one.slowest);
  row('... avoidable drops', '0', one.drops);
  row(`... changes beyond the forced, ${count} cases`, 'median 0, at most 3', one.beyond);
  const two = await repairs(weeks.repaired, 'twoSick', { plan, limit: 1, count });
  row('two therapists ill: slowest answer', '1 s', two.slowest);
  row('... changes beyond more than half of the forced', `0 of ${count}`, `${two.overHalf} (${two.beyond})`);
  if (weeks.overloaded.length > 0) {
    const crowded = await overloads(weeks.overloaded, Math.min(limit, 3));
    row('shortage certified where there plainly is one', 'always', crowded.certified);
    row(`all reasons of a week (${crowded.left} sessions left out in all)`, '50 ms', crowded.time);
  }
  const all = overAllRuns();
  row(
    `left out though insertable / without a reason, ${all.runs} runs`,
    '0 / 0',
    `${all.insertable} / ${all.unexplained}`,
  );
  row(`hard rules broken, ${all.runs} runs, some cut short or interrupted`, '0', all.hard);
  row(
    `delay of the main thread, p99 of the worst run of ${limit} s`,
    '20 ms',
    `${scored.delay.toFixed(0)} ms`,
  );
  row(`memory with two threads, largest week`, '300 MB', `${scored.memory.toFixed(0)} MB`);

  const table = markdownTable([['', 'to reach', 'reached'], ...rows]);
  say(`\n${table}\n`);
  if (quick || folder !== undefined) return;
  await writeSection(
    'The week builder',
    `- ${machine()}. Load of the machine when the run began: ${load}.
- On ${weeks.source}; ${seeds} seeds of the search, medians (${asked ?? 1} after ${longSeconds} s). Two threads, wall clock, a
  process of its own for each run. \`npm run bench -- week --instances FOLDER\` measures other files.
- Scores belong to their weeks: they cannot be compared with those of other instances, and have no target here.

${table}`,
  );
}
