import type { Instance, Interval, Patient, Room, Series, Session, Staff } from '../format/instance.ts';

/** A session together with what it takes from its series. */
export interface Wanted {
  readonly id: string;
  readonly session: Session;
  readonly series: Series;
  readonly duration: number;
  /** Who attends this occurrence. */
  readonly patients: readonly string[];
}

/** A wanted session at its place in the week. */
export interface Placed {
  readonly id: string;
  readonly wanted: Wanted;
  readonly day: number;
  readonly start: number;
  /** First slot after the session. */
  readonly end: number;
  readonly staff: readonly string[];
  readonly room: Room;
  /** Who really attends: those of the session less those excused. */
  readonly patients: readonly string[];
  readonly excused: readonly string[];
}

/** Look-ups over an instance. */
export interface WeekIndex {
  readonly instance: Instance;
  readonly wanted: ReadonlyMap<string, Wanted>;
  readonly series: ReadonlyMap<string, Series>;
  readonly staff: ReadonlyMap<string, Staff>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly patients: ReadonlyMap<string, Patient>;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** @param instance as `parseInstance` answers it: every id leads somewhere */
export function indexWeek(instance: Instance): WeekIndex {
  const series = byId(instance.series);
  const wanted = new Map<string, Wanted>();
  for (const session of instance.sessions) {
    const line = series.get(session.series);
    if (!line) continue;
    const patients = session.patients ?? line.patients;
    wanted.set(session.id, { id: session.id, session, series: line, duration: line.duration, patients });
  }
  return {
    instance,
    wanted,
    series,
    staff: byId(instance.staff),
    rooms: byId(instance.rooms),
    patients: byId(instance.patients),
  };
}

/** Whether slots `[start, end)` lie inside one of the intervals. */
export const liesWithin = (intervals: readonly Interval[] | undefined, start: number, end: number): boolean =>
  intervals?.some(([from, to]) => from <= start && end <= to) ?? false;

/** Adds to the list kept under a key. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
