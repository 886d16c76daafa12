import { addDays, type LocalDate } from '@consilium/domain';
import type { Day, Progress } from './operations.ts';

/** One date of the charts: what was borne in the clinic and at home, and what it felt like. */
export interface ProgressRow {
  readonly on: string;
  readonly clinicMinutes: number | null;
  readonly homeMinutes: number | null;
  readonly clinicKpa: number | null;
  readonly homeKpa: number | null;
  readonly painBefore: number | null;
  readonly painPeak: number | null;
  readonly painAfter: number | null;
  readonly distressPeak: number | null;
  /** Minutes. */
  readonly recoveryMinutes: number | null;
}

/** Every date from the first to the last, so that a chart shows pauses as long as they were. */
export function datesBetween(first: LocalDate, last: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) dates.push(on);
  return dates;
}

/** Clinic and home of one date in one row. Ratings are those of the clinic where there are any. */
export function progressRows(days: readonly Day[]): ProgressRow[] {
  const dates = days.map(({ on }) => on).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return (first && last ? datesBetween(first, last) : []).map((on) => {
    const clinic = days.find((day) => day.on === on && day.setting === 'CLINIC');
    const home = days.find((day) => day.on === on && day.setting === 'HOME');
    const rated = clinic ?? home;
    return {
      on,
      clinicMinutes: clinic?.minutes ?? null,
      homeMinutes: home?.minutes ?? null,
      clinicKpa: clinic?.pressureKpa ?? null,
      homeKpa: home?.pressureKpa ?? null,
      painBefore: rated?.painBefore ?? null,
      painPeak: rated?.painPeak ?? null,
      painAfter: rated?.painAfter ?? null,
      distressPeak: rated?.distressPeak ?? null,
      recoveryMinutes: rated?.recoverySeconds == null ? null : Math.round(rated.recoverySeconds / 6) / 10,
    };
  });
}

/** Where the patient stood on the ladder at the end of each day on which that changed. */
export function ladderRows(
  ladder: Progress['ladder'],
  dateOf: (at: string) => string,
): { readonly on: string; readonly step: number }[] {
  const byDate = new Map(ladder.map(({ at, ordinal }) => [dateOf(at), ordinal]));
  return [...byDate].map(([on, step]) => ({ on, step })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The step on each of some dates: the one reached last before or on it; null before the first. */
export const stepsOn = (
  dates: readonly LocalDate[],
  ladder: readonly { readonly on: string; readonly step: number }[],
): { readonly on: LocalDate; readonly step: number | null }[] =>
  dates.map((on) => ({ on, step: ladder.findLast((move) => move.on <= on)?.step ?? null }));

/** One sentence that says how a month went: from where to where, and how much longer is borne. */
export interface ProgressSummary {
  readonly fromStep: number | null;
  readonly toStep: number | null;
  /** Minutes borne a day, in the first and in the last week that has any. */
  readonly firstMinutes: number | null;
  readonly lastMinutes: number | null;
  /** Highest pressure borne in the first and in the last week that has any. kPa. */
  readonly firstKpa: number | null;
  readonly lastKpa: number | null;
}

const WEEK = 7;
const minutesOn = ({ clinicMinutes, homeMinutes }: ProgressRow) => (clinicMinutes ?? 0) + (homeMinutes ?? 0);
const average = (rows: readonly ProgressRow[]): number | null =>
  rows.length === 0
    ? null
    : Math.round((rows.reduce((sum, row) => sum + minutesOn(row), 0) / rows.length) * 10) / 10;
const highest = (rows: readonly ProgressRow[]): number | null => {
  const given = rows.flatMap(({ clinicKpa, homeKpa }) => [clinicKpa, homeKpa]).filter((kpa) => kpa !== null);
  return given.length === 0 ? null : Math.max(...given);
};

export function summaryOf(
  rows: readonly ProgressRow[],
  ladder: readonly { readonly step: number | null }[],
): ProgressSummary {
  const steps = ladder.map(({ step }) => step).filter((step) => step !== null);
  const [first, last] = [rows.slice(0, WEEK), rows.slice(-WEEK)];
  return {
    fromStep: steps[0] ?? null,
    toStep: steps.at(-1) ?? null,
    ...{ firstMinutes: average(first), lastMinutes: average(last) },
    ...{ firstKpa: highest(first), lastKpa: highest(last) },
  };
}
