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

/** Referral to discharge, in order. A second step before the first is a mistake of dates, and left out. */
export function timers(episodes: readonly EpisodeCourse[], range: DayRange): Timer[] {
  return TIMER_CODES.map((code) => {
    const [first, second] = STEPS[code];
    const days: number[] = [];
    let stillWaiting = 0;
    for (const episode of episodes) {
      const from = first(episode);
      if (from === null || from > range.until) continue;
      const until = second(episode);
      const gone = episode.endedOn !== null && episode.endedOn <= range.until;
      if (until === null || until > range.until) {
        if (!gone && (episode.dischargedOn === null || code === 'LENGTH_OF_STAY')) stillWaiting += 1;
      } else if (until >= range.from && until >= from) {
        days.push(daysBetween(from, until));
      }
    }
    return { code, days: summary(days), stillWaiting };
  });
}

/** How a programme ended, once it had begun. */
export interface Endings {
  readonly completed: number;
  readonly brokenOff: number;
  /** Reason codes of those broken off, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** Of the admitted whose programme ended in the period: completed, or broken off and why. */
export function endings(episodes: readonly EpisodeCourse[], range: DayRange): Endings {
  const inRange = (date: LocalDate | null): boolean =>
    date !== null && date >= range.from && date <= range.until;
  const admitted = episodes.filter((one) => one.admittedOn !== null);
  const completed = admitted.filter((one) => inRange(one.dischargedOn)).length;
  const broken = admitted.filter((one) => one.dischargedOn === null && inRange(one.endedOn));
  const reasons = new Map<string, number>();
  for (const one of broken) {
    const reason = one.endReason ?? 'NOT_STATED';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    completed,
    brokenOff: broken.length,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
