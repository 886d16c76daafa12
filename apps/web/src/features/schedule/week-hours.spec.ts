import { describe, expect, it } from '@jest/globals';
import { keyOf, readHours, shadesOf } from './week-hours.ts';

const zone = 'America/New_York';
const words = { closed: 'Closed', reason: (code: string) => code };
const column = { id: 'c', groupId: 'kai', resourceId: 'kai', on: '2026-03-09', title: '', fullTitle: '' };
const nothing = { availability: [], clinicClosures: [] };
const aMember = { id: 'kai', unavailable: [], otherwise: 'NOT_WORKING' as const };

describe('the hours of a week', () => {
  it("reads instants as the clinic's own minutes, after the clocks have changed", () => {
    const free = [{ startsAt: '2026-03-09T12:00:00Z', endsAt: '2026-03-09T21:00:00Z' }];
    const hours = readHours({ ...nothing, availability: [{ ...aMember, free }] }, zone, ['2026-03-09']);
    expect(hours.free.get(keyOf('kai', '2026-03-09'))).toEqual([[480, 1020]]);
  });

  it('shades what is not free and says why where it is known', () => {
    const hours = readHours(
      {
        availability: [
          {
            ...aMember,
            free: [{ startsAt: '2026-03-09T12:00:00Z', endsAt: '2026-03-09T16:00:00Z' }],
            unavailable: [
              { reason: 'LEAVE', startsAt: '2026-03-09T16:00:00Z', endsAt: '2026-03-10T16:00:00Z' },
            ],
          },
        ],
        clinicClosures: [],
      },
      zone,
      ['2026-03-09'],
    );
    expect(shadesOf([column], hours, words).get('c')).toEqual([
      { startMinute: 0, endMinute: 480, label: 'NOT_WORKING' },
      { startMinute: 720, endMinute: 1440, label: 'LEAVE' },
    ]);
  });

  it('cuts the time of a patient where school takes it, also where two reasons overlap', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 2, 9, hour + 4)).toISOString();
    const span = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) });
    const hours = readHours(
      {
        availability: [
          {
            id: 'kai',
            free: [span(9, 10), span(14, 17)],
            unavailable: [
              { reason: 'SCHOOL', ...span(10, 13) },
              { reason: 'OUTSIDE_APPOINTMENT', ...span(12, 14) },
            ],
            otherwise: 'NOT_ATTENDING',
          },
        ],
        clinicClosures: [],
      },
      zone,
      ['2026-03-09'],
    );
    expect(shadesOf([column], hours, words).get('c')).toEqual([
      { startMinute: 0, endMinute: 540, label: 'NOT_ATTENDING' },
      { startMinute: 600, endMinute: 780, label: 'SCHOOL' },
      { startMinute: 780, endMinute: 840, label: 'OUTSIDE_APPOINTMENT' },
      { startMinute: 1020, endMinute: 1440, label: 'NOT_ATTENDING' },
    ]);
  });

  it('shades the whole day when the clinic is closed, and nothing when hours are unknown', () => {
    const closures = [{ startsOn: '2026-03-09', endsOn: '2026-03-09', reason: 'Holiday' }];
    const closed = readHours({ ...nothing, clinicClosures: closures }, zone, ['2026-03-09']);
    expect(shadesOf([column], closed, words).get('c')).toEqual([
      { startMinute: 0, endMinute: 1440, label: 'Closed: Holiday' },
    ]);
    expect(shadesOf([column], readHours(nothing, zone, []), words).get('c')).toBeUndefined();
  });
});
