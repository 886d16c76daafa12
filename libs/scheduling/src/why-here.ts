import { readPlacements } from './check/placements.ts';
import { SOFT_PARTS, type SoftPart, type SoftScore } from './check/soft-score.ts';
import { indexWeek } from './check/week-index.ts';
import { listWeek } from './check/week-lists.ts';
import { startsBefore } from './check/compare-baseline.ts';
import { freePlaces } from './construct/free-places.ts';
import { DayTables } from './explain/day-tables.ts';
import type { Tally } from './explain/explanation.ts';
import { tallyStarts } from './explain/tally.ts';
import type { Instance, Placement } from './format/instance.ts';
import type { Solution } from './format/solution.ts';
import { compile } from './model/compile.ts';
import type { Model, Place } from './model/model.ts';
import { scoreParts } from './state/score-parts.ts';
import { State } from './state/state.ts';

export interface WhyHere {
  readonly session: string;
  /** Null for a session that the plan leaves out. */
  readonly place: Placement | null;
  /** Why it may not move at all. */
  readonly fixed: 'LOCKED' | 'STARTED' | null;
  /** What the plan would save, by goal, without the session; what leaving it out costs is not counted. */
  readonly adds: CostByPart;
  /** Where else it fits with nothing else moved, the cheapest first. */
  readonly alternatives: readonly Alternative[];
  /** What stands against every other start. */
  readonly blocked: Tally;
}

export interface Alternative {
  readonly place: Placement;
  /** What moving there costs (or saves, below zero) by goal; goals that stay as they are do not appear. */
  readonly delta: CostByPart;
  readonly total: number;
}

export type CostByPart = Readonly<Partial<Record<SoftPart, number>>>;

/** How many alternatives a person can weigh against each other. */
const MOST = 8;

/**
 * Why a session is where it is: what the goals would gain or lose at each other start, and with each other
 * person, and which hard rule stands against the rest. Undefined for a session the instance does not have.
 * @param solution a plan without a breach of a hard rule
 */
export function whyHere(
  instance: Instance,
  solution: Solution,
  sessionId: string,
  most: number = MOST,
): WhyHere | undefined {
  const session = instance.sessions.findIndex(({ id }) => id === sessionId);
  const wanted = instance.sessions[session];
  if (wanted === undefined) return undefined;
  // As a plan under repair in which changes are free, every session comes with its place.
  const model = compile(instance, { baseline: solution, changeFactor: 0 });
  const state = stateWithPlan(model);
  const home = model.basePlace[session] ?? null;
  const before = scoreParts(model, state);
  if (home !== null) state.remove(session);
  const without = scoreParts(model, state);

  const fixed =
    wanted.locked !== null ? 'LOCKED' : home !== null && startsBefore(instance.now, home) ? 'STARTED' : null;
  const places = fixed === null ? freePlaces(state, session, home, most) : [];
  const alternatives = places.map((place) => {
    state.place(session, place.day, place.start, place.room, Int32Array.from(place.staff), 0, 0);
    const delta = difference(scoreParts(model, state), before, home === null);
    state.remove(session);
    return { place: inWords(instance, place), delta, total: totalOf(delta) };
  });
  return {
    session: sessionId,
    place: home && inWords(instance, home),
    fixed,
    adds: difference(before, without, true),
    alternatives: alternatives.sort((a, b) => a.total - b.total),
    blocked: tallyWithout(instance, solution, sessionId),
  };
}

function stateWithPlan(model: Model): State {
  const state = new State(model);
  model.basePlace.forEach((place, session) => {
    if (place === null) return;
    const staff = new Int32Array(model.maxRoles).fill(-1);
    staff.set(place.staff);
    state.place(session, place.day, place.start, place.room, staff, 0, place.excused);
  });
  return state;
}

function difference(after: SoftScore, before: SoftScore, withoutUnplaced: boolean): CostByPart {
  const entries = SOFT_PARTS.filter((part) => part !== 'unplaced' || !withoutUnplaced)
    .map((part) => [part, after.parts[part].cost - before.parts[part].cost] as const)
    .filter(([, cost]) => Math.abs(cost) > 1e-9);
  return Object.fromEntries(entries);
}

const totalOf = (delta: CostByPart): number => Object.values(delta).reduce((sum, cost) => sum + cost, 0);

const inWords = (instance: Instance, { day, start, staff, room }: Place): Placement => ({
  day,
  start,
  staff: staff.map((member) => instance.staff[member]!.id),
  room: instance.rooms[room]!.id,
});

function tallyWithout(instance: Instance, solution: Solution, session: string): Tally {
  const week = indexWeek(instance);
  const assignments = solution.assignments.filter((assignment) => assignment.session !== session);
  const { placed } = readPlacements(week, { ...solution, assignments });
  return tallyStarts(new DayTables(week, listWeek(placed)), week.wanted.get(session)!);
}
