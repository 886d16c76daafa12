import { isLocalDate, type LocalDate } from '@consilium/domain';

/** Repeats more often than daily are no therapy, and a yearly one is an appointment of its own. */
export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A series that ends has at most this many occurrences; one that goes on has no end to count. */
export const MAX_OCCURRENCES = 400;
const MAX_INTERVAL = 52;
const MAX_TEXT = 200;

/** Why a rule cannot be used. Stable codes; the page translates them. */
export const RULE_PROBLEM_CODES = [
  'RULE_MALFORMED',
  'RULE_HAS_START',
  'RULE_PART_UNKNOWN',
  'RULE_PART_TWICE',
  'RULE_FREQUENCY',
  'RULE_VALUE',
  'RULE_COUNT_AND_UNTIL',
  'RULE_TOO_MANY',
  'RULE_NO_OCCURRENCE',
] as const;
export type RuleProblemCode = (typeof RULE_PROBLEM_CODES)[number];

export interface RuleProblem {
  readonly ok: false;
  readonly code: RuleProblemCode;
  readonly message: string;
}

/** The last occurrence: a date of the clinic, or an instant (RFC 5545 wants UTC beside a zone). */
export type RuleEnd =
  | { readonly kind: 'COUNT'; readonly count: number }
  | { readonly kind: 'DATE'; readonly date: LocalDate }
  | { readonly kind: 'INSTANT'; readonly instant: Date };

export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly end: RuleEnd | null;
  /** Every part but COUNT and UNTIL, in the order given. */
  readonly parts: ReadonlyMap<string, string>;
}

export type ReadRule = { readonly ok: true; readonly rule: RecurrenceRule } | RuleProblem;

const problem = (code: RuleProblemCode, message: string): RuleProblem => ({ ok: false, code, message });

const BY_DAY = /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/;
const PLAIN_BY_DAY = /^(?:MO|TU|WE|TH|FR|SA|SU)$/;
const list = (entry: (text: string) => boolean) => (value: string) => value.split(',').every(entry);
const whole = (from: number, to: number) => (text: string) =>
  /^[+-]?\d{1,3}$/.test(text) && Number(text) !== 0 && Number(text) >= from && Number(text) <= to;

const PARTS: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: () => true,
  COUNT: (value) => /^\d{1,6}$/.test(value) && Number(value) > 0,
  UNTIL: (value) => endOf(value) !== null,
  INTERVAL: whole(1, MAX_INTERVAL),
  BYDAY: list((day) => BY_DAY.test(day)),
  BYMONTHDAY: list(whole(-31, 31)),
  BYMONTH: list(whole(1, 12)),
  BYSETPOS: list(whole(-31, 31)),
  WKST: (value) => PLAIN_BY_DAY.test(value),
};

/** Reads an RFC 5545 recurrence rule (3.3.10) as the product allows it: the rule alone, without its start. */
export function readRule(text: string): ReadRule {
  const given = text.trim().toUpperCase();
  if (given === '' || given.length > MAX_TEXT) {
    return problem('RULE_MALFORMED', `Give a repeat rule of at most ${MAX_TEXT} characters.`);
  }
  if (/DTSTART|EXDATE|RDATE/.test(given)) {
    return problem('RULE_HAS_START', 'Give the rule alone: the first session says when it starts.');
  }
  const parts = new Map<string, string>();
  for (const piece of given.split(';')) {
    const [name = '', value = '', ...more] = piece.split('=');
    if (!/^[A-Z]+$/.test(name) || value === '' || more.length > 0) {
      return problem('RULE_MALFORMED', 'The repeat rule is not of the form FREQ=WEEKLY;BYDAY=MO,WE.');
    }
    const check = PARTS[name];
    if (!check) return problem('RULE_PART_UNKNOWN', `Sessions cannot repeat by ${name.slice(0, 20)}.`);
    if (parts.has(name)) return problem('RULE_PART_TWICE', `The repeat rule says ${name} twice.`);
    if (!check(value))
      return problem('RULE_VALUE', `The value of ${name} in the repeat rule is not possible.`);
    parts.set(name, value);
  }
  return checkTogether(parts);
}

function checkTogether(parts: Map<string, string>): ReadRule {
  const frequency = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  if (!frequency) return problem('RULE_FREQUENCY', 'Sessions repeat daily, weekly or monthly.');
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if (count !== undefined && until !== undefined) {
    return problem('RULE_COUNT_AND_UNTIL', 'Say how often or until when, not both.');
  }
  if (count !== undefined && Number(count) > MAX_OCCURRENCES) {
    return problem('RULE_TOO_MANY', `A series has at most ${MAX_OCCURRENCES} sessions.`);
  }
  if (frequency !== 'MONTHLY' && /\d/.test(parts.get('BYDAY') ?? '')) {
    return problem('RULE_VALUE', 'Only a monthly rule counts weekdays, as in the second Tuesday.');
  }
  if (frequency === 'WEEKLY' && parts.has('BYMONTHDAY')) {
    return problem('RULE_VALUE', 'A weekly rule cannot name days of the month.');
  }
  if (parts.has('BYSETPOS') && !(parts.has('BYDAY') || parts.has('BYMONTHDAY') || parts.has('BYMONTH'))) {
    return problem('RULE_VALUE', 'BYSETPOS needs days to choose from.');
  }
  const end: RuleEnd | null =
    count !== undefined ? { kind: 'COUNT', count: Number(count) } : until === undefined ? null : endOf(until);
  parts.delete('COUNT');
  parts.delete('UNTIL');
  return { ok: true, rule: { frequency, end, parts } };
}

/** UNTIL as a date or in UTC. A wall-clock time would have to be read in a zone that the rule does not name. */
function endOf(text: string): RuleEnd | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  if (!isLocalDate(date)) return null;
  if (hour === undefined) return { kind: 'DATE', date };
  const instant = new Date(`${date}T${hour}:${minute ?? ''}:${second ?? ''}Z`);
  return Number.isNaN(instant.getTime()) ? null : { kind: 'INSTANT', instant };
}

/** The rule as text, with the end given or with none. */
export function ruleText(rule: RecurrenceRule, end: RuleEnd | null = rule.end): string {
  const parts = [...rule.parts].map(([name, value]) => `${name}=${value}`);
  if (end?.kind === 'COUNT') parts.push(`COUNT=${end.count}`);
  if (end?.kind === 'DATE') parts.push(`UNTIL=${end.date.replaceAll('-', '')}`);
  if (end?.kind === 'INSTANT') parts.push(`UNTIL=${utcText(end.instant)}`);
  return parts.join(';');
}

/** An instant as RFC 5545 writes it in UTC: 20260308T140000Z. */
export const utcText = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
