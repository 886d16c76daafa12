import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instantAt, localMinuteIn } from '../time/index.ts';
import {
  DEFAULT_SCHEDULE_SETTINGS as settings,
  freeTimeOfMember,
  freeTimeOfPatient,
  freeTimeOfRoom,
  isFree,
  whyNotFree,
  type ExceptionSpan,
  type FreeTime,
  type WeeklyHours,
} from './index.ts';

const zone = 'America/New_York';
/** Monday of the week after the clocks go forward, and of the week after they go back. */
const WEEK = { zone, from: '2026-03-02', until: '2026-03-13' };
const everyday = (startMinute: number, endMinute: number): WeeklyHours[] =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute, endMinute }));
const span = (on: string, from: number, until: number) => ({
  startsAt: instantAt(zone, on, from),
  endsAt: instantAt(zone, on, until),
});
const wall = ({ free }: FreeTime): string[] =>
  free.map(({ startsAt, endsAt }) => {
    const start = localMinuteIn(zone, startsAt);
    return `${start.on.slice(5)} ${start.minute}-${localMinuteIn(zone, endsAt).minute}`;
  });
const nobody = { templates: [], exceptions: [], closures: [], ...WEEK };
const fullTime = { validFrom: '2026-01-01', validUntil: null, blocks: everyday(480, 960) };

describe('free time of a member', () => {
  it('is the template on the wall clock, before and after the clock change', () => {
    const time = freeTimeOfMember({ ...nobody, templates: [fullTime] });
    expect(wall(time)).toHaveLength(10);
    expect(new Set(wall(time).map((text) => text.slice(6)))).toEqual(new Set(['480-960']));
    expect(time.free[4]?.startsAt.toISOString()).toBe('2026-03-06T13:00:00.000Z');
    expect(time.free[5]?.startsAt.toISOString()).toBe('2026-03-09T12:00:00.000Z');
  });

  it('changes from one template to the next on its day', () => {
    const templates = [
      { ...fullTime, validUntil: '2026-03-04' },
      { validFrom: '2026-03-05', validUntil: null, blocks: everyday(540, 720) },
    ];
    const time = freeTimeOfMember({ ...nobody, templates, until: '2026-03-06' });
    expect(wall(time)).toEqual([
      '03-02 480-960',
      '03-03 480-960',
      '03-04 480-960',
      '03-05 540-720',
      '03-06 540-720',
    ]);
  });

  it('loses what was accepted, gains accepted extra hours, and ignores the rest', () => {
    const exceptions: ExceptionSpan[] = [
      { kind: 'MEETING', status: 'ACCEPTED', ...span('2026-03-02', 720, 780) },
      { kind: 'LEAVE', status: 'REQUESTED', ...span('2026-03-03', 0, 1440) },
      { kind: 'LEAVE', status: 'REFUSED', ...span('2026-03-03', 0, 1440) },
      { kind: 'SICK', status: 'ACCEPTED', ...span('2026-03-04', 0, 1440) },
      { kind: 'EXTRA_HOURS', status: 'ACCEPTED', ...span('2026-03-04', 960, 1020) },
      { kind: 'EXTRA_HOURS', status: 'ACCEPTED', ...span('2026-03-05', 960, 1020) },
    ];
    const time = freeTimeOfMember({
      ...nobody,
      templates: [fullTime],
      exceptions,
      closures: [{ startsOn: '2026-03-06', endsOn: '2026-03-13' }],
    });
    expect(wall(time)).toEqual(['03-02 480-720', '03-02 780-960', '03-03 480-960', '03-05 480-1020']);
    expect(whyNotFree(time, span('2026-03-02', 700, 740))).toEqual(['MEETING']);
    expect(whyNotFree(time, span('2026-03-02', 420, 740))).toEqual(['MEETING', 'NOT_WORKING']);
    expect(whyNotFree(time, span('2026-03-04', 980, 1000))).toEqual(['SICK']);
    expect(whyNotFree(time, span('2026-03-06', 600, 660))).toEqual(['CLINIC_CLOSED']);
    expect(whyNotFree(time, span('2026-03-05', 930, 990))).toEqual([]);
  });

  it('ends with the last day in the clinic', () => {
    const time = freeTimeOfMember({ ...nobody, templates: [fullTime], activeUntil: '2026-03-03' });
    expect(wall(time)).toEqual(['03-02 480-960', '03-03 480-960']);
  });
});

