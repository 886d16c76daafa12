import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { seriesInFeed, type RepeatingEvent } from './feed-series.ts';
import type { FeedContent, FeedSession } from './feed-session.ts';
import { disciplineWord, wordsOf } from './plain-words.ts';
import { timeZoneComponent } from './time-zone-component.ts';

/** How often a calendar program should ask again. Seconds. */
const REFRESH_SECONDS = 3600;
const PRODUCT = { company: 'consilium', product: 'calendar', language: 'EN' };

/** The feed as text/calendar (RFC 5545, with the refresh interval of RFC 7986). The same rows give the same text. */
export function writeCalendar({ sessions, series, locale }: FeedContent): string {
  const words = wordsOf(locale);
  const bySeries = Map.groupBy(sessions, ({ seriesId }) => seriesId ?? '');
  const events: ICalEventData[] = [];
  const summary = (code: string) => disciplineWord(words, code);
  for (const [seriesId, rows] of bySeries) {
    const rule = series.find(({ id }) => id === seriesId);
    const { repeating, single } = rule ? seriesInFeed(rule, rows) : { repeating: null, single: rows };
    if (repeating) events.push(...eventsOf(repeating, summary));
    for (const row of single) events.push({ ...eventOf(row, summary), id: uidOf(row.id) });
  }
  const [from, until] = [earliest(sessions), latest(sessions)];
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    name: `Consilium: ${words.calendar}`,
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, from, until) },
    events,
  });
  return `${calendar.toString()}\r\n`;
}

type Summary = (disciplineCode: string) => string;

function eventsOf(repeating: RepeatingEvent, summary: Summary): ICalEventData[] {
  const { series, startsAt, endsAt, rule, leftOut, differing, updatedAt } = repeating;
  const id = uidOf(series.id);
  const zoned = inZone(series.timeZone);
  const except = leftOut.map((instant) => wallText(zoned(instant))).join(',');
  return [
    {
      id,
      start: zoned(startsAt),
      end: zoned(endsAt),
      timezone: series.timeZone,
      repeating: `RRULE:${rule}${except ? `\nEXDATE;TZID=${series.timeZone}:${except}` : ''}`,
      summary: summary(series.disciplineCode),
      location: series.roomName,
      status: ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      sequence: series.version - 1,
      stamp: updatedAt,
      lastModified: updatedAt,
    },
    ...differing.map(({ insteadOf, session }) => ({
      ...eventOf(session, summary),
      id,
      recurrenceId: inZone(session.timeZone)(insteadOf),
    })),
  ];
}

function eventOf(session: FeedSession, summary: Summary): ICalEventData {
  const zoned = inZone(session.timeZone);
  return {
    start: zoned(session.startsAt),
    end: zoned(session.endsAt),
    timezone: session.timeZone,
    summary: summary(session.disciplineCode),
    location: session.roomName,
    status: session.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    sequence: session.version - 1,
    stamp: session.updatedAt,
    lastModified: session.updatedAt,
  };
}

/** Stays the same for as long as the row exists, so that a calendar program changes its copy instead of adding one. */
const uidOf = (id: string): string => `${id}@consilium`;

const inZone = (timeZone: string) => (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);

const wallText = (at: Temporal.ZonedDateTime): string =>
  at.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll('-', '').replaceAll(':', '');

const earliest = (sessions: readonly FeedSession[]): Date =>
  new Date(Math.min(...sessions.map((row) => row.startsAt.getTime())));
const latest = (sessions: readonly FeedSession[]): Date =>
  new Date(Math.max(...sessions.map((row) => row.endsAt.getTime())));
