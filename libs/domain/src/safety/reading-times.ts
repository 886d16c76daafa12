import { addDays, isoWeekday, type LocalDate, type LocalMinute } from '../time/index.ts';

/** The clinic's hours in which what families write is read. Minutes after local midnight. */
export interface ReadingHours {
  readonly weekdays: readonly number[];
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** Looked at so many days ahead; longer closures say no day. */
const DAYS_AHEAD = 14;

/**
 * Whether what a family writes now is read now, and if not, on which day it next is: a family must know
 * before it writes that nobody reads at night (clinical.md 5.7, 7.43). `closed`: days the clinic is closed.
 */
export function readingTimes(
  hours: ReadingHours,
  closed: ReadonlySet<LocalDate>,
  now: LocalMinute,
): { readonly readNow: boolean; readonly nextReadOn: LocalDate | null } {
  const isOpenOn = (on: LocalDate): boolean => hours.weekdays.includes(isoWeekday(on)) && !closed.has(on);
  const today = isOpenOn(now.on) && now.minute < hours.untilMinute;
  if (today && now.minute >= hours.fromMinute) return { readNow: true, nextReadOn: null };
  const days = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(now.on, index + 1));
  return { readNow: false, nextReadOn: today ? now.on : (days.find(isOpenOn) ?? null) };
}
