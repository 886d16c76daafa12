import type { Assignment, Solution } from '../format/solution.ts';
import type { Breach } from './breach.ts';
import type { Placed, Wanted, WeekIndex } from './week-index.ts';

/** Assignments that can be understood, and a breach for each that cannot: BAD_REF and HORIZON. */
export function readPlacements(
  week: WeekIndex,
  solution: Solution,
): { readonly placed: ReadonlyMap<string, Placed>; readonly breaches: readonly Breach[] } {
  const placed = new Map<string, Placed>();
  const breaches: Breach[] = [];
  for (const assignment of solution.assignments) {
    const wanted = week.wanted.get(assignment.session);
    if (!wanted || placed.has(wanted.id)) {
      breaches.push({ code: 'BAD_REF', sessions: [assignment.session] });
      continue;
    }
    const read = placeOf(week, wanted, assignment);
    if (typeof read === 'string') breaches.push({ code: read, sessions: [wanted.id], day: assignment.day });
    else placed.set(wanted.id, read);
  }
  return { placed, breaches };
}

/** An assignment at its place, or why it has none. */
export function placeOf(
  week: WeekIndex,
  wanted: Wanted,
  assignment: Assignment,
): Placed | 'BAD_REF' | 'HORIZON' {
  const { day, start, staff } = assignment;
  const room = week.rooms.get(assignment.room);
  if (!Number.isInteger(day) || !Number.isInteger(start) || !room) return 'BAD_REF';
  if (staff.some((member) => !week.staff.has(member))) return 'BAD_REF';
  const { days, slotsPerDay } = week.instance.horizon;
  const end = start + wanted.duration;
  if (day < 0 || day >= days || start < 0 || end > slotsPerDay) return 'HORIZON';
  const excused = assignment.excused ?? [];
  const patients =
    excused.length === 0 ? wanted.patients : wanted.patients.filter((id) => !excused.includes(id));
  return { id: wanted.id, wanted, day, start, end, staff, room, patients, excused };
}
