import { addDays, daysBetween, isoWeekday, type LocalDate } from '@consilium/domain';
import { datesToTheEnd, occurrenceDates, type Repeated } from './occurrences.ts';
import { ruleText, WEEKDAYS, type RecurrenceRule, type RuleEnd } from './recurrence-rule.ts';

/** Why the days of a series cannot be moved as asked. */
export interface ShiftProblem {
  readonly ok: false;
  readonly code: 'SERIES_SHIFT';
  readonly message: string;
}

/** A series from some date on, with its days moved. */
export interface SplitSeries {
  readonly ok: true;
  /** The rule up to the day before; null when nothing of the series comes before. */
  readonly before: string | null;
  /** The rule from the date on. */
  readonly after: string;
  readonly startsOn: LocalDate;
  /** Where an occurrence of the old rule stands in the new one. */
  readonly moved: (date: LocalDate) => LocalDate;
}

/** Somebody moved the occurrence of `from` to `to`, and the others are to follow. */
export interface Shift {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Days of a rule without an end that are compared. */
const SEASON_DAYS = 200;

const shiftProblem = (message: string): ShiftProblem => ({ ok: false, code: 'SERIES_SHIFT', message });

/**
 * Cuts a series at the occurrence of `at`: the rule before ends the day before, the rule from there on keeps the
 * same end. A shift moves the weekday that was taken hold of; other weekdays of the rule stay.
 */
export function splitSeries(
  rule: RecurrenceRule,
  repeated: Repeated,
  at: LocalDate,
  shift: Shift,
): SplitSeries | ShiftProblem {
  const moved = movement(rule, shift);
  if (typeof moved !== 'function') return moved;
  const earlier = occurrenceDates(rule, repeated, repeated.startsOn, addDays(at, -1));
  const rest = rule.end
    ? datesToTheEnd(rule, repeated).filter((date) => date >= at)
    : occurrenceDates(rule, repeated, at, addDays(at, SEASON_DAYS));
  const dates = rest.map(moved).sort();
  const [startsOn = moved(at), last = startsOn] = [dates[0], dates.at(-1)];
  const shifted = { ...rule, parts: partsAfter(rule, shift), end: endAfter(rule.end, rest.length, last) };
  const again = occurrenceDates(shifted, { ...repeated, startsOn }, startsOn, last);
  if (again.join() !== dates.join()) {
    return shiftProblem('Moved like this, the series would change its rhythm. End it and book another.');
  }
  return {
    ok: true,
    before: earlier.length > 0 ? ruleUntil(rule, at) : null,
    after: ruleText(shifted),
    startsOn,
    moved,
  };
}

/** The rule of a series whose occurrences from `at` on are called off. */
export const ruleUntil = (rule: RecurrenceRule, at: LocalDate): string =>
  ruleText(rule, { kind: 'DATE', date: addDays(at, -1) });

function movement(rule: RecurrenceRule, { from, to }: Shift): SplitSeries['moved'] | ShiftProblem {
  const days = daysBetween(from, to);
  if (days === 0) return (date) => date;
  const byDay = rule.parts.get('BYDAY')?.split(',') ?? [];
  if (rule.parts.has('BYMONTHDAY') || rule.parts.has('BYSETPOS') || rule.parts.has('BYMONTH')) {
    return shiftProblem('This series is fixed to days of the month. End it and book another.');
  }
  if (byDay.length === 0) return (date) => addDays(date, days);
  if (rule.frequency !== 'WEEKLY') {
    return shiftProblem('This series is fixed to its weekdays. End it and book another.');
  }
  if (byDay.length === 1) return (date) => addDays(date, days);
  const monday = addDays(from, 1 - isoWeekday(from));
  if (to < monday || to > addDays(monday, 6)) {
    return shiftProblem('With several weekdays, a session moves within its week.');
  }
  if (byDay.includes(weekdayOf(to))) {
    return shiftProblem('The series already has a session on that weekday.');
  }
  return (date) => (isoWeekday(date) === isoWeekday(from) ? addDays(date, days) : date);
}

function partsAfter(rule: RecurrenceRule, { from, to }: Shift): ReadonlyMap<string, string> {
  const byDay = rule.parts.get('BYDAY');
  if (!byDay || from === to) return rule.parts;
  const days = byDay.split(',').map((day) => (day === weekdayOf(from) ? weekdayOf(to) : day));
  return new Map(rule.parts).set('BYDAY', days.join(','));
}

function endAfter(end: RuleEnd | null, count: number, last: LocalDate): RuleEnd | null {
  if (!end) return null;
  return end.kind === 'COUNT' ? { kind: 'COUNT', count } : { kind: 'DATE', date: last };
}

const weekdayOf = (date: LocalDate): string => WEEKDAYS[isoWeekday(date) - 1] ?? 'MO';
