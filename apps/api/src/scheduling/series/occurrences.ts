import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, instantAt, localDateIn, type LocalDate } from '@consilium/domain';
import { MAX_OCCURRENCES, ruleText, type RecurrenceRule, type RuleProblem } from './recurrence-rule.ts';

/** Days in which a rule must give its first date: four years and a day, so that 29 February is found. */
const FIRST_WITHIN_DAYS = 1462;
/** Later dates are not stored (libs/domain, local dates). */
const LATEST = '2200-12-31';

export interface Repeated {
  readonly startsOn: LocalDate;
  /** Minutes after local midnight. */
  readonly startMinute: number;
  readonly timeZone: string;
}

export interface Occurrence {
  /** The date that the rule gave; it stays the occurrence's name when the session is moved. */
  readonly occurrenceOn: LocalDate;
  readonly startsAt: Date;
  /** What the clock change did to it: moved out of an hour that is left out, or the first of an hour that comes twice. */
  readonly adjusted: 'GAP' | 'OVERLAP' | null;
}

/** The instant of `minute` on `date`, by the rule of `instantAt`, and whether a clock change had a hand in it. */
export function wallClock(date: LocalDate, minute: number, timeZone: string): Occurrence {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const last = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const once = first.epochMilliseconds === last.epochMilliseconds;
  return {
    occurrenceOn: date,
    startsAt: instantAt(timeZone, date, minute),
    adjusted: once ? null : first.toPlainDateTime().equals(wall) ? 'OVERLAP' : 'GAP',
  };
}

/**
 * The dates of a rule from `from` to `until`, both included. Only the calendar decides them: a date is never lost
 * because its hour falls into a clock change.
 */
export function occurrenceDates(
  rule: RecurrenceRule,
  repeated: Repeated,
  from: LocalDate,
  until: LocalDate,
): LocalDate[] {
  const last = lastDate(rule, repeated);
  const to = last !== null && last < until ? last : until;
  if (to < from || to < repeated.startsOn) return [];
  const counted = rule.end?.kind === 'COUNT' ? rule.end : null;
  const calendar = new RRuleTemporal({
    rruleString: ruleText(rule, counted),
    dtstart: Temporal.PlainDate.from(repeated.startsOn).toZonedDateTime('UTC'),
    temporal: Temporal,
    strict: true,
  });
  const start = from < repeated.startsOn ? repeated.startsOn : from;
  return calendar
    .between(new Date(`${start}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
    .map((date) => date.toPlainDate().toString());
}

/** The sessions of a rule between two dates, both included: the wall clock stays, the instants follow the zone. */
export const occurrences = (
  rule: RecurrenceRule,
  repeated: Repeated & { readonly from: LocalDate; readonly until: LocalDate },
): Occurrence[] =>
  occurrenceDates(rule, repeated, repeated.from, repeated.until).map((date) =>
    wallClock(date, repeated.startMinute, repeated.timeZone),
  );

export type CheckedRepeat =
  | {
      readonly ok: true;
      /** The rule's first date on or after the day asked for. */
      readonly firstOn: LocalDate;
      /** The last date of a rule that ends; null when it goes on. */
      readonly lastOn: LocalDate | null;
    }
  | RuleProblem;

/** Whether the rule gives anything from this day on, and not more than a series may have. */
export function checkRepeat(rule: RecurrenceRule, repeated: Repeated): CheckedRepeat {
  const [firstOn] = occurrenceDates(
    rule,
    repeated,
    repeated.startsOn,
    addDays(repeated.startsOn, FIRST_WITHIN_DAYS),
  );
  if (firstOn === undefined) {
    return { ok: false, code: 'RULE_NO_OCCURRENCE', message: 'This rule gives no session at all.' };
  }
  if (!rule.end) return { ok: true, firstOn, lastOn: null };
  const all = upTo(MAX_OCCURRENCES + 1, rule, repeated);
  if (all.length > MAX_OCCURRENCES) {
    return { ok: false, code: 'RULE_TOO_MANY', message: `A series has at most ${MAX_OCCURRENCES} sessions.` };
  }
  return { ok: true, firstOn, lastOn: all.at(-1) ?? firstOn };
}

/** Every date of a rule that ends. */
export const datesToTheEnd = (rule: RecurrenceRule, repeated: Repeated): LocalDate[] =>
  upTo(MAX_OCCURRENCES, rule, repeated);

/** The first dates of a rule that ends, looked for some years at a time. */
function upTo(most: number, rule: RecurrenceRule, repeated: Repeated): LocalDate[] {
  const end = lastDate(rule, repeated) ?? LATEST;
  const counted = rule.end?.kind === 'COUNT' ? rule.end.count : most;
  const found: LocalDate[] = [];
  for (let from = repeated.startsOn; from <= end && found.length < Math.min(most, counted);) {
    const until = addDays(from, FIRST_WITHIN_DAYS);
    found.push(...occurrenceDates(rule, repeated, from, until));
    from = addDays(until, 1);
  }
  return found;
}

/** The last date that UNTIL lets in, or null when the rule does not end by date. */
function lastDate(rule: RecurrenceRule, { startMinute, timeZone }: Repeated): LocalDate | null {
  if (rule.end?.kind === 'DATE') return rule.end.date;
  if (rule.end?.kind !== 'INSTANT') return null;
  const { instant } = rule.end;
  const date = localDateIn(timeZone, instant);
  return wallClock(date, startMinute, timeZone).startsAt <= instant ? date : addDays(date, -1);
}
