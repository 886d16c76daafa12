import type { Series } from '../format/instance.ts';
import type { Breach } from './breach.ts';
import type { Placed } from './week-index.ts';

/** SERIES_GAP: pairs of sessions of one series that are closer than its least distance in days. */
export function seriesBreaches(series: Series, sessions: readonly Placed[]): Breach[] {
  return sessions.flatMap((one, index) =>
    sessions
      .slice(index + 1)
      .filter((other) => Math.abs(one.day - other.day) < series.minDayGap)
      .map((other): Breach => ({
        code: 'SERIES_GAP',
        sessions: [one.id, other.id],
        series: series.id,
        day: other.day,
      })),
  );
}
