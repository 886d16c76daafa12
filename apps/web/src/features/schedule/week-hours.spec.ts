import { describe, expect, it } from '@jest/globals';
import { keyOf, readHours, shadesOf } from './week-hours.ts';

const zone = 'America/New_York';
const words = { closed: 'Closed', away: 'Not working', absence: (kind: string) => kind };
const column = { id: 'c', groupId: 'kai', resourceId: 'kai', on: '2026-03-09', title: '', fullTitle: '' };
const nothing = { availability: [], clinicClosures: [], memberExceptions: [] };

describe('the hours of a week', () => {
  it("reads instants as the clinic's own minutes, after the clocks have changed", () => {
    const free = [{ startsAt: '2026-03-09T12:00:00Z', endsAt: '2026-03-09T21:00:00Z' }];
    const hours = readHours({ ...nothing, availability: [{ id: 'kai', free }] }, zone, ['2026-03-09']);
    expect(hours.free.get(keyOf('kai', '2026-03-09'))).toEqual([[480, 1020]]);
  });

  it('shades what is not free and says why where it is known', () => {
    const hours = readHours(
      {
        availability: [
          { id: 'kai', free: [{ startsAt: '2026-03-09T12:00:00Z', endsAt: '2026-03-09T16:00:00Z' }] },
        ],
        clinicClosures: [],
        memberExceptions: [
          {
            memberId: 'kai',
            kind: 'LEAVE',
            startsAt: '2026-03-09T16:00:00Z',
            endsAt: '2026-03-10T16:00:00Z',
          },
        ],
      },
      zone,
      ['2026-03-09'],
    );
    expect(shadesOf([column], hours, words).get('c')).toEqual([
      { startMinute: 0, endMinute: 480, label: 'Not working' },
      { startMinute: 720, endMinute: 1440, label: 'LEAVE' },
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
