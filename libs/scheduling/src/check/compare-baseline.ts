import type { Moment } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import type { Breach } from './breach.ts';
import { placementOf, samePlace, sameStaff } from './locked-rules.ts';
import { placeOf } from './placements.ts';
import { loneBreaches } from './session-rules.ts';
import type { Placed, Wanted, WeekIndex } from './week-index.ts';

export type ChangeKind = 'moved' | 'restaffed' | 'reroomed' | 'dropped' | 'added' | 'kept';

export interface SessionChange {
  readonly session: string;
  readonly kind: Exclude<ChangeKind, 'kept'>;
  /** The old place by itself breaks a rule of the new instance. */
  readonly forced: boolean;
}

/** How a plan differs from the one before it. */
export interface Comparison extends Readonly<Record<ChangeKind, number>> {
  /** Sessions of the old plan that the instance still wants. */
  readonly baseline: number;
  /** Old places that by themselves break the new instance. */
  readonly forced: number;
  /** Changed or dropped although the old place by itself was still good. */
  readonly collateral: number;
  /** Patients excused from a group that the old plan had them in. */
  readonly excused: number;
  /** Patients whose time or people changed, or who are newly excused; a mere change of room is not counted. */
  readonly patientsAffected: number;
  /** Weighted sum of moved, restaffed and reroomed. */
  readonly disturbance: number;
  readonly changes: readonly SessionChange[];
}

export function compareWithBaseline(
  week: WeekIndex,
  placed: ReadonlyMap<string, Placed>,
  baseline: Solution,
): { readonly comparison: Comparison; readonly breaches: readonly Breach[] } {
  const old = new Map(
    baseline.assignments
      .filter(({ session }) => week.wanted.has(session))
      .map((entry) => [entry.session, entry]),
  );
  const count: Record<ChangeKind, number> = {
    moved: 0,
    restaffed: 0,
    reroomed: 0,
    dropped: 0,
    added: 0,
    kept: 0,
  };
  const changes: SessionChange[] = [];
  const breaches: Breach[] = [];
  const affected = new Set<string>();
  let [forced, excused] = [0, 0];
  for (const wanted of week.wanted.values()) {
    const [before, after] = [old.get(wanted.id), placed.get(wanted.id)];
    if (!before && !after) continue;
    if (breaksPast(week.instance.now, before, after))
      breaches.push({ code: 'FROZEN', sessions: [wanted.id] });
    const isForced = before !== undefined && isForcedToChange(week, wanted, before);
    if (isForced) forced += 1;
    const newlyExcused = after?.excused.filter((id) => !before?.excused?.includes(id)) ?? [];
    excused += newlyExcused.length;
    for (const id of newlyExcused) affected.add(id);
    const kind = kindOf(before, after);
    count[kind] += 1;
    if (kind === 'kept') continue;
    changes.push({ session: wanted.id, kind, forced: isForced });
    if (kind !== 'reroomed') for (const id of wanted.patients) affected.add(id);
  }
  const { moved, restaffed, reroomed } = week.instance.weights;
  const comparison: Comparison = {
    ...count,
    baseline: old.size,
    forced,
    collateral: changes.filter((change) => !change.forced && change.kind !== 'added').length,
    excused,
    patientsAffected: affected.size,
    disturbance: moved * count.moved + restaffed * count.restaffed + reroomed * count.reroomed,
    changes,
  };
  return { comparison, breaches };
}

function kindOf(before: Assignment | undefined, after: Placed | undefined): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'dropped';
  if (before.day !== after.day || before.start !== after.start) return 'moved';
  if (!sameStaff(before.staff, after.staff)) return 'restaffed';
  return before.room === after.room.id ? 'kept' : 'reroomed';
}

/** Whether something at this place has begun by then. */
export const startsBefore = (now: Moment | null, place: { day: number; start: number }): boolean =>
  now !== null && (place.day < now.day || (place.day === now.day && place.start < now.slot));

/** FROZEN: what had started was changed, or something was put into the past. */
function breaksPast(now: Moment | null, before: Assignment | undefined, after: Placed | undefined): boolean {
  const hadStarted = before !== undefined && startsBefore(now, before);
  if (hadStarted) return !after || !samePlace(placementOf(after), before);
  return after !== undefined && startsBefore(now, after);
}

/** The sessions whose old place by itself breaks a rule of the new instance: they must change in every repair. */
export function forcedToChange(week: WeekIndex, baseline: Solution): Set<string> {
  const forced = new Set<string>();
  for (const before of baseline.assignments) {
    const wanted = week.wanted.get(before.session);
    if (wanted && isForcedToChange(week, wanted, before)) forced.add(wanted.id);
  }
  return forced;
}

function isForcedToChange(week: WeekIndex, wanted: Wanted, before: Assignment): boolean {
  if (startsBefore(week.instance.now, before)) return false;
  const place = placeOf(week, wanted, before);
  return typeof place === 'string' || loneBreaches(week, place).length > 0;
}
