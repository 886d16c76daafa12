/** A calendar date without a time zone, `YYYY-MM-DD`. Sorts as a string. */
export type LocalDate = string;

/** Dates outside these years are typing mistakes; PostgreSQL would store the year 275760. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2200;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a date that exists in the Gregorian calendar between 1900 and 2200. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return false;
  return toText(Date.UTC(year, Number(match[2]) - 1, Number(match[3]))) === value;
}

function toMs(date: LocalDate): number {
  const match = SHAPE.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  // A day that a month lacks rolls over; a year below 100 would be taken for one of the last century.
  if (at.getUTCDate() !== day || at.getUTCMonth() !== month - 1 || at.getUTCFullYear() !== year)
    throw new RangeError('Not a calendar date of the form YYYY-MM-DD.');
  return at.getTime();
}

/** The date of an instant in UTC, without the cost of a whole ISO text: reports ask for hundreds of thousands. */
function toText(ms: number): LocalDate {
  if (Number.isNaN(ms)) return '';
  const at = new Date(ms);
  const [month, day] = [at.getUTCMonth() + 1, at.getUTCDate()];
  const year = String(at.getUTCFullYear()).padStart(4, '0');
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toText(toMs(date) + days * DAY_MS);
}

/** The date `weeks` weeks later. */
export function addWeeks(date: LocalDate, weeks: number): LocalDate {
  return addDays(date, weeks * 7);
}

/** The same day `months` later; a day that the month lacks becomes its last day (31 January + 1 = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const at = new Date(toMs(date));
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
  const start = new Date(first);
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  return toText(first + (Math.min(at.getUTCDate(), last) - 1) * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** Day of the week after ISO 8601: Monday 1 to Sunday 7. */
export function isoWeekday(date: LocalDate): number {
  return new Date(toMs(date)).getUTCDay() || 7;
}

/** Monday to Friday. Public holidays are not known here. */
export function isWeekday(date: LocalDate): boolean {
  return isoWeekday(date) <= 5;
}

/** Number of days Monday to Friday from `from` to `to`, both included; 0 when `to` is earlier. */
export function countWeekdays(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const first = isoWeekday(from);
  let rest = 0;
  for (let offset = 0; offset < days % 7; offset += 1) {
    if (((first - 1 + offset) % 7) + 1 <= 5) rest += 1;
  }
  return Math.floor(days / 7) * 5 + rest;
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date));
