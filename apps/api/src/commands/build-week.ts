import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkSolution,
  explainUnplaced,
  explanationInWords,
  fixedConflicts,
  parseInstance,
  parseJson,
  parseSolution,
  solveInWorkers,
  type Breach,
  type Instance,
  type Parsed,
  type Solution,
  type WorkerProgress,
} from '@consilium/scheduling';
import { CommandProblem, type Command, type Terminal } from './command.ts';

const DEFAULTS = { seconds: 10, seed: 1, workers: 2 };
/** Between two lines of progress. */
const TELL_EVERY_SECONDS = 1;

/** Builds a week from a file, or repairs one: the plan alone goes to standard output. Needs no database. */
export const buildWeek: Command = {
  usage: 'INSTANCE.json [--seconds 10] [--seed 1] [--workers 2] [--iterations N] [--baseline OLD.json]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        seconds: { type: 'string' },
        seed: { type: 'string' },
        workers: { type: 'string' },
        iterations: { type: 'string' },
        baseline: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CommandProblem('Name one instance file.');
    const limits = {
      seconds: numberFrom('seconds', values.seconds, { least: 0.1, most: 86_400 }) ?? DEFAULTS.seconds,
      seed: numberFrom('seed', values.seed, { least: 0, most: 2 ** 31 - 1, whole: true }) ?? DEFAULTS.seed,
      workers: numberFrom('workers', values.workers, { least: 1, most: 16, whole: true }) ?? DEFAULTS.workers,
      iterations: numberFrom('iterations', values.iterations, { least: 1, most: 1e9, whole: true }),
    };
    // From here on an interruption ends the search, not the command: the best plan so far is printed.
    const interrupted = new AbortController();
    const stop = () => interrupted.abort();
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const name of signals) process.on(name, stop);
    try {
      const instance = await read(file, parseInstance, terminal);
      const baseline =
        values.baseline === undefined ? undefined : await read(values.baseline, parseSolution, terminal);
      if (!instance || (values.baseline !== undefined && !baseline)) return 1;
      const conflicts = fixedConflicts(instance, baseline);
      if (conflicts.length > 0) throw new CommandProblem(conflictSentence(conflicts));
      const onProgress = process.stderr.isTTY ? tellProgress(instance, terminal) : undefined;
      const { signal } = interrupted;
      const { solution } = await solveInWorkers({ ...limits, instance, baseline, signal, onProgress });
      terminal.out(JSON.stringify(withReasons(instance, solution, baseline), null, 1));
      return 0;
    } finally {
      for (const name of signals) process.off(name, stop);
    }
  },
};

function numberFrom(
  name: string,
  text: string | undefined,
  { least, most, whole = false }: { least: number; most: number; whole?: boolean },
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number' : 'a number';
  throw new CommandProblem(`--${name} must be ${kind} from ${least} to ${most}.`);
}

/** The file's content; undefined after what is wrong with it was told, a sentence each. */
async function read<T>(
  file: string,
  parse: (input: unknown) => Parsed<T>,
  terminal: Terminal,
): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new CommandProblem(`There is no file ${file}.`);
    throw new CommandProblem(`${file} cannot be read (${error.code ?? error.name}).`);
  });
  const parsed = parseJson(text, parse);
  if (parsed.ok) return parsed.value;
  for (const { message } of parsed.problems) terminal.error(`${basename(file)}: ${message}.`);
  if (parsed.more > 0) terminal.error(`${basename(file)}: ${parsed.more} more problems are not shown.`);
  return undefined;
}

function conflictSentence(conflicts: readonly Breach[]): string {
  const [first] = conflicts;
  const more = conflicts.length > 1 ? ` and ${conflicts.length - 1} more` : '';
  const about = first?.sessions.length
    ? first.sessions.join(' and ')
    : (first?.patient ?? first?.staff ?? first?.room);
  return `No plan can keep what is locked or has started: ${first?.code} (${about})${more}.`;
}

/** A line a second while the plan gets better; for people, not for programs. */
function tellProgress(instance: Instance, terminal: Terminal): (progress: WorkerProgress) => void {
  let toldAt = 0;
  return ({ seconds, unplaced, score }) => {
    if (seconds - toldAt < TELL_EVERY_SECONDS) return;
    toldAt = seconds;
    const placed = instance.sessions.length - unplaced;
    terminal.error(
      `${seconds.toFixed(0)} s: ${placed} of ${instance.sessions.length} sessions placed, score ${round(score.total)}`,
    );
  };
}

const round = (score: number): number => Math.round(score * 100) / 100;

/**
 * The plan with a reason for whatever is left out, after the product's own checker has found nothing wrong
 * with it.
 */
function withReasons(instance: Instance, solution: Solution, baseline: Solution | undefined): Solution {
  const { breachesByCode, ok } = checkSolution(instance, solution, { baseline, insertable: false });
  if (!ok) {
    const codes = Object.entries(breachesByCode).map(([code, count]) => `${count} ${code}`);
    throw new CommandProblem(`The plan found breaks hard rules (${codes.join(', ')}) and is not printed.`);
  }
  const unplaced = explainUnplaced(instance, solution, { baseline }).map((explanation) => ({
    session: explanation.session,
    reasons: explanationInWords(instance, explanation),
  }));
  return { ...solution, unplaced };
}