describe('free time of a room', () => {
  const room = { active: true, hours: [], roomClosures: [], closures: [], settings, ...WEEK };

  it('is the clinic’s day unless the room has hours', () => {
    expect(wall(freeTimeOfRoom(room))).toHaveLength(10);
    const pool = freeTimeOfRoom({ ...room, hours: [{ weekday: 6, startMinute: 540, endMinute: 600 }] });
    expect(wall(pool)).toEqual(['03-07 540-600']);
    expect(whyNotFree(pool, span('2026-03-02', 540, 600))).toEqual(['OUTSIDE_HOURS']);
  });

  it('is none while closed or out of use', () => {
    const closed = freeTimeOfRoom({ ...room, roomClosures: [span('2026-03-02', 0, 720)] });
    expect(wall(closed)[0]).toBe('03-02 720-1020');
    expect(whyNotFree(closed, span('2026-03-02', 700, 730))).toEqual(['ROOM_CLOSED']);
    const inactive = freeTimeOfRoom({ ...room, active: false });
    expect(inactive.free).toEqual([]);
    expect(whyNotFree(inactive, span('2026-03-02', 700, 730))).toEqual(['ROOM_INACTIVE']);
  });
});

describe('free time of a patient', () => {
  const patient = { weekly: [], once: [], closures: [], settings, ...WEEK, until: '2026-03-06' };
  const weekly = { validFrom: '2026-01-01', validUntil: null };

  it('is the clinic’s day less school and appointments', () => {
    const time = freeTimeOfPatient({
      ...patient,
      weekly: [{ kind: 'SCHOOL', weekday: 1, startMinute: 480, endMinute: 600, ...weekly }],
      once: [{ kind: 'OUTSIDE_APPOINTMENT', ...span('2026-03-03', 840, 1440) }],
    });
    expect(wall(time).slice(0, 3)).toEqual(['03-02 600-1020', '03-03 480-840', '03-04 480-1020']);
    expect(whyNotFree(time, span('2026-03-02', 570, 630))).toEqual(['SCHOOL']);
    expect(whyNotFree(time, span('2026-03-07', 570, 630))).toEqual(['NOT_ATTENDING']);
  });

  it('is only the hours of attendance on days within their dates', () => {
    const attends = { kind: 'ATTENDS' as const, weekday: 2, startMinute: 780, endMinute: 960 };
    const time = freeTimeOfPatient({
      ...patient,
      weekly: [{ ...attends, validFrom: '2026-03-02', validUntil: '2026-03-04' }],
      once: [{ kind: 'ATTENDS', ...span('2026-03-02', 600, 660) }],
    });
    expect(wall(time)).toEqual(['03-02 600-660', '03-03 780-960', '03-05 480-1020', '03-06 480-1020']);
  });

  it('does not depend on how many days are asked for', () => {
    const block = fc.record({
      kind: fc.constantFrom('ATTENDS' as const, 'SCHOOL' as const, 'REST' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      startMinute: fc.integer({ min: 0, max: 1000 }),
      endMinute: fc.integer({ min: 1001, max: 1440 }),
      validFrom: fc.integer({ min: -5, max: 8 }).map((days) => addDays('2026-03-05', days)),
      validUntil: fc.option(
        fc.integer({ min: 9, max: 14 }).map((days) => addDays('2026-03-05', days)),
        { nil: null },
      ),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), fc.integer({ min: 0, max: 9 }), (blocks, day) => {
        const on = addDays('2026-03-04', day);
        const wide = freeTimeOfPatient({
          ...patient,
          weekly: blocks,
          from: '2026-03-01',
          until: '2026-03-20',
        });
        const one = freeTimeOfPatient({ ...patient, weekly: blocks, from: on, until: on });
        for (const part of one.free) expect(isFree(wide, part)).toBe(true);
        for (let minute = 0; minute < 1440; minute += 120) {
          const probe = span(on, minute, minute + 10);
          expect(isFree(one, probe)).toBe(isFree(wide, probe));
          expect(whyNotFree(one, probe)).toEqual(whyNotFree(wide, probe));
        }
      }),
      { numRuns: 40 },
    );
  });
});
