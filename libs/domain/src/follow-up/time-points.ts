import { addDays, daysBetween, type LocalDate } from '../time/index.ts';

/** When in an episode something was measured. AD_HOC: whenever somebody wanted to know. */
export const TIME_POINTS = [
  'REFERRAL',
  'ADMISSION',
  'WEEKLY',
  'DISCHARGE',
  'WEEK_2',
  'MONTH_1',
  'MONTH_3',
  'MONTH_6',
  'MONTH_12',
  'MONTH_24',
  'MONTH_60',
  'AD_HOC',
] as const;
export type TimePoint = (typeof TIME_POINTS)[number];

/** The follow-up calendar, front-loaded since 79 % of recurrences come within six months (clinical.md 1.9, 2.1). */
export const FOLLOW_UPS = [
  'WEEK_2',
  'MONTH_1',
  'MONTH_3',
  'MONTH_6',
  'MONTH_12',
  'MONTH_24',
  'MONTH_60',
] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Days after the anchor, and how many days before and after still count. */
export interface FollowUpWindow {
  readonly afterDays: number;
  readonly earlyDays: number;
  readonly lateDays: number;
}

/** Windows of clinical.md 1.9; that of two weeks is a design default. */
export const FOLLOW_UP_WINDOWS: Readonly<Record<FollowUp, FollowUpWindow>> = {
  WEEK_2: { afterDays: 14, earlyDays: 3, lateDays: 7 },
  MONTH_1: { afterDays: 30, earlyDays: 7, lateDays: 14 },
  MONTH_3: { afterDays: 91, earlyDays: 21, lateDays: 21 },
  MONTH_6: { afterDays: 182, earlyDays: 21, lateDays: 21 },
  MONTH_12: { afterDays: 365, earlyDays: 45, lateDays: 45 },
  MONTH_24: { afterDays: 730, earlyDays: 45, lateDays: 45 },
  MONTH_60: { afterDays: 1826, earlyDays: 90, lateDays: 90 },
};

/** How far from the day of admission or discharge an assessment still belongs to it; a design default. */
export const ANCHOR_WINDOW: FollowUpWindow = { afterDays: 0, earlyDays: 7, lateDays: 3 };

export interface DatedWindow {
  readonly dueOn: LocalDate;
  readonly opensOn: LocalDate;
  /** The last day that counts. */
  readonly closesOn: LocalDate;
}

/** The days on which an assessment counts for this time after the anchor. */
export function datedWindow(anchorOn: LocalDate, window: FollowUpWindow): DatedWindow {
  const dueOn = addDays(anchorOn, window.afterDays);
  return {
    dueOn,
    opensOn: addDays(dueOn, -window.earlyDays),
    closesOn: addDays(dueOn, window.lateDays),
  };
}

/** The dated item inside the window that is nearest to its due day; of two as near, the later one. */
export function nearestWithin<T extends { readonly on: LocalDate }>(
  items: readonly T[],
  window: DatedWindow,
): T | undefined {
  let best: T | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.on < window.opensOn || item.on > window.closesOn) continue;
    const away = Math.abs(daysBetween(window.dueOn, item.on));
    if (away < distance || (away === distance && best !== undefined && item.on > best.on)) {
      best = item;
      distance = away;
    }
  }
  return best;
}
