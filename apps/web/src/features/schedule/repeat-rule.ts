import { addDays, isoWeekday, type LocalDate } from '@consilium/domain';

/** How a session repeats, as the form asks for it. */
export interface Repeat {
  readonly repeats: boolean;
  /** Every week 1, every second week 2, ... */
  readonly interval: number;
  /** ISO weekdays, Monday 1. */
  readonly weekdays: readonly number[];
  readonly ends: 'COUNT' | 'UNTIL' | 'OPEN';
  readonly count: number;
  readonly until: LocalDate;
}

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** What a new series starts as: the same weekday for four weeks. */
export const newRepeat = (startsOn: LocalDate): Repeat => ({
  repeats: false,
  interval: 1,
  weekdays: [isoWeekday(startsOn)],
  ends: 'COUNT',
  count: 4,
  until: addDays(startsOn, 27),
});

/** RFC 5545 RRULE without DTSTART; null when the session does not repeat. */
export function ruleOf(repeat: Repeat): string | null {
  if (!repeat.repeats || repeat.weekdays.length === 0) return null;
  const days = [...repeat.weekdays].sort((a, b) => a - b).map((weekday) => BYDAY[weekday - 1]);
  const parts = ['FREQ=WEEKLY'];
  if (repeat.interval > 1) parts.push(`INTERVAL=${repeat.interval}`);
  parts.push(`BYDAY=${days.join(',')}`);
  if (repeat.ends === 'COUNT') parts.push(`COUNT=${repeat.count}`);
  if (repeat.ends === 'UNTIL') parts.push(`UNTIL=${repeat.until.replaceAll('-', '')}`);
  return parts.join(';');
}

/** The parts of a rule that the form can say. */
const SAID: readonly string[] = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL'];

/** A stored rule as the form asks for it; null for one that it cannot say, e.g. the second Tuesday of a month. */
export function repeatOf(rule: string, startsOn: LocalDate): Repeat | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  if (parts.get('FREQ') !== 'WEEKLY' || ![...parts.keys()].every((name) => SAID.includes(name))) return null;
  const days = parts.get('BYDAY')?.split(',') ?? [];
  const weekdays = days.map((day) => BYDAY.findIndex((known) => known === day) + 1);
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(until ?? '');
  if (weekdays.includes(0) || (until !== undefined && !date)) return null;
  const start = newRepeat(startsOn);
  return {
    repeats: true,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: weekdays.length > 0 ? weekdays : start.weekdays,
    ends: count ? 'COUNT' : date ? 'UNTIL' : 'OPEN',
    count: count ? Number(count) : start.count,
    until: date ? date.slice(1).join('-') : start.until,
  };
}

/** The first day of the series: the start itself, or the next chosen weekday after it. */
export function firstOccurrence(startsOn: LocalDate, weekdays: readonly number[]): LocalDate {
  for (let offset = 0; offset < 7; offset += 1) {
    const on = addDays(startsOn, offset);
    if (weekdays.includes(isoWeekday(on))) return on;
  }
  return startsOn;
}
