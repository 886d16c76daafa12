import type { Day, Progress } from './operations.ts';

/** One date of the charts: what was borne in the clinic and at home, and what it felt like. */
export interface ProgressRow {
  readonly on: string;
  readonly clinicMinutes: number | null;
  readonly homeMinutes: number | null;
  readonly pressureKpa: number | null;
  readonly painBefore: number | null;
  readonly painPeak: number | null;
  readonly painAfter: number | null;
  readonly distressPeak: number | null;
  /** Minutes. */
  readonly recoveryMinutes: number | null;
}

const most = (values: readonly (number | null | undefined)[]): number | null => {
  const given = values.filter((value) => value != null);
  return given.length === 0 ? null : Math.max(...given);
};

/** Clinic and home of one date in one row. Ratings are those of the clinic where there are any. */
export function progressRows(days: readonly Day[]): ProgressRow[] {
  const dates = [...new Set(days.map(({ on }) => on))].sort();
  return dates.map((on) => {
    const clinic = days.find((day) => day.on === on && day.setting === 'CLINIC');
    const home = days.find((day) => day.on === on && day.setting === 'HOME');
    const rated = clinic ?? home;
    return {
      on,
      clinicMinutes: clinic?.minutes ?? null,
      homeMinutes: home?.minutes ?? null,
      pressureKpa: most([clinic?.pressureKpa, home?.pressureKpa]),
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

/** One sentence that says how a month went: from where to where, and how much longer is borne. */
export interface ProgressSummary {
  readonly fromStep: number | null;
  readonly toStep: number | null;
  /** Minutes borne a day, in the first and in the last week that has any. */
  readonly firstMinutes: number | null;
  readonly lastMinutes: number | null;
}

const WEEK = 7;
const average = (rows: readonly ProgressRow[]): number | null => {
  const minutes = rows.map(({ clinicMinutes, homeMinutes }) => (clinicMinutes ?? 0) + (homeMinutes ?? 0));
  return minutes.length === 0
    ? null
    : Math.round((minutes.reduce((a, b) => a + b, 0) / minutes.length) * 10) / 10;
};

export function summaryOf(
  rows: readonly ProgressRow[],
  ladder: readonly { readonly step: number }[],
): ProgressSummary {
  return {
    fromStep: ladder[0]?.step ?? null,
    toStep: ladder.at(-1)?.step ?? null,
    firstMinutes: average(rows.slice(0, WEEK)),
    lastMinutes: average(rows.slice(-WEEK)),
  };
}
