import type { UnavailableReason } from './availability-codes.ts';
import {
  intersectSpans,
  spansContain,
  spansOverlap,
  subtractSpans,
  unionOfSpans,
  type TimeSpan,
} from './time-span.ts';
import { instantAt, type LocalDate } from '../time/index.ts';
import { wholeDays, type DaysInZone, type WeeklyHours } from './weekly-hours.ts';

/** Days on which the whole clinic is closed, both included. */
export interface ClosedDays {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** Time that is taken away, and why. */
export interface UnavailableSpan extends TimeSpan {
  readonly reason: UnavailableReason;
}

/** When a member, room or patient can be booked, bookings left aside. */
export interface FreeTime {
  /** In order and apart. */
  readonly free: readonly TimeSpan[];
  /** What was taken away; may overlap. Time that is neither here nor free is `otherwise`. */
  readonly unavailable: readonly UnavailableSpan[];
  readonly otherwise: UnavailableReason;
}

/** Base hours, less what is taken away, within the days asked for. */
export function freeTimeFrom(
  base: readonly TimeSpan[],
  taken: readonly UnavailableSpan[],
  otherwise: UnavailableReason,
  days: DaysInZone,
): FreeTime {
  const asked = wholeDays(days);
  const unavailable = taken
    .flatMap((span) => intersectSpans([span], [asked]).map((part) => ({ ...part, reason: span.reason })))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { free: subtractSpans(intersectSpans(base, [asked]), unavailable), unavailable, otherwise };
}

/** Closed days of the clinic as instants. */
export const closedSpans = (closures: readonly ClosedDays[], zone: string): UnavailableSpan[] =>
  closures.map(({ startsOn, endsOn }) => ({
    startsAt: instantAt(zone, startsOn, 0),
    endsAt: instantAt(zone, endsOn, 1440),
    reason: 'CLINIC_CLOSED',
  }));

/** The clinic's own day on its weekdays: the hours of whoever has none of their own. */
export const clinicHours = (settings: {
  readonly weekdays: readonly number[];
  readonly dayStartMinute: number;
  readonly dayEndMinute: number;
}): WeeklyHours[] =>
  settings.weekdays.map((weekday) => ({
    weekday,
    startMinute: settings.dayStartMinute,
    endMinute: settings.dayEndMinute,
  }));

/** Whether all of `span` is free; bookings are not known here. */
export const isFree = (time: FreeTime, span: TimeSpan): boolean => spansContain(time.free, span);

/** Every reason why part of `span` is not free, each once; empty when all of it is. */
export function whyNotFree(time: FreeTime, span: TimeSpan): UnavailableReason[] {
  const missing = subtractSpans([span], time.free);
  if (missing.length === 0) return [];
  const named = time.unavailable.filter((taken) => missing.some((part) => spansOverlap(part, taken)));
  const reasons = new Set(named.map(({ reason }) => reason));
  if (subtractSpans(missing, unionOfSpans(named)).length > 0) reasons.add(time.otherwise);
  return [...reasons];
}
