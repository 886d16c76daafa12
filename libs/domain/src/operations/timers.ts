import { summary, type Summary } from '../statistics/index.ts';
import { daysBetween, type LocalDate } from '../time/index.ts';
import type { DayRange, EpisodeCourse } from './operations-input.ts';

/** Times that programmes report (clinical.md 1.2, V:S28). Each is counted by the day on which it ended. */
export const TIMER_CODES = [
  'REFERRAL_TO_FIRST_VISIT',
  'FIRST_VISIT_TO_ADMISSION',
  'REFERRAL_TO_ADMISSION',
  'LENGTH_OF_STAY',
] as const;
export type TimerCode = (typeof TIMER_CODES)[number];

/** Days from one step to the next, of those who took the second in the period. */
export interface Timer {
  readonly code: TimerCode;
  /** Days; null of nobody. */
  readonly days: Summary | null;
  /** Who took the first step by the end of the period and has not taken the second, nor left. */
  readonly stillWaiting: number;
}

const STEPS: Readonly<
  Record<
    TimerCode,
    readonly [(one: EpisodeCourse) => LocalDate | null, (one: EpisodeCourse) => LocalDate | null]
  >
> = {
  REFERRAL_TO_FIRST_VISIT: [(one) => one.referredOn, (one) => one.firstVisitOn],
  FIRST_VISIT_TO_ADMISSION: [(one) => one.firstVisitOn, (one) => one.admittedOn],
  REFERRAL_TO_ADMISSION: [(one) => one.referredOn, (one) => one.admittedOn],
  LENGTH_OF_STAY: [(one) => one.admittedOn, (one) => one.dischargedOn],
};

/** One episode of a timer: from its first step to its second; null: it still waits. */
export interface TimerRow {
  readonly episodeId: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** The episodes behind a timer. A second step before the first is a mistake of dates, and left out. */
export function timerRows(episodes: readonly EpisodeCourse[], range: DayRange, code: TimerCode): TimerRow[] {
  const [first, second] = STEPS[code];
  return episodes.flatMap((episode): TimerRow[] => {
    const { episodeId } = episode;
    const from = first(episode);
    if (from === null || from > range.until) return [];
    const until = second(episode);
    if (until === null || until > range.until) {
      const gone = episode.endedOn !== null && episode.endedOn <= range.until;
      const waits = !gone && (episode.dischargedOn === null || code === 'LENGTH_OF_STAY');
      return waits ? [{ episodeId, from, until: null }] : [];
    }
    return until >= range.from && until >= from ? [{ episodeId, from, until }] : [];
  });
}

/** Referral to discharge, in order. */
export function timers(episodes: readonly EpisodeCourse[], range: DayRange): Timer[] {
  return TIMER_CODES.map((code) => {
    const rows = timerRows(episodes, range, code);
    return {
      code,
      days: summary(rows.flatMap(({ from, until }) => (until === null ? [] : [daysBetween(from, until)]))),
      stillWaiting: rows.filter(({ until }) => until === null).length,
    };
  });
}

/** How a programme ended, once it had begun. */
export interface Endings {
  readonly completed: number;
  readonly brokenOff: number;
  /** Reason codes of those broken off, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** One programme that ended: completed (no reason), or broken off. */
export interface EndingRow {
  readonly episodeId: string;
  readonly admittedOn: LocalDate;
  readonly on: LocalDate;
  /** Code; null: completed. */
  readonly reason: string | null;
}

/** Of the admitted, those whose programme ended in the period. */
export function endingRows(episodes: readonly EpisodeCourse[], range: DayRange): EndingRow[] {
  const inRange = (date: LocalDate): boolean => date >= range.from && date <= range.until;
  return episodes.flatMap(({ episodeId, admittedOn, dischargedOn, endedOn, endReason }): EndingRow[] => {
    if (admittedOn === null) return [];
    const on = dischargedOn ?? endedOn;
    if (on === null || !inRange(on)) return [];
    const reason = dischargedOn === null ? (endReason ?? 'NOT_STATED') : null;
    return [{ episodeId, admittedOn, on, reason }];
  });
}

/** Of the admitted whose programme ended in the period: completed, or broken off and why. */
export function endings(episodes: readonly EpisodeCourse[], range: DayRange): Endings {
  const rows = endingRows(episodes, range);
  const broken = rows.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const reasons = new Map<string, number>();
  for (const reason of broken) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    completed: rows.length - broken.length,
    brokenOff: broken.length,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
