import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;

/** The VTIMEZONE of RFC 5545 (3.6.5) for the given time, each change of the clock written out. */
export function timeZoneComponent(timeZone: string, from: Date, until: Date): string {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`];
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime() - 400 * DAY_MS);
  const end = until.getTime() + 400 * DAY_MS;
  const opening = start.toZonedDateTimeISO(timeZone);
  lines.push(...observance('STANDARD', opening.offset, opening.offset, '19700101T000000'));
  let change = opening.getTimeZoneTransition('next');
  while (change && change.epochMilliseconds <= end) {
    const before = change.subtract({ nanoseconds: 1 });
    const forward = change.offsetNanoseconds > before.offsetNanoseconds;
    // The onset is told in the wall clock that is about to end.
    const wall = change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
    lines.push(
      ...observance(forward ? 'DAYLIGHT' : 'STANDARD', before.offset, change.offset, wallText(wall)),
    );
    change = change.getTimeZoneTransition('next');
  }
  lines.push('END:VTIMEZONE');
  return lines.join('\r\n');
}

const observance = (kind: 'STANDARD' | 'DAYLIGHT', from: string, to: string, onset: string): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${onset}`,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  `END:${kind}`,
];

/** +10:30 as RFC 5545 writes it: +1030. */
const offsetText = (offset: string): string => offset.replaceAll(':', '').slice(0, 5);

const wallText = (wall: Temporal.PlainDateTime): string =>
  wall.toString({ smallestUnit: 'second' }).replaceAll('-', '').replaceAll(':', '');
