import type { DemandedIntervention, DemandWeek } from './prescription-line.ts';

/** What is left of the first, second ... time of the day of one intervention. */
export interface RemainingTime {
  /** Which time of the day, from 1. */
  readonly timeOfDay: number;
  readonly sessions: number;
  /** Days on which it may still take place. */
  readonly days: readonly number[];
}

/** Sessions that are done at home because the programme runs on fewer days than prescribed. */
export const sessionsBeyondProgramme = (
  { daysPerWeek, timesPerDay }: DemandedIntervention,
  { programmeDays }: DemandWeek,
): number => Math.max(0, daysPerWeek - programmeDays.length) * timesPerDay;

/**
 * What the week still owes of an intervention. A booked session counts as delivered, on whatever day it is: what is
 * booked and what is left are together what is prescribed, never more. A day that has the second time already gets
 * no other second time.
 */
export function remainingTimes(demanded: DemandedIntervention, week: DemandWeek): RemainingTime[] {
  const { timesPerDay, bookedDays } = demanded;
  const wantedDays = Math.min(demanded.daysPerWeek, week.programmeDays.length);
  const candidates = week.openDays.filter((day) => demanded.presentDays.includes(day));
  const onDay = (day: number) => bookedDays.filter((booked) => booked === day).length;
  const days =
    timesPerDay > 1 && wantedDays < candidates.length
      ? spreadDays(wantedDays, candidates, [...new Set(bookedDays)])
      : candidates;
  let left = Math.max(0, wantedDays * timesPerDay - bookedDays.length);
  const times: RemainingTime[] = [];
  for (let timeOfDay = 1; timeOfDay <= timesPerDay; timeOfDay += 1) {
    const done = new Set(bookedDays.filter((day) => onDay(day) >= timeOfDay)).size;
    const sessions = Math.min(left, Math.max(0, wantedDays - done));
    left -= sessions;
    if (sessions > 0) times.push({ timeOfDay, sessions, days: days.filter((day) => onDay(day) < timeOfDay) });
  }
  return times;
}

/**
 * Days as far apart as they can be, so that both times of a day fall on the same days. Days that have a session
 * already come first.
 */
function spreadDays(count: number, candidates: readonly number[], started: readonly number[]): number[] {
  const chosen = candidates.filter((day) => started.includes(day)).slice(0, count);
  if (chosen.length === 0) {
    return Array.from(
      { length: count },
      (_, index) => candidates[Math.floor(((index + 0.5) * candidates.length) / count)] ?? 0,
    );
  }
  while (chosen.length < count) {
    const distance = (day: number) => Math.min(...chosen.map((other) => Math.abs(other - day)));
    const rest = candidates.filter((day) => !chosen.includes(day));
    chosen.push(rest.reduce((best, day) => (distance(day) > distance(best) ? day : best)));
  }
  return chosen.sort((a, b) => a - b);
}
