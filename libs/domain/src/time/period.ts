import type { LocalDate } from './local-date.ts';

/** Days from `startsOn` to `endsOn`, both included; `endsOn` null means open-ended. */
export interface Period {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** True when the period has at least one day. */
export function isPeriod(period: Period): boolean {
  return period.endsOn === null || period.startsOn <= period.endsOn;
}

/** True when `on` lies within the period, first and last day included. */
export function isCurrent(period: Period, on: LocalDate): boolean {
  return period.startsOn <= on && (period.endsOn === null || on <= period.endsOn);
}

/** True when the two periods share at least one day. An impossible period (end before start) overlaps nothing. */
export function periodsOverlap(a: Period, b: Period): boolean {
  if (!isPeriod(a) || !isPeriod(b)) return false;
  return (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn);
}
