import { describe, expect, it } from '@jest/globals';
import { addDays } from '@consilium/domain';
import fc from 'fast-check';
import type { FeedSeries, FeedSession } from '../../../apps/api/src/scheduling/calendar-feed/feed-session.ts';
import { writeCalendar } from '../../../apps/api/src/scheduling/calendar-feed/write-calendar.ts';
import { occurrences } from '../../../apps/api/src/scheduling/series/occurrences.ts';
import { readRule } from '../../../apps/api/src/scheduling/series/recurrence-rule.ts';
import { shownIn, sorted } from './calendar-expansion.ts';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'];
const UPDATED = new Date('2026-01-05T12:00:00Z');

function aSeries(timeZone: string, rule: string, startsOn = '2026-02-02'): FeedSeries {
  return {
    id: 'series',
    rule,
    startsOn,
    startMinute: 540,
    minutes: 60,
    timeZone,
    disciplineCode: 'PHYSIOTHERAPY',
    roomName: 'Gym',
    version: 1,
  };
}

function sessionsOf(series: FeedSeries, from: string, until: string): FeedSession[] {
  const read = readRule(series.rule);
  if (!read.ok) throw new Error(read.code);
  return occurrences(read.rule, { ...series, from, until }).map(({ occurrenceOn, startsAt }) => ({
    id: `session ${occurrenceOn}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + series.minutes * 60_000),
    timeZone: series.timeZone,
    disciplineCode: series.disciplineCode,
    roomName: series.roomName,
    cancelled: false,
    version: 1,
    updatedAt: UPDATED,
    seriesId: series.id,
    occurrenceOn,
  }));
}

const WORDS: Record<string, string> = { PHYSIOTHERAPY: 'Physiotherapy', MUSIC_THERAPY: 'Music therapy' };

const asShown = (sessions: readonly FeedSession[]) =>
  sorted(
    sessions.map(({ startsAt, endsAt, cancelled, disciplineCode, roomName }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      cancelled,
      summary: WORDS[disciplineCode] ?? '',
      location: roomName,
    })),
  );

const moved = (session: FeedSession, minutes: number): FeedSession => ({
  ...session,
  startsAt: new Date(session.startsAt.getTime() + minutes * 60_000),
  endsAt: new Date(session.endsAt.getTime() + minutes * 60_000),
  version: session.version + 1,
});

describe('the text of a calendar feed', () => {
  const rules = [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
    'FREQ=MONTHLY;BYDAY=2WE',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2,-1',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=DAILY;INTERVAL=3;COUNT=40',
  ];

  it.each(ZONES)('shows in %s exactly the sessions that are booked, over both clock changes', (timeZone) => {
    // Most are as the rule says, so that the rule is what is written.
    const change = fc.oneof(
      { weight: 12, arbitrary: fc.constant('SAME') },
      { weight: 5, arbitrary: fc.constantFrom('CANCELLED', 'MOVED', 'MISSING', 'OTHER_ROOM', 'LONGER') },
    );
    let asRules = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.integer({ min: 0, max: 300 }),
        fc.array(change, { minLength: 300, maxLength: 300 }),
        (rule, offset, changes) => {
          const series = aSeries(timeZone, rule);
          const from = addDays(series.startsOn, offset);
          const sessions = sessionsOf(series, from, addDays(from, 210)).flatMap((session, index) => {
            switch (changes[index]) {
              case 'CANCELLED':
                return [{ ...session, cancelled: true, version: 2 }];
              case 'MOVED':
                return [moved(session, 1530)];
              case 'OTHER_ROOM':
                return [{ ...session, roomName: 'Pool' }];
              case 'LONGER':
                return [{ ...session, endsAt: new Date(session.endsAt.getTime() + 900_000) }];
              case 'MISSING':
                return [];
              default:
                return [session];
            }
          });
          const text = writeCalendar({ sessions, series: [series], locale: 'en' });
          expect(shownIn(text)).toEqual(asShown(sessions));
          if (text.includes('RRULE')) asRules += 1;
        },
      ),
      { numRuns: 40 },
    );
    expect(asRules).toBeGreaterThan(20);
  });

  it('writes a series as a rule, with what was left out and what was changed', () => {
    const series = aSeries('Europe/Berlin', 'FREQ=WEEKLY;BYDAY=MO,WE');
    const sessions = sessionsOf(series, '2026-03-16', '2026-04-15');
    const [first, second, third, fourth, ...rest] = sessions;
    const changed = [first!, moved(third!, 120), { ...fourth!, cancelled: true }, ...rest];
    const text = writeCalendar({ sessions: changed, series: [series], locale: 'es-MX' });
    const lines = text.split('\r\n');
    expect(second?.occurrenceOn).toBe('2026-03-18');
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Berlin:20260316T090000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260415T070000Z',
        'EXDATE;TZID=Europe/Berlin:20260318T090000',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260323T090000',
        'DTSTART;TZID=Europe/Berlin:20260323T110000',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260325T090000',
        'STATUS:CANCELLED',
        'SUMMARY:Fisioterapia',
        'LOCATION:Gym',
        'UID:series@consilium',
        'SEQUENCE:1',
        'LAST-MODIFIED:20260105T120000Z',
        'DTSTAMP:20260105T120000Z',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'TZID:Europe/Berlin',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(writeCalendar({ sessions: changed, series: [series], locale: 'es-MX' })).toBe(text);
  });

  it('writes sessions one by one where the rule says too little of them', () => {
    const series = aSeries('Europe/Berlin', 'FREQ=DAILY');
    const sessions = sessionsOf(series, '2026-03-16', '2026-04-15').filter((_, index) => index % 3 === 0);
    const text = writeCalendar({ sessions, series: [series], locale: 'en' });
    expect(text).not.toContain('RRULE');
    expect(text).toContain(`UID:${sessions[0]!.id}@consilium`);
    expect(shownIn(text)).toEqual(asShown(sessions));
  });

  it('keeps sessions whose zone is another than the one the series was made in', () => {
    const series = aSeries('America/New_York', 'FREQ=WEEKLY;BYDAY=MO,TU,WE');
    const sessions = sessionsOf(series, '2026-03-02', '2026-04-15').map((session, index) =>
      index % 5 === 0 ? { ...session, timeZone: 'America/Chicago' } : session,
    );
    const text = writeCalendar({ sessions, series: [series], locale: 'en' });
    expect(shownIn(text)).toEqual(asShown(sessions));
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
  });

  it('folds long lines at 75 octets and keeps every character', () => {
    const series = aSeries('Europe/Berlin', 'FREQ=DAILY');
    const roomName = `Küche; Raum „Öl, Farbe" \\ ${'zählbar 🧗 '.repeat(20)}`.trim();
    const [session] = sessionsOf(series, '2026-03-16', '2026-03-16');
    const sessions = [{ ...session!, roomName, seriesId: null, occurrenceOn: null }];
    const text = writeCalendar({ sessions, series: [], locale: 'en' });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(shownIn(text)).toEqual(asShown(sessions));
  });

  it('is a calendar also when it is empty', () => {
    const text = writeCalendar({ sessions: [], series: [], locale: 'en' });
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(shownIn(text)).toEqual([]);
  });
});
