import { readPlacements } from '../check/placements.ts';
import { indexWeek } from '../check/week-index.ts';
import { listWeek } from '../check/week-lists.ts';
import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { DayTables } from './day-tables.ts';
import type { Explanation } from './explanation.ts';
import { findRelaxations } from './relaxations.ts';
import { ShortageFinder } from './shortages.ts';
import { tallyStarts } from './tally.ts';

/**
 * Why each session that a plan leaves out is left out: what is certain, what stands against it in this plan,
 * and which single change would help.
 * @param solution a plan without a breach of a hard rule
 * @param options.baseline the plan that this one repairs: with it, what started before `now` is frozen
 */
export function explainUnplaced(
  instance: Instance,
  solution: Solution,
  options: { readonly baseline?: Solution | undefined } = {},
): Explanation[] {
  const week = indexWeek(instance);
  const { placed } = readPlacements(week, solution);
  const missing = [...week.wanted.values()].filter(({ id }) => !placed.has(id));
  if (missing.length === 0) return [];
  const tables = new DayTables(week, listWeek(placed));
  const shortages = new ShortageFinder(week, placed, options.baseline !== undefined);
  return missing.map((wanted) => ({
    session: wanted.id,
    shortages: shortages.shortagesOf(wanted),
    tally: tallyStarts(tables, wanted),
    relaxations: findRelaxations(tables, placed, wanted),
  }));
}
