import { pushTo, type Placed } from './week-index.ts';

/** The placed sessions of each person, room and series; a day's key is `id` and the day. */
export interface WeekLists {
  readonly patientDays: ReadonlyMap<string, DayList>;
  readonly staffDays: ReadonlyMap<string, DayList>;
  readonly roomDays: ReadonlyMap<string, DayList>;
  readonly series: ReadonlyMap<string, readonly Placed[]>;
}

export interface DayList {
  readonly id: string;
  readonly day: number;
  readonly sessions: readonly Placed[];
}

export const dayKey = (id: string, day: number): string => `${day} ${id}`;

export function listWeek(placed: ReadonlyMap<string, Placed>): WeekLists {
  const [patients, staff, rooms] = [new DayLists(), new DayLists(), new DayLists()];
  const series = new Map<string, Placed[]>();
  for (const entry of placed.values()) {
    for (const id of new Set(entry.patients)) patients.add(id, entry);
    // One person in two roles is a breach of its own, not a clash with oneself.
    for (const id of new Set(entry.staff)) staff.add(id, entry);
    rooms.add(entry.room.id, entry);
    pushTo(series, entry.wanted.series.id, entry);
  }
  return { patientDays: patients.lists, staffDays: staff.lists, roomDays: rooms.lists, series };
}

class DayLists {
  readonly lists = new Map<string, { id: string; day: number; sessions: Placed[] }>();

  add(id: string, entry: Placed): void {
    const key = dayKey(id, entry.day);
    const list = this.lists.get(key);
    if (list) list.sessions.push(entry);
    else this.lists.set(key, { id, day: entry.day, sessions: [entry] });
  }
}
