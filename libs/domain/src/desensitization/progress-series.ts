import type { LocalDate } from '../time/index.ts';
import type { DistressScale, LogSetting } from './desensitization-codes.ts';
import { distressOnTen } from './suggest-progression.ts';

/** What a chart reads of a block. */
export interface SeriesLog {
  /** The clinic's date. */
  readonly on: LocalDate;
  readonly setting: LogSetting;
  readonly doneSeconds: number;
  readonly pressureKpa: number | null;
  readonly painBefore: number | null;
  readonly painPeak: number | null;
  readonly painAfter: number | null;
  readonly distressBefore: number | null;
  readonly distressPeak: number | null;
  readonly distressAfter: number | null;
  readonly distressScale: DistressScale;
  readonly recoverySeconds: number | null;
  readonly recoveryNotReached: boolean;
  readonly stopped: boolean;
}

/** One day in one setting. Ratings are means over the blocks that have them, 0 to 10, to a tenth. */
export interface DayProgress {
  readonly on: LocalDate;
  readonly setting: LogSetting;
  readonly blocks: number;
  /** Minutes borne, to a tenth. */
  readonly minutes: number;
  /** The most pressure borne; null where none was measured. kPa, to a tenth. */
  readonly pressureKpa: number | null;
  readonly painBefore: number | null;
  readonly painPeak: number | null;
  readonly painAfter: number | null;
  readonly distressBefore: number | null;
  readonly distressPeak: number | null;
  readonly distressAfter: number | null;
  /** Median of the recoveries that were reached. Seconds. */
  readonly recoverySeconds: number | null;
  readonly recoveriesNotReached: number;
  readonly stops: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function mean(values: readonly (number | null)[]): number | null {
  const given = known(values);
  return given.length === 0 ? null : tenth(given.reduce((sum, value) => sum + value, 0) / given.length);
}

function median(values: readonly (number | null)[]): number | null {
  const given = known(values).sort((a, b) => a - b);
  const [low, high] = [given[Math.floor((given.length - 1) / 2)], given[Math.floor(given.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** Days in order, clinic before home on each: what was borne leads, what it felt like comes along. */
export function progressSeries(logs: readonly SeriesLog[]): DayProgress[] {
  const days = new Map<string, SeriesLog[]>();
  for (const log of logs) {
    const key = `${log.on} ${log.setting}`;
    days.set(key, [...(days.get(key) ?? []), log]);
  }
  return [...days.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, blocks]) => (blocks[0] ? [dayOf(blocks[0], blocks)] : []));
}

function dayOf({ on, setting }: SeriesLog, blocks: readonly SeriesLog[]): DayProgress {
  const pain = (field: 'painBefore' | 'painPeak' | 'painAfter') => mean(blocks.map((log) => log[field]));
  const distress = (field: 'distressBefore' | 'distressPeak' | 'distressAfter') =>
    mean(
      blocks.map((log) => {
        const value = log[field];
        return value === null ? null : distressOnTen(value, log.distressScale);
      }),
    );
  const pressures = known(blocks.map(({ pressureKpa }) => pressureKpa));
  return {
    on,
    setting,
    blocks: blocks.length,
    minutes: tenth(blocks.reduce((sum, { doneSeconds }) => sum + doneSeconds, 0) / 60),
    pressureKpa: pressures.length === 0 ? null : tenth(Math.max(...pressures)),
    painBefore: pain('painBefore'),
    painPeak: pain('painPeak'),
    painAfter: pain('painAfter'),
    distressBefore: distress('distressBefore'),
    distressPeak: distress('distressPeak'),
    distressAfter: distress('distressAfter'),
    recoverySeconds: median(blocks.map(({ recoverySeconds }) => recoverySeconds)),
    recoveriesNotReached: blocks.filter(({ recoveryNotReached }) => recoveryNotReached).length,
    stops: blocks.filter(({ stopped }) => stopped).length,
  };
}
