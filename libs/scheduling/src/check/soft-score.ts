import type { Interval, Weights } from '../format/instance.ts';
import type { Placed, WeekIndex } from './week-index.ts';
import type { WeekLists } from './week-lists.ts';

/** What a plan is judged by, besides the hard rules; lower is better. */
export const SOFT_PARTS = [
  'unplaced',
  'continuity',
  'preferred',
  'sameTime',
  'idle',
  'spread',
  'fairness',
  'timeOfDay',
  'lastWeek',
  'excused',
] as const;

export type SoftPart = (typeof SOFT_PARTS)[number];

export interface SoftScore {
  /** Sum of all costs. */
  readonly total: number;
  /** The total without what is unplaced. */
  readonly quality: number;
  /** Units and cost (units x weight) of each part; a part without a weight costs nothing. */
  readonly parts: Readonly<Record<SoftPart, { readonly units: number; readonly cost: number }>>;
}

export function softScore(week: WeekIndex, placed: ReadonlyMap<string, Placed>, lists: WeekLists): SoftScore {
  const units: Record<SoftPart, number> = {
    unplaced: unplacedUnits(week, placed),
    ...seriesUnits(week, lists),
    idle: idleUnits(week, lists),
    fairness: fairnessUnits(week, placed),
    timeOfDay: timeOfDayUnits(week, placed),
    lastWeek: lastWeekUnits(placed),
    excused: sum([...placed.values()].map(({ excused }) => excused.length)),
  };
  const weights: Weights = week.instance.weights;
  const parts = Object.fromEntries(
    SOFT_PARTS.map((part) => [part, { units: units[part], cost: units[part] * (weights[part] ?? 0) }]),
  ) as SoftScore['parts'];
  const total = sum(SOFT_PARTS.map((part) => parts[part].cost));
  return { total, quality: total - parts.unplaced.cost, parts };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Priority x patients of each session left out. */
const unplacedUnits = (week: WeekIndex, placed: ReadonlyMap<string, Placed>): number =>
  sum(
    [...week.wanted.values()]
      .filter(({ id }) => !placed.has(id))
      .map(({ session, patients }) => session.priority * patients.length),
  );

/**
 * Continuity: per series and role the people used, less one. Preferred: per session and role with a
 * preference, 1 if someone else does it. Same time: slots between each start and the median of the series'
 * starts (the lower one of two). Spread: pairs of neighbouring days used.
 */
function seriesUnits(week: WeekIndex, lists: WeekLists) {
  const units = { continuity: 0, preferred: 0, sameTime: 0, spread: 0 };
  for (const [id, sessions] of lists.series) {
    const series = week.series.get(id);
    if (!series) continue;
    for (const role of series.roles.keys()) {
      const people = sessions.flatMap(({ staff }) => staff[role] ?? []);
      units.continuity += Math.max(0, new Set(people).size - 1);
      const wanted = series.preferred[role];
      if (wanted) units.preferred += sessions.filter(({ staff }) => staff[role] !== wanted).length;
    }
    if (series.sameTime) units.sameTime += deviation(sessions.map(({ start }) => start));
    if (series.spread) units.spread += neighbouringDays(sessions.map(({ day }) => day));
  }
  return units;
}

function deviation(starts: readonly number[]): number {
  const inOrder = starts.toSorted((a, b) => a - b);
  const median = inOrder[(inOrder.length - 1) >> 1] ?? 0;
  return sum(inOrder.map((start) => Math.abs(start - median)));
}

const neighbouringDays = (days: readonly number[]): number =>
  [...new Set(days)].filter((day) => days.includes(day + 1)).length;

/** Per compact patient and day: free slots between the first start and the last end. */
function idleUnits(week: WeekIndex, lists: WeekLists): number {
  let units = 0;
  for (const { id, sessions } of lists.patientDays.values()) {
    if (!week.patients.get(id)?.compact) continue;
    const busy = new Set(sessions.flatMap(({ start, end }) => slotsOf(start, end)));
    const [first, last] = [Math.min(...busy), Math.max(...busy)];
    units += last - first + 1 - busy.size;
  }
  return units;
}

const slotsOf = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, offset) => start + offset);

/**
 * Slots of direct care above a person's fair share: within a discipline everyone's share of the work is in
 * proportion to the slots that their working hours and daily limits allow in the week.
 */
function fairnessUnits(week: WeekIndex, placed: ReadonlyMap<string, Placed>): number {
  const load = new Map<string, number>();
  for (const { staff, wanted } of placed.values()) {
    for (const id of new Set(staff)) load.set(id, (load.get(id) ?? 0) + wanted.duration);
  }
  const disciplines = Map.groupBy(week.instance.staff, ({ discipline }) => discipline);
  let units = 0;
  for (const members of disciplines.values()) {
    const work = sum(members.map(({ id }) => load.get(id) ?? 0));
    const capacity = members.map(({ avail, maxSlotsPerDay }) =>
      sum(avail.map((day) => Math.min(maxSlotsPerDay, lengthOf(day)))),
    );
    const whole = sum(capacity);
    if (whole === 0) continue;
    for (const [index, { id }] of members.entries()) {
      units += Math.max(0, (load.get(id) ?? 0) - (work * (capacity[index] ?? 0)) / whole);
    }
  }
  return units;
}

const lengthOf = (intervals: readonly Interval[]): number => sum(intervals.map(([from, to]) => to - from));

/** Per session and patient, excused or not: 1 if it does not lie inside the part of the day that they prefer. */
function timeOfDayUnits(week: WeekIndex, placed: ReadonlyMap<string, Placed>): number {
  let units = 0;
  for (const { wanted, start, end } of placed.values()) {
    for (const id of wanted.patients) {
      const prefers = week.patients.get(id)?.prefers;
      if (prefers && (start < prefers[0] || end > prefers[1])) units += 1;
    }
  }
  return units;
}

/** Slots between each session and its series' start of last week. */
const lastWeekUnits = (placed: ReadonlyMap<string, Placed>): number =>
  sum([...placed.values()].map(({ start, wanted }) => Math.abs(start - (wanted.series.lastStart ?? start))));
