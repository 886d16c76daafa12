import {
  ANCHOR_WINDOW,
  datedWindow,
  FOLLOW_UP_WINDOWS,
  FOLLOW_UPS,
  type DatedWindow,
  type FollowUpWindow,
  type TimePoint,
} from '../follow-up/index.ts';
import { addDays, type LocalDate } from '../time/index.ts';
import type { Respondent } from './instrument.ts';

/** One instrument of a battery: whom it asks, at which ages, and when. */
export interface BatteryEntryRule {
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly respondent: Respondent;
  /** In whole years on the due day, both included; null: as the instrument says. */
  readonly fromAge: number | null;
  readonly untilAge: number | null;
  readonly timePoints: readonly TimePoint[];
  /** Asked recently: left out when the same person was asked within so many days before. */
  readonly notAgainWithinDays: number;
}

/** One version of a battery; `validUntil` is the first day on which it no longer holds. */
export interface BatteryRule {
  readonly id: string;
  /** Level of care it is for; null: every one. */
  readonly programme: string | null;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly entries: readonly BatteryEntryRule[];
}

/** What the calendar is anchored on. */
export interface EpisodeDates {
  readonly programme: string | null;
  readonly referredOn: LocalDate | null;
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
}

/** One day of the calendar on which somebody is asked. */
export interface DatedTimePoint extends DatedWindow {
  readonly timePoint: TimePoint;
}

/** Days after the referral in which its forms count, and before and after each weekly form; design defaults. */
export const REFERRAL_WINDOW: FollowUpWindow = { afterDays: 0, earlyDays: 0, lateDays: 28 };
export const WEEKLY_WINDOW: FollowUpWindow = { afterDays: 7, earlyDays: 1, lateDays: 3 };

function weekly(admittedOn: LocalDate, until: LocalDate): DatedTimePoint[] {
  const days: DatedTimePoint[] = [];
  let from = admittedOn;
  for (;;) {
    const window = datedWindow(from, WEEKLY_WINDOW);
    // The forms of the discharge take the place of a weekly one that would meet them.
    if (addDays(window.dueOn, WEEKLY_WINDOW.lateDays) >= until) return days;
    days.push({ timePoint: 'WEEKLY', ...window });
    from = window.dueOn;
  }
}

/**
 * Every day on which an episode is measured, in order: referral, admission, each week of treatment, discharge, and the
 * follow-up calendar from the discharge (clinical.md 1.9). Weeks are counted until the discharge, or until `today`.
 */
export function measurementCalendar(episode: EpisodeDates, today: LocalDate): DatedTimePoint[] {
  const { referredOn, admittedOn, dischargedOn } = episode;
  const days: DatedTimePoint[] = [];
  if (referredOn !== null) days.push({ timePoint: 'REFERRAL', ...datedWindow(referredOn, REFERRAL_WINDOW) });
  if (admittedOn !== null) {
    days.push({ timePoint: 'ADMISSION', ...datedWindow(admittedOn, ANCHOR_WINDOW) });
    days.push(...weekly(admittedOn, dischargedOn ?? addDays(today, WEEKLY_WINDOW.lateDays + 8)));
  }
  if (dischargedOn !== null) {
    days.push({ timePoint: 'DISCHARGE', ...datedWindow(dischargedOn, ANCHOR_WINDOW) });
    for (const timePoint of FOLLOW_UPS) {
      days.push({ timePoint, ...datedWindow(dischargedOn, FOLLOW_UP_WINDOWS[timePoint]) });
    }
  }
  return days;
}

/** Whether this version of a battery is the one for an episode on this day. */
export function isBatteryFor(battery: BatteryRule, programme: string | null, on: LocalDate): boolean {
  if (on < battery.validFrom || (battery.validUntil !== null && on >= battery.validUntil)) return false;
  return battery.programme === null || battery.programme === programme;
}
