import { addDays, instantAt, isoWeekday, type LocalDate } from '../time/index.ts';
import { unionOfSpans, type TimeSpan } from './time-span.ts';

/** Hours on one weekday. ISO weekday, Monday 1; minutes after local midnight, the end up to 1440. */
export interface WeeklyHours {
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Days of a clinic, first and last included, and the IANA zone its clocks show. */
export interface DaysInZone {
  readonly zone: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The dates from `from` to `until`, both included; none when `until` is earlier. */
export function datesOf({
  from,
  until,
}: {
  readonly from: LocalDate;
  readonly until: LocalDate;
}): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) dates.push(on);
  return dates;
}

/** From the first midnight to the midnight after the last day. */
export const wholeDays = ({ zone, from, until }: DaysInZone): TimeSpan => ({
  startsAt: instantAt(zone, from, 0),
  endsAt: instantAt(zone, until, 1440),
});

/** The hours that `hoursOn` gives each date, as instants. */
export function expandDays(
  days: DaysInZone,
  hoursOn: (on: LocalDate, weekday: number) => readonly WeeklyHours[],
): TimeSpan[] {
  const spans = datesOf(days).flatMap((on) => {
    const weekday = isoWeekday(on);
    return hoursOn(on, weekday)
      .filter((hours) => hours.weekday === weekday)
      .map(({ startMinute, endMinute }) => ({
        startsAt: instantAt(days.zone, on, startMinute),
        endsAt: instantAt(days.zone, on, endMinute),
      }));
  });
  return unionOfSpans(spans);
}

/** Weekly hours on the dates of `days`: the wall clock stays, also over a clock change. */
export const expandWeeklyHours = (hours: readonly WeeklyHours[], days: DaysInZone): TimeSpan[] =>
  expandDays(days, () => hours);
