import { addWeeks, isLocalDate, localDateIn, type LocalDate } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { RepeatInput } from '../graphql/session.input.ts';
import { checkRepeat, occurrenceDates, type Repeated } from './occurrences.ts';
import { readRule, ruleText, type RecurrenceRule } from './recurrence-rule.ts';

/** What becomes of a repeat rule now. */
export interface PlannedSeries {
  readonly rule: string;
  /** The first date of the rule: the start of the series. */
  readonly startsOn: LocalDate;
  /** Dates to book now. */
  readonly dates: readonly LocalDate[];
  /** Dates to leave out for good. */
  readonly skipped: readonly LocalDate[];
  readonly materialisedUntil: LocalDate;
  /** True when the rule ends within what is booked now. */
  readonly complete: boolean;
}

/** The last date that open series reach to, seen from now. */
export const horizonOf = (timeZone: string, now: Date, weeks: number): LocalDate =>
  addWeeks(localDateIn(timeZone, now), weeks);

/** Whether every date of a rule lies within the horizon. */
export const isComplete = (lastOn: LocalDate | null, until: LocalDate): boolean =>
  lastOn !== null && lastOn <= until;

/** Reads a repeat and says what to book up to its end or the horizon, at least its first session. */
export function planSeries(
  { rule: text, skipOn }: RepeatInput,
  asked: Repeated,
  horizon: LocalDate,
): PlannedSeries | Refusal {
  const read = readRule(text);
  if (!read.ok) return Refusal.of({ ...read, field: 'repeat' });
  const check = checkRepeat(read.rule, asked);
  if (!check.ok) return Refusal.of({ ...check, field: 'repeat' });
  const { firstOn, lastOn } = check;
  const until = horizon > firstOn ? horizon : firstOn;
  const all = datesFrom(read.rule, { ...asked, startsOn: firstOn }, until);
  const skipped = [...new Set(skipOn ?? [])];
  if (!skipped.every((date) => isLocalDate(date) && all.includes(date))) {
    return new Refusal('INVALID_INPUT', 'A date to leave out is not one of the series.', 'repeat');
  }
  if (skipped.length === all.length) {
    return new Refusal('RULE_NO_OCCURRENCE', 'Nothing of the series would be booked.', 'repeat');
  }
  return {
    rule: ruleText(read.rule),
    startsOn: firstOn,
    dates: all.filter((date) => !skipped.includes(date)),
    skipped,
    materialisedUntil: until,
    complete: isComplete(lastOn, until),
  };
}

const datesFrom = (rule: RecurrenceRule, repeated: Repeated, until: LocalDate): LocalDate[] =>
  occurrenceDates(rule, repeated, repeated.startsOn, until);
