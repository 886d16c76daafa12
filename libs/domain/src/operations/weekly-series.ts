import { individualsChart, type ControlChart } from '../statistics/index.ts';
import { addDays, isoWeekday, type LocalDate } from '../time/index.ts';
import type { DayRange } from './operations-input.ts';

/** Measures of a clinic that are followed week by week. */
export const RUN_CHART_CODES = [
  'DELIVERED_OF_PRESCRIBED',
  'NO_SHOW_RATE',
  'RESPONSE_RATE',
  'ADVERSE_EVENTS',
  'REFERRALS',
] as const;
export type RunChartCode = (typeof RUN_CHART_CODES)[number];

/** One week: a part of a whole, or a count. Value null: nothing to divide by. */
export interface WeekValue {
  readonly weekOf: LocalDate;
  readonly value: number | null;
  /** Denominator; null of a count. */
  readonly of: number | null;
}

export interface RunChart {
  readonly code: RunChartCode;
  readonly weeks: readonly WeekValue[];
  /** Over the weeks that have a value; null below eight of them. */
  readonly control: ControlChart | null;
}

/** Mondays of the whole weeks in a range; a week that is cut by its ends is left out. */
export function wholeWeeks(range: DayRange): LocalDate[] {
  const first = addDays(range.from, (8 - isoWeekday(range.from)) % 7);
  const weeks: LocalDate[] = [];
  for (let monday = first; addDays(monday, 6) <= range.until; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}

export function weekOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date));
}

/** How often something fell into each week. */
export function weeklyCounts(dates: readonly LocalDate[], weeks: readonly LocalDate[]): WeekValue[] {
  const counts = new Map<LocalDate, number>();
  for (const date of dates) counts.set(weekOf(date), (counts.get(weekOf(date)) ?? 0) + 1);
  return weeks.map((monday) => ({ weekOf: monday, value: counts.get(monday) ?? 0, of: null }));
}

/** Sums of parts and wholes by week, and their ratio. */
export function weeklyRates(
  facts: readonly { readonly on: LocalDate; readonly part: number; readonly whole: number }[],
  weeks: readonly LocalDate[],
): WeekValue[] {
  const sums = new Map<LocalDate, { part: number; whole: number }>();
  for (const { on, part, whole } of facts) {
    const sum = sums.get(weekOf(on)) ?? { part: 0, whole: 0 };
    sums.set(weekOf(on), { part: sum.part + part, whole: sum.whole + whole });
  }
  return weeks.map((monday) => {
    const { part, whole } = sums.get(monday) ?? { part: 0, whole: 0 };
    return { weekOf: monday, value: whole === 0 ? null : part / whole, of: whole };
  });
}

export function runChart(code: RunChartCode, weeks: readonly WeekValue[]): RunChart {
  const values = weeks.flatMap(({ value }) => (value === null ? [] : [value]));
  return { code, weeks, control: individualsChart(values) };
}
