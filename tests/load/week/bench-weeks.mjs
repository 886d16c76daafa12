import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '../../../scripts/plain-error.mjs';
import { parseInstance, parseJson } from '../../../libs/scheduling/dist/index.js';
import { plantedWeek } from '../../../libs/scheduling/dist/testing/planted-week.js';

const planted = (options) => plantedWeek(options).instance;
const range = (count) => Array.from({ length: count }, (_, index) => index + 1);

/** Weeks of the bench's own making; all of them can be placed entirely, except the overloaded ones. */
export function ownWeeks({ quick }) {
  const variants = [{ load: 1 }, { full: 1, load: 1 }, {}, { full: 1 }, { load: 0.95 }];
  const [many, few, crowded] = quick ? [5, 2, 3] : [50, 20, 10];
  return {
    source: 'weeks of its own making (libs/scheduling/src/testing), seed 1 unless said',
    small: range(many).map((seed) =>
      planted({ patients: [12, 24, 48][seed % 3], seed, ...variants[seed % variants.length] }),
    ),
    large: range(few).map((seed) => planted({ patients: 96, seed })),
    scored: [12, 24, 48, 96].map((patients) => planted({ patients, seed: 1 })),
    perfect: [24, 48].map((patients) => planted({ patients, seed: 1, perfect: true })),
    overloaded: range(crowded).map((seed) =>
      planted({ patients: 24, seed, load: seed % 2 ? 0.85 : 1, overload: 0.12 + (seed % 3) * 0.06 }),
    ),
    repaired: planted({ patients: 48, seed: 1 }),
  };
}

/** The same kinds of weeks from a folder of instance files; what a week is for follows from size and name. */
export async function weeksFrom(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const weeks = [];
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    // Plans may lie beside their weeks.
    if (!text.includes('"therapy-week/1"')) continue;
    const parsed = parseJson(text, parseInstance);
    if (!parsed.ok) throw new PlainError(`${name}: ${parsed.problems[0]?.message}`);
    weeks.push(parsed.value);
  }
  if (weeks.length === 0) throw new PlainError(`There is no instance file in ${folder}.`);
  weeks.sort((a, b) => a.patients.length - b.patients.length);
  const isPerfect = ({ name }) => /perfect/.test(name);
  const isOverloaded = ({ name }) => /overload|-o0?\./.test(name);
  const ordinary = weeks.filter((week) => !isPerfect(week) && !isOverloaded(week) && week.now === null);
  return {
    source: `${weeks.length} instance files`,
    small: ordinary.filter(({ patients }) => patients.length < 96),
    large: ordinary.filter(({ patients }) => patients.length >= 96),
    scored: ordinary.length > 0 ? ordinary : weeks,
    perfect: weeks.filter(isPerfect),
    overloaded: weeks.filter(isOverloaded),
    repaired: ordinary.find(({ patients }) => patients.length === 48) ?? ordinary.at(-1) ?? weeks[0],
  };
}

/** Whether some skill is asked for more than all who have it could give in their hours: counted plainly. */
export function isPlainlyShort({ staff, series, sessions }) {
  const lines = new Map(series.map((line) => [line.id, line]));
  const needed = new Map();
  for (const { series: id } of sessions) {
    const { roles, duration } = lines.get(id);
    for (const { skill } of roles) needed.set(skill, (needed.get(skill) ?? 0) + duration);
  }
  const hours = (member) =>
    member.avail
      .map((day) => day.reduce((sum, [from, to]) => sum + to - from, 0))
      .reduce((sum, slots) => sum + Math.min(slots, member.maxSlotsPerDay), 0);
  return [...needed].some(([skill, slots]) => {
    const skilled = staff.filter((member) => member.skills.includes(skill));
    return slots > skilled.reduce((sum, member) => sum + hours(member), 0);
  });
}
