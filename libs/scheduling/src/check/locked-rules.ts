import type { Instance, Placement } from '../format/instance.ts';
import type { Breach } from './breach.ts';
import type { Placed } from './week-index.ts';

/** The same people, whatever the order they are named in. */
export function sameStaff(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const [a, b] = [[...one].sort(), [...other].sort()];
  return a.every((id, index) => id === b[index]);
}

/** The same day, start, room and people. */
export const samePlace = (one: Placement, other: Placement): boolean =>
  one.day === other.day &&
  one.start === other.start &&
  one.room === other.room &&
  sameStaff(one.staff, other.staff);

/** Where a placed session is, as plain ids. */
export const placementOf = ({ day, start, staff, room }: Placed): Placement => ({
  day,
  start,
  staff,
  room: room.id,
});

/** LOCKED: a locked session that is missing, elsewhere, or without somebody who belongs to it. */
export function lockedBreaches(instance: Instance, placed: ReadonlyMap<string, Placed>): Breach[] {
  return instance.sessions.flatMap(({ id, locked }): Breach[] => {
    if (!locked) return [];
    const found = placed.get(id);
    const isKept = found && found.excused.length === 0 && samePlace(placementOf(found), locked);
    return isKept ? [] : [{ code: 'LOCKED', sessions: [id], day: locked.day, slot: locked.start }];
  });
}
