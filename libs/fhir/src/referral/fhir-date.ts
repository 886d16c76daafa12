import { EARLIEST_YEAR, LATEST_YEAR } from './referral-problem.ts';

// FHIR dateTime. Seconds and zone are optional here although R4 demands them beside a time: many systems
// leave them out, and the text is kept as it stands.
const dateTimePattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2}))?)?)?)?$/;

export type DateCheck = 'ok' | 'invalid' | 'out-of-range';

/** Whether a text is a FHIR date or dateTime of the calendar, within the years that are accepted. */
export function checkFhirDate(text: string): DateCheck {
  const parts = dateTimePattern.exec(text);
  if (parts === null) return 'invalid';
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'invalid';
  if (hour > 23 || minute > 59 || second > 60 || zoneHour > 14 || zoneMinute > 59) return 'invalid';
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? 'out-of-range' : 'ok';
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Orders dates of different precision and zone: -1, 0 or 1. A missing date sorts as the oldest.
 * A date without time counts as its first moment in UTC.
 */
export function compareFhirDates(a: string | undefined, b: string | undefined): number {
  const left = momentOf(a);
  const right = momentOf(b);
  return left === right ? 0 : left < right ? -1 : 1;
}

function momentOf(date: string | undefined): number {
  if (date === undefined) return Number.NEGATIVE_INFINITY;
  // Without a zone ECMAScript would read the time in the zone of the machine: the answer must not depend on it.
  const zoned = date.includes('T') && !/(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? `${date}Z` : date;
  const moment = Date.parse(zoned);
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}
