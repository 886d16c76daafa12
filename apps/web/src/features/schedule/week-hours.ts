import { addDays, localMinuteIn, type LocalDate, type MemberExceptionKind } from '@consilium/domain';
import type { GridColumn, GridShade } from '../../ui/week-grid/index.ts';
import type { FreeHours } from './find-clashes.ts';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface HoursAnswer {
  readonly availability: readonly { readonly id: string; readonly free: readonly Span[] }[];
  readonly clinicClosures: readonly {
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly reason: string;
  }[];
  readonly memberExceptions: readonly (Span & {
    readonly memberId: string;
    readonly kind: MemberExceptionKind;
  })[];
}

type HoursByKey = ReadonlyMap<string, FreeHours>;
export interface WeekHours {
  readonly free: HoursByKey;
  /** Absences of members, in the minutes of each day they touch. */
  readonly absences: ReadonlyMap<string, readonly (readonly [number, number, MemberExceptionKind])[]>;
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
  const absences = new Map<string, (readonly [number, number, MemberExceptionKind])[]>();
  for (const exception of answer.memberExceptions) {
    if (exception.kind === 'EXTRA_HOURS') continue;
    for (const [on, from, until] of daysOf(zone, exception)) {
      const key = keyOf(exception.memberId, on);
      absences.set(key, [...(absences.get(key) ?? []), [from, until, exception.kind]]);
    }
  }
  return { free, absences, closures: answer.clinicClosures };
}

export interface ShadeWords {
  readonly closed: string;
  readonly away: string;
  readonly absence: (kind: MemberExceptionKind) => string;
}

/** What to shade in each column: closed days, absences with their kind, and all other time that is not free. */
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
    if (!free) continue;
    const absent = hours.absences.get(key) ?? [];
    const list: GridShade[] = [];
    let at = 0;
    for (const [from, until] of [...free, [1440, 1440] as const].sort((a, b) => a[0] - b[0])) {
      if (from > at) list.push(...named(at, from, absent, words));
      at = Math.max(at, until);
    }
    shades.set(column.id, list);
  }
  return shades;
}

/** A stretch without free time, cut where an absence says why. */
function named(
  from: number,
  until: number,
  absent: readonly (readonly [number, number, MemberExceptionKind])[],
  words: ShadeWords,
): GridShade[] {
  const parts: GridShade[] = [];
  let at = from;
  for (const [start, end, kind] of [...absent].sort((a, b) => a[0] - b[0])) {
    const [first, last] = [Math.max(at, start), Math.min(until, end)];
    if (first >= last) continue;
    if (first > at) parts.push({ startMinute: at, endMinute: first, label: words.away });
    parts.push({ startMinute: first, endMinute: last, label: words.absence(kind) });
    at = last;
  }
  if (at < until) parts.push({ startMinute: at, endMinute: until, label: words.away });
  return parts;
}
