import type { Breach } from './breach.ts';
import { startsBefore } from './compare-baseline.ts';
import { patientDayBreaches, staffDayBreaches } from './day-rules.ts';
import { wholePatientDay } from './hard-rules.ts';
import { roomDayBreaches } from './room-rules.ts';
import type { Placed, Wanted, WeekIndex } from './week-index.ts';
import { dayKey, type DayList, type WeekLists } from './week-lists.ts';

/**
 * A place at which a session fits with nothing else moved: nobody's day and no room has a breach more than
 * before. Undefined when there is none.
 */
export function findInsertion(week: WeekIndex, lists: WeekLists, wanted: Wanted): Placed | undefined {
  const siblings = lists.series.get(wanted.series.id) ?? [];
  for (const day of wanted.session.days) {
    if (siblings.some((other) => Math.abs(other.day - day) < wanted.series.minDayGap)) continue;
    const [from, to] = wanted.session.window;
    for (let start = from; start + wanted.duration <= to; start += 1) {
      if (startsBefore(week.instance.now, { day, start })) continue;
      const found = insertAt(week, lists, wanted, day, start);
      if (found) return found;
    }
  }
  return undefined;
}

function insertAt(
  week: WeekIndex,
  lists: WeekLists,
  wanted: Wanted,
  day: number,
  start: number,
): Placed | undefined {
  const { patients, series } = wanted;
  const bare = { id: wanted.id, wanted, day, start, end: start + wanted.duration, excused: [] };
  const rooms = week.instance.rooms.filter(({ kind }) => series.roomKinds.includes(kind));
  const [anyRoom] = rooms;
  if (!anyRoom) return undefined;
  // Most starts fail at the patients' own days, which do not depend on the room.
  const anywhere: Placed = { ...bare, room: anyRoom, staff: [], patients };
  const areFree = patients.every((id) =>
    addsNothing(lists.patientDays, id, anywhere, (list) => patientDayBreaches(week, id, day, list)),
  );
  if (!areFree) return undefined;
  for (const room of rooms) {
    const entry: Placed = { ...bare, room, staff: [], patients };
    const isRoom = addsNothing(lists.roomDays, room.id, entry, (list) =>
      roomDayBreaches(week, room.id, day, list),
    );
    const suitsAll = () =>
      patients.every(
        (id) =>
          // A day that is broken already must not hide that the patient is not even there.
          wholePatientDay(week, id, day, [entry]).length === 0 &&
          addsNothing(lists.patientDays, id, entry, (list) => wholePatientDay(week, id, day, list)),
      );
    if (!isRoom || !suitsAll()) continue;
    const choices = series.roles.map(({ skill }) =>
      week.instance.staff
        .filter(
          ({ id, skills }) =>
            skills.includes(skill) &&
            addsNothing(lists.staffDays, id, entry, (list) => staffDayBreaches(week, id, day, list)),
        )
        .map(({ id }) => id),
    );
    const staff = chooseDistinct(choices);
    if (staff) return { ...entry, staff };
  }
  return undefined;
}

function addsNothing(
  days: ReadonlyMap<string, DayList>,
  id: string,
  entry: Placed,
  breaches: (sessions: readonly Placed[]) => readonly Breach[],
): boolean {
  const before = days.get(dayKey(id, entry.day))?.sessions ?? [];
  return breaches([...before, entry]).length <= breaches(before).length;
}

/** One of each list, nobody twice; undefined when that cannot be. */
export function chooseDistinct(choices: readonly (readonly string[])[]): string[] | undefined {
  const [first, ...rest] = choices;
  if (!first) return [];
  for (const id of first) {
    const others = chooseDistinct(rest.map((list) => list.filter((other) => other !== id)));
    if (others) return [id, ...others];
  }
  return undefined;
}
