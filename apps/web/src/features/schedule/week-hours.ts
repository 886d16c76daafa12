import { addDays, localMinuteIn, type LocalDate, type UnavailableReason } from '@consilium/domain';
import type { GridColumn, GridShade } from '../../ui/week-grid/index.ts';
import type { FreeHours } from './find-clashes.ts';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface HoursAnswer {
  readonly availability: readonly {
    readonly id: string;
    readonly free: readonly Span[];
    readonly unavailable: readonly (Span & { readonly reason: UnavailableReason })[];
    readonly otherwise: UnavailableReason;
  }[];
  readonly clinicClosures: readonly {
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly reason: string;
  }[];
}

type HoursByKey = ReadonlyMap<string, FreeHours>;
type Taken = readonly [from: number, until: number, reason: UnavailableReason];
export interface WeekHours {
  readonly free: HoursByKey;
  /** What was taken away, in the minutes of each day it touches. */
  readonly taken: ReadonlyMap<string, readonly Taken[]>;
  /** By resource: why all other time is not free. */
  readonly otherwise: ReadonlyMap<string, UnavailableReason>;
  readonly closures: HoursAnswer['clinicClosures'];
}

export const keyOf = (resourceId: string, on: LocalDate): string => `${resourceId} ${on}`;

/** The minutes of each local day that an instant span touches. */
function daysOf(zone: string, span: Span): readonly (readonly [LocalDate, number, number])[] {
  const start = localMinuteIn(zone, new Date(span.startsAt));
  const end = localMinuteIn(zone, new Date(span.endsAt));
  const days: (readonly [LocalDate, number, number])[] = [];
  // Thirty-five days are the most that is asked for at once.
  for (let on = start.on, left = 36; on <= end.on && left > 0; on = addDays(on, 1), left -= 1) {
    const from = on === start.on ? start.minute : 0;
    const until = on === end.on ? end.minute : 1440;
    if (from < until) days.push([on, from, until]);
  }
  return days;
}

/** The server's instants as minutes of the clinic's days. Days without any free time have an empty list. */
export function readHours(answer: HoursAnswer, zone: string, days: readonly LocalDate[]): WeekHours {
  const free = new Map<string, (readonly [number, number])[]>();
  for (const { id, free: spans } of answer.availability) {
    for (const on of days) free.set(keyOf(id, on), []);
    for (const span of spans) {
      for (const [on, from, until] of daysOf(zone, span)) free.get(keyOf(id, on))?.push([from, until]);
    }
  }
  const taken = new Map<string, Taken[]>();
  for (const { id, unavailable } of answer.availability) {
    for (const span of unavailable) {
      for (const [on, from, until] of daysOf(zone, span)) {
        const key = keyOf(id, on);
        taken.set(key, [...(taken.get(key) ?? []), [from, until, span.reason]]);
      }
    }
  }
  const otherwise = new Map(answer.availability.map((one) => [one.id, one.otherwise]));
  return { free, taken, otherwise, closures: answer.clinicClosures };
}

export interface ShadeWords {
  readonly closed: string;
  readonly reason: (reason: UnavailableReason) => string;
}

/** What to shade in each column: closed days, and all time that is not free, each part with its reason. */
export function shadesOf(
  columns: readonly GridColumn[],
  hours: WeekHours,
  words: ShadeWords,
): ReadonlyMap<string, readonly GridShade[]> {
  const shades = new Map<string, GridShade[]>();
  for (const column of columns) {
    const closure = hours.closures.find(
      ({ startsOn, endsOn }) => startsOn <= column.on && column.on <= endsOn,
    );
    if (closure) {
      const label = closure.reason ? `${words.closed}: ${closure.reason}` : words.closed;
      shades.set(column.id, [{ startMinute: 0, endMinute: 1440, label }]);
      continue;
    }
    const key = keyOf(column.resourceId ?? '', column.on);
    const free = hours.free.get(key);
    const otherwise = hours.otherwise.get(column.resourceId ?? '');
    if (!free || !otherwise) continue;
    const taken = hours.taken.get(key) ?? [];
    const list: GridShade[] = [];
    let at = 0;
    for (const [from, until] of [...free, [1440, 1440] as const].sort((a, b) => a[0] - b[0])) {
      if (from > at) list.push(...named([at, from, otherwise], taken, words));
      at = Math.max(at, until);
    }
    shades.set(column.id, list);
  }
  return shades;
}

/** A stretch without free time, cut where something else than its own reason takes it. */
function named([from, until, otherwise]: Taken, taken: readonly Taken[], words: ShadeWords): GridShade[] {
  const parts: GridShade[] = [];
  const other = words.reason(otherwise);
  let at = from;
  for (const [start, end, reason] of [...taken].sort((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(at, start), Math.min(until, end)];
    if (first >= last) continue;
    if (first > at) parts.push({ startMinute: at, endMinute: first, label: other });
    parts.push({ startMinute: first, endMinute: last, label: words.reason(reason) });
    at = last;
  }
  if (at < until) parts.push({ startMinute: at, endMinute: until, label: other });
  return parts;
}
