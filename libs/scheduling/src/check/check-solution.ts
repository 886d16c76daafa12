import type { Instance } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import type { Breach, BreachCode } from './breach.ts';
import { compareWithBaseline, startsBefore, type Comparison } from './compare-baseline.ts';
import { hardBreaches } from './hard-rules.ts';
import { findInsertion } from './insertable.ts';
import { readPlacements } from './placements.ts';
import { softScore, type SoftScore } from './soft-score.ts';
import { indexWeek, type Placed, type WeekIndex } from './week-index.ts';
import { listWeek } from './week-lists.ts';

export interface CheckReport {
  /** No hard rule is broken. */
  readonly ok: boolean;
  readonly breaches: readonly Breach[];
  readonly breachesByCode: Readonly<Partial<Record<BreachCode, number>>>;
  readonly sessions: number;
  readonly placed: number;
  /** Sessions times those who attend them. */
  readonly patientSessions: number;
  readonly patientSessionsPlaced: number;
  readonly unplaced: readonly string[];
  /** Unplaced sessions that would have fitted with nothing else moved. */
  readonly insertable: readonly string[];
  /** Unplaced sessions without a reason. */
  readonly unexplained: readonly string[];
  readonly soft: SoftScore;
  /** Against the old plan, where one was given. */
  readonly comparison: Comparison | null;
}

export interface CheckOptions {
  readonly baseline?: Solution | undefined;
  /** False leaves the search for insertable sessions out. */
  readonly insertable?: boolean;
}

/**
 * Judges a plan by the rules of its instance. It shares no code with the engine that makes plans, so that one
 * finds the mistakes of the other.
 * @param instance as `parseInstance` answers it
 */
export function checkSolution(
  instance: Instance,
  solution: Solution,
  options: CheckOptions = {},
): CheckReport {
  const week = indexWeek(instance);
  const { placed, breaches: unread } = readPlacements(week, solution);
  const lists = listWeek(placed);
  const compared = options.baseline && compareWithBaseline(week, placed, options.baseline);
  const breaches = [...unread, ...hardBreaches(week, placed, lists), ...(compared?.breaches ?? [])];
  const missing = [...week.wanted.values()].filter(({ id }) => !placed.has(id));
  const explained = new Set(
    solution.unplaced.filter(({ reasons }) => reasons.length > 0).map(({ session }) => session),
  );
  return {
    ok: breaches.length === 0,
    breaches,
    breachesByCode: countByCode(breaches),
    sessions: week.wanted.size,
    placed: placed.size,
    ...countHeads(week, placed),
    unplaced: missing.map(({ id }) => id),
    insertable:
      options.insertable === false
        ? []
        : missing.filter((wanted) => findInsertion(week, lists, wanted)).map(({ id }) => id),
    unexplained: missing.filter(({ id }) => !explained.has(id)).map(({ id }) => id),
    soft: softScore(week, placed, lists),
    comparison: compared?.comparison ?? null,
  };
}

/**
 * Breaches among the sessions that no plan may change: those that are locked and, with a baseline, those that
 * have started. Where there are any, no plan is without a breach.
 */
export function fixedConflicts(instance: Instance, baseline?: Solution): readonly Breach[] {
  const old = new Map(baseline?.assignments.map((entry) => [entry.session, entry]));
  const assignments = instance.sessions.flatMap(({ id, locked }): Assignment[] => {
    const before = old.get(id);
    if (before && startsBefore(instance.now, before)) return [before];
    return locked ? [{ session: id, ...locked }] : [];
  });
  const format = 'therapy-week-solution/1';
  const solution: Solution = { format, instance: instance.name, assignments, unplaced: [] };
  return checkSolution(instance, solution, { insertable: false }).breaches;
}

function countByCode(breaches: readonly Breach[]): Partial<Record<BreachCode, number>> {
  const counts: Partial<Record<BreachCode, number>> = {};
  for (const { code } of breaches) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function countHeads(week: WeekIndex, placed: ReadonlyMap<string, Placed>) {
  let [patientSessions, patientSessionsPlaced] = [0, 0];
  for (const { id, patients } of week.wanted.values()) {
    patientSessions += patients.length;
    if (placed.has(id)) patientSessionsPlaced += patients.length;
  }
  return { patientSessions, patientSessionsPlaced };
}
