import type { Assignment, Solution } from '../format/solution.ts';
import type { Model } from '../model/model.ts';

/** The arrays that say where every session is; a `State` has them, and so has a kept copy. */
export interface Places {
  readonly day: Int32Array;
  readonly start: Int32Array;
  readonly room: Int32Array;
  readonly staff: Int32Array;
  readonly excused: Int32Array;
}

/** The week in the words of the format; reasons for what is unplaced are added by whoever explains. */
export function toSolution(model: Model, places: Places): Solution {
  const { instance } = model;
  const assignments: Assignment[] = [];
  const unplaced: { session: string; reasons: string[] }[] = [];
  instance.sessions.forEach((session, index) => {
    if (places.start[index]! < 0) {
      unplaced.push({ session: session.id, reasons: [] });
      return;
    }
    const series = model.seriesOf[index]!;
    const roles = model.roleOffsets[series + 1]! - model.roleOffsets[series]!;
    const at = index * model.maxRoles;
    const staff = Array.from(places.staff.subarray(at, at + roles), (member) => instance.staff[member]!.id);
    const excused = (session.patients ?? instance.series[series]!.patients).filter(
      (_, member) => ((places.excused[index]! >>> member) & 1) === 1,
    );
    assignments.push({
      session: session.id,
      day: places.day[index]!,
      start: places.start[index]!,
      staff,
      room: instance.rooms[places.room[index]!]!.id,
      ...(excused.length > 0 ? { excused } : {}),
    });
  });
  return { format: 'therapy-week-solution/1', instance: instance.name, assignments, unplaced };
}
