import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPlacements } from '../check/placements.ts';
import { indexWeek } from '../check/week-index.ts';
import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { crowdedWeek as crowd } from '../testing/crowded-week.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import {
  aPlan,
  aRoom,
  aSeries,
  aSession,
  aStaff,
  at,
  aWeek,
  planWith,
  weekWith,
} from '../testing/small-week.ts';
import { explainUnplaced } from './explain-unplaced.ts';
import type { Explanation } from './explanation.ts';
import { ShortageFinder } from './shortages.ts';

const explained = (week: Instance, plan = aPlan([]), baseline?: Solution): Explanation[] =>
  explainUnplaced(week, plan, { baseline });

const shortagesIn = (week: Instance, plan = aPlan([])) =>
  explained(week, plan).flatMap(({ shortages }) => shortages);

describe('certain shortages', () => {
  it('are found exactly when one more is prescribed than fits', () => {
    expect(shortagesIn(crowd(8, 2))).toEqual([]);
    expect(shortagesIn(crowd(9, 2))[0]).toEqual({
      kind: 'STAFF',
      skills: ['PT'],
      days: [0, 1],
      window: [0, 12],
      needed: 18,
      available: 16,
      short: 2,
      sessions: 9,
    });
    // Of 8 slots a day only two sessions of three can be had.
    expect(shortagesIn(crowd(5, 3))[0]).toMatchObject({ kind: 'STAFF', needed: 15, available: 12, short: 3 });
  });

  it('are found in every week that asks for more than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }), (duration, sessions) => {
        const perDay = Math.floor(8 / duration);
        const isShort = sessions > 2 * perDay;
        const found = shortagesIn(crowd(sessions, duration));
        expect(found.some(({ kind }) => kind === 'STAFF')).toBe(isShort);
      }),
    );
  });

  it('are found for a day, for some hours, and for people who share two skills', () => {
    const monday = crowd(5, 2);
    const onDay = { ...monday, sessions: monday.sessions.map((entry) => ({ ...entry, days: [0] })) };
    expect(shortagesIn(onDay)[0]).toMatchObject({ kind: 'STAFF', days: [0], needed: 10, available: 8 });
    const early = {
      ...monday,
      sessions: monday.sessions.map((entry) => ({ ...entry, window: [0, 4] as const })),
    };
    expect(shortagesIn(early)[0]).toMatchObject({ kind: 'STAFF', window: [0, 4], needed: 10, available: 8 });
    const both = crowd(10, 2, { staff: [aStaff('pt1', ['PT', 'AQUA'])] });
    const halves = {
      ...both,
      series: both.series.map((line, index) => (index % 2 ? { ...line, roles: [{ skill: 'AQUA' }] } : line)),
    };
    expect(shortagesIn(halves)[0]).toMatchObject({ kind: 'STAFF', skills: ['PT', 'AQUA'], short: 4 });
  });

  it('are found for rooms, for large groups in them, and for a patient', () => {
    const staff = ['pt1', 'pt2', 'pt3'].map((id) => aStaff(id, ['PT'], { maxSlotsPerDay: 12 }));
    const oneRoom = crowd(13, 2, { staff, rooms: [aRoom('gym1', 'gym')] });
    expect(shortagesIn(oneRoom)[0]).toMatchObject({
      kind: 'ROOM',
      roomKinds: ['gym'],
      needed: 26,
      available: 24,
    });
    const rooms = [aRoom('gym1', 'gym', { maxSessions: 2, maxPatients: 3 })];
    const pairs = crowd(13, 2, { staff, rooms });
    const grouped = {
      ...pairs,
      series: pairs.series.map((line) => ({ ...line, patients: ['p-s0', 'p-s1'] })),
    };
    const found = explained(grouped)[0]!.shortages;
    expect(found).toContainEqual(expect.objectContaining({ kind: 'ROOM', groupSize: 2, available: 24 }));
    expect(found).toContainEqual(expect.objectContaining({ kind: 'PATIENT', patient: 'p-s0', needed: 26 }));
  });

  it('are found where a series needs more days than there are', () => {
    const series = [aSeries('a', ['p1'], { minDayGap: 2 })];
    const week = aWeek({ series, sessions: [aSession('a.1', 'a'), aSession('a.2', 'a')] });
    const plan = aPlan([at('a.1', 0, 0, ['pt1'], 'gym1')]);
    expect(shortagesIn(week, plan)[0]).toEqual({ kind: 'DAYS', series: 'a', needed: 2, available: 1 });
  });

  it('are found where a session has no start even in an empty week', () => {
    const away = weekWith('staff', 'psy1', { avail: [[], [[8, 12]]] });
    const [explanation] = explained(weekWith('sessions', 'd.1', { days: [0] }, away), planWith('d.1', null));
    const [shortage] = explanation!.shortages;
    const blocks = shortage?.kind === 'NO_START' ? shortage.tally.blocks : [];
    expect(blocks.map(({ rule, starts }) => [rule, starts])).toEqual([
      ['STAFF_AVAIL', 8],
      ['PATIENT_LUNCH', 2],
    ]);
  });

  it('count what is locked as gone, and the past only with a plan that it belongs to', () => {
    const week = crowd(8, 2);
    const lock = { day: 0, start: 0, staff: ['pt1'], room: 'gym1' };
    const locked = weekWith(
      'series',
      's0',
      { duration: 3 },
      weekWith('sessions', 's0', { locked: lock }, week),
    );
    const plan = aPlan([{ session: 's0', ...lock }]);
    expect(shortagesIn(locked, plan)[0]).toMatchObject({
      kind: 'STAFF',
      needed: 14,
      available: 12,
      short: 2,
    });
    const late = { ...week, now: { day: 1, slot: 6 } };
    expect(explained(late, aPlan([])).flatMap(({ shortages }) => shortages)).toEqual([]);
    const [first] = explained(late, aPlan([]), aPlan([]));
    expect(first?.shortages[0]).toMatchObject({ kind: 'STAFF', needed: 16, available: 6 });
  });

  it('are never claimed of sessions that a plan holds', () => {
    const weeks = [
      plantedWeek({ patients: 12, seed: 3 }),
      plantedWeek({ patients: 24, seed: 4, load: 1 }),
      plantedWeek({ patients: 24, seed: 5, full: 1, load: 1 }),
      plantedWeek({ patients: 12, seed: 6, perfect: true }),
    ];
    for (const { instance, plan } of weeks) {
      const week = indexWeek(instance);
      const { placed } = readPlacements(week, plan);
      expect(placed.size).toBe(instance.sessions.length);
      const finder = new ShortageFinder(week, placed, false);
      const open = [...week.wanted.values()].filter(({ session }) => !session.locked);
      expect(open.flatMap((wanted) => finder.shortagesOf(wanted))).toEqual([]);
    }
  });
});
