import { daysBetween, type LocalDate } from './local-date.ts';

/** What a clock on the wall shows: a date and the minutes since its midnight, 0 to 1439. */
export interface LocalMinute {
  readonly on: LocalDate;
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Zones times days of a long season; the map starts anew when it is full. */
const REMEMBERED_DAYS = 20_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsetsOfDays = new Map<string, number>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The wall clock of the zone at an instant, written as if it were UTC; milliseconds, whole seconds. */
function wallMs(zone: string, instantMs: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instantMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How far the zone is ahead of UTC at an instant, milliseconds. */
const offsetAt = (zone: string, instantMs: number): number =>
  wallMs(zone, instantMs) - Math.floor(instantMs / 1000) * 1000;

/** The offset at midnight UTC of a day since the epoch. */
function offsetOfDay(zone: string, day: number): number {
  const key = `${zone} ${day}`;
  const known = offsetsOfDays.get(key);
  if (known !== undefined) return known;
  if (offsetsOfDays.size >= REMEMBERED_DAYS) offsetsOfDays.clear();
  const offset = offsetAt(zone, day * DAY_MS);
  offsetsOfDays.set(key, offset);
  return offset;
}

/**
 * The instant at which clocks in the IANA `zone` show `minute` minutes after midnight of `on` (1440 is the midnight
 * that ends the day). A time that the clocks skip moves forward by what they skip (02:30 becomes 03:30), a time that
 * they show twice is the first of the two: RFC 5545 3.3.5, and what java.time does.
 */
export function instantAt(zone: string, on: LocalDate, minute: number): Date {
  const day = daysBetween('1970-01-01', on);
  const wall = day * DAY_MS + minute * MINUTE_MS;
  // No zone is more than a day away from UTC: these two days lie before and after every instant of the local day.
  const before = offsetOfDay(zone, day - 1);
  const after = offsetOfDay(zone, day + 2);
  if (before === after) return new Date(wall - before);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(zone, wall - offset) === offset) return new Date(wall - offset);
  }
  return new Date(wall - before);
}

/** What clocks in the IANA `zone` show at an instant; seconds are dropped. */
export function localMinuteIn(zone: string, instant: Date): LocalMinute {
  const wall = new Date(wallMs(zone, instant.getTime()));
  return {
    on: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}
