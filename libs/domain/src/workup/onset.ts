import { addMonths, daysBetween, isLocalDate, type LocalDate } from '../time/index.ts';
import type { PartialDate } from './workup-history.ts';

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** The first and the last day that a partial date may mean; null when it is none. */
export function daysMeant(date: PartialDate): { readonly first: LocalDate; readonly last: LocalDate } | null {
  if (YEAR.test(date)) return within(`${date}-01-01`, `${date}-12-31`);
  if (MONTH.test(date)) {
    const first = `${date}-01`;
    if (!isLocalDate(first)) return null;
    // The last day of the month: the day before the next one begins.
    const days = daysBetween(first, addMonths(first, 1));
    return within(first, `${date}-${String(days).padStart(2, '0')}`);
  }
  return within(date, date);
}

const within = (first: string, last: string) =>
  isLocalDate(first) && isLocalDate(last) ? { first, last } : null;

/** Whole months from a day to another; 0 when it is not yet one. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  if (to <= from) return 0;
  const [a, b] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))) as [
    number,
    number,
  ];
  const months = b - a;
  return addMonths(from, months) <= to ? months : months - 1;
}

/**
 * How long it has lasted, as a number that may be compared with these thresholds: the least that the onset may mean,
 * or null when the least and the most fall on different sides of one of them, or when no onset was recorded.
 */
export function durationSince(
  onset: PartialDate | null,
  today: LocalDate,
  { unit, thresholds }: { readonly unit: 'MONTHS' | 'WEEKS'; readonly thresholds: readonly number[] },
): number | null {
  const meant = onset === null ? null : daysMeant(onset);
  if (!meant) return null;
  const measure = (from: LocalDate) =>
    unit === 'MONTHS' ? monthsBetween(from, today) : Math.max(0, Math.floor(daysBetween(from, today) / 7));
  const [least, most] = [measure(meant.last), measure(meant.first)];
  return thresholds.every((threshold) => least >= threshold === most >= threshold) ? least : null;
}
