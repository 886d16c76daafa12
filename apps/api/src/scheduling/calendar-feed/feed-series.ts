import type { LocalDate } from '@consilium/domain';
import { occurrenceDates, wallClock } from '../series/occurrences.ts';
import { readRule, ruleText } from '../series/recurrence-rule.ts';
import type { FeedSeries, FeedSession } from './feed-session.ts';

/** A series as RFC 5545 writes it: the rule, what it leaves out, and the occurrences that differ. */
export interface RepeatingEvent {
  readonly series: FeedSeries;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The rule with its last occurrence of this feed as UNTIL. */
  readonly rule: string;
  readonly leftOut: readonly Date[];
  readonly differing: readonly { readonly insteadOf: Date; readonly session: FeedSession }[];
  readonly updatedAt: Date;
}

export interface SeriesInFeed {
  readonly repeating: RepeatingEvent | null;
  /** Sessions of the series that stand alone in the feed. */
  readonly single: readonly FeedSession[];
}

/**
 * Writes the sessions of one series as a rule where the rule still says most of them; otherwise each on its own.
 * The event starts at the first session of the feed, so that nothing shows before or after what is booked.
 */
export function seriesInFeed(series: FeedSeries, sessions: readonly FeedSession[]): SeriesInFeed {
  const alone = { repeating: null, single: sessions };
  const byDate = new Map(
    sessions.flatMap((row) => (row.occurrenceOn ? [[row.occurrenceOn, row] as const] : [])),
  );
  const dates = datesOf(series, [...byDate.keys()].sort());
  const [first, last] = [dates?.[0], dates?.at(-1)];
  const read = readRule(series.rule);
  if (!dates || !first || !last || !read.ok) return alone;

  const leftOut: Date[] = [];
  const differing: RepeatingEvent['differing'][number][] = [];
  let plain = 0;
  for (const date of dates) {
    const { startsAt, adjusted } = wallClock(date, series.startMinute, series.timeZone);
    // Parsers disagree about an hour that is left out: no rule is given to them then.
    if (adjusted) return alone;
    const session = byDate.get(date);
    if (session?.timeZone !== series.timeZone) leftOut.push(startsAt);
    else if (isAsRuled(session, series, startsAt)) plain += 1;
    else differing.push({ insteadOf: startsAt, session });
  }
  if (plain < 2 || plain < leftOut.length + differing.length) return alone;

  const { startsAt } = wallClock(first, series.startMinute, series.timeZone);
  const until = wallClock(last, series.startMinute, series.timeZone).startsAt;
  const inRule = new Set<LocalDate>(dates);
  return {
    repeating: {
      series,
      startsAt,
      endsAt: new Date(startsAt.getTime() + series.minutes * 60_000),
      rule: ruleText(read.rule, { kind: 'INSTANT', instant: until }),
      leftOut,
      differing,
      updatedAt: new Date(Math.max(...sessions.map((row) => row.updatedAt.getTime()))),
    },
    single: sessions.filter(
      ({ occurrenceOn, timeZone }) =>
        !occurrenceOn || !inRule.has(occurrenceOn) || timeZone !== series.timeZone,
    ),
  };
}

/** The rule's dates between the first and the last session, if they stay the same when it starts only there. */
function datesOf(series: FeedSeries, booked: readonly LocalDate[]): LocalDate[] | null {
  const read = readRule(series.rule);
  const [from, to] = [booked[0], booked.at(-1)];
  if (!read.ok || !from || !to) return null;
  const all = occurrenceDates(read.rule, series, from, to);
  const ruled = booked.filter((date) => all.includes(date));
  const [first, last] = [ruled[0], ruled.at(-1)];
  if (!first || !last) return null;
  const dates = all.filter((date) => first <= date && date <= last);
  const withoutCount = { ...read.rule, end: null };
  const again = occurrenceDates(withoutCount, { ...series, startsOn: first }, first, last);
  return dates.length === again.length && dates.every((date, index) => date === again[index]) ? dates : null;
}

const isAsRuled = (session: FeedSession, series: FeedSeries, startsAt: Date): boolean =>
  !session.cancelled &&
  session.startsAt.getTime() === startsAt.getTime() &&
  session.endsAt.getTime() - session.startsAt.getTime() === series.minutes * 60_000 &&
  session.disciplineCode === series.disciplineCode &&
  session.roomName === series.roomName;
