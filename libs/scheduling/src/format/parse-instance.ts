import { Field } from './field.ts';
import type { Instance } from './instance.ts';
import { LIMITS, parseHorizon, parseNow, parseRules, parseWeights } from './parse-horizon.ts';
import { parsePatients, parseRooms, parseStaff } from './parse-resources.ts';
import { parseSeries, parseSessions } from './parse-work.ts';
import { Problems, shown, type Parsed } from './problem.ts';

const FORMAT = 'therapy-week/1';

/**
 * Reads a `therapy-week/1` file. Everything that the engine relies on is checked: types, ranges, ids that
 * repeat or lead nowhere, locked sessions that do not fit their series. Fields that are not of the format
 * are ignored.
 */
export function parseInstance(input: unknown): Parsed<Instance> {
  const problems = new Problems();
  const root = new Field(input, '', problems);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.add('WRONG_TYPE', '', `An instance must be a JSON object, this is ${shown(input)}`);
    return problems.answer(input as never);
  }
  const format = root.at('format');
  if (format.value !== FORMAT) {
    format.refuse('WRONG_FORMAT', `must be "${FORMAT}", was ${shown(format.value)}`);
    return problems.answer(input as never);
  }
  const horizon = parseHorizon(root.at('horizon'));
  // Every other range depends on the horizon: with a wrong one the rest would be blamed for it.
  if (problems.any) return problems.answer(input as never);
  const rules = parseRules(root.at('rules'), horizon.slotsPerDay);
  const weights = parseWeights(root.at('weights'));
  const [staff, staffIds] = withIds(problems, () => parseStaff(root.at('staff'), horizon));
  const [rooms, roomIds] = withIds(problems, () => parseRooms(root.at('rooms'), horizon));
  const [patients, patientIds] = withIds(problems, () => parsePatients(root.at('patients'), horizon));
  const known = { staff: staffIds, rooms: roomIds, patients: patientIds };
  const [series, seriesIds] = withIds(problems, () => parseSeries(root.at('series'), horizon, known));
  const name = root.at('name');
  return problems.answer<Instance>({
    format: FORMAT,
    name: name.isAbsent ? '' : name.text(LIMITS.label),
    horizon,
    rules,
    weights,
    now: parseNow(root.at('now'), horizon),
    staff,
    rooms,
    patients,
    series,
    sessions: parseSessions(root.at('sessions'), horizon, known, seriesIds && mapById(series)),
  });
}

const mapById = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/**
 * A list with the ids in it; without them when the list itself is wrong, so that what refers to it is not
 * blamed as well.
 */
function withIds<T extends { readonly id: string }>(
  problems: Problems,
  parse: () => T[],
): [T[], ReadonlySet<string> | null] {
  const before = problems.total;
  const entries = parse();
  return [entries, problems.total > before ? null : new Set(entries.map(({ id }) => id))];
}
