import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkWaiting,
  earliestStart,
  misfitsOf,
  rankWaiting,
  type FreeSlot,
  type WaitingEntry,
} from './index.ts';

/** Tuesday, 10:00 to 11:00. */
const SLOT: FreeSlot = {
  on: '2026-11-24',
  startMinute: 600,
  minutes: 60,
  disciplineCode: 'PT',
  memberId: 'ann',
};
const waiting = (more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id: 'a',
  disciplineCode: 'PT',
  minutes: 45,
  weekdays: [],
  fromMinute: null,
  untilMinute: null,
  earliestOn: null,
  latestOn: null,
  memberId: null,
  priority: 2,
  waitingSince: '2026-11-01T09:00:00.000Z',
  ...more,
});

const anyEntry = fc.record({
  id: fc.uuid(),
  disciplineCode: fc.constantFrom('PT', 'OT'),
  minutes: fc.integer({ min: 15, max: 90 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
  fromMinute: fc.option(fc.integer({ min: 480, max: 700 })),
  untilMinute: fc.option(fc.integer({ min: 600, max: 1020 })),
  earliestOn: fc.option(fc.constantFrom('2026-11-20', '2026-11-24', '2026-11-30')),
  latestOn: fc.option(fc.constantFrom('2026-11-20', '2026-11-24', '2026-12-24')),
  memberId: fc.option(fc.constantFrom('ann', 'ben')),
  priority: fc.constantFrom(1 as const, 2 as const, 3 as const),
  waitingSince: fc.constantFrom('2026-10-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z'),
});

describe('the waiting list', () => {
  it('says everything that keeps a slot from an entry', () => {
    expect(misfitsOf(waiting(), SLOT)).toEqual([]);
    expect(misfitsOf(waiting({ disciplineCode: 'OT', minutes: 90, weekdays: [1] }), SLOT)).toEqual([
      'OTHER_DISCIPLINE',
      'SLOT_TOO_SHORT',
      'OTHER_WEEKDAY',
    ]);
    expect(misfitsOf(waiting({ fromMinute: 630 }), SLOT)).toEqual(['OUTSIDE_HOURS']);
    expect(misfitsOf(waiting({ earliestOn: '2026-11-25', memberId: 'ben' }), SLOT)).toEqual([
      'BEFORE_EARLIEST',
      'OTHER_MEMBER',
    ]);
    expect(misfitsOf(waiting({ latestOn: '2026-11-23' }), SLOT)).toEqual(['AFTER_LATEST']);
  });

  it('starts later when the patient is busy at first, and not at all when nothing is left', () => {
    const busy = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });
    expect(earliestStart(waiting({ minutes: 30 }), SLOT, [busy(580, 615)])).toBe(615);
    expect(earliestStart(waiting({ minutes: 30 }), SLOT, [busy(640, 700), busy(600, 605)])).toBe(605);
    expect(earliestStart(waiting({ minutes: 45 }), SLOT, [busy(630, 640)])).toBeNull();
    expect(earliestStart(waiting(), SLOT, [busy(500, 600), busy(660, 700)])).toBe(600);
  });

  it('offers in order and says why', () => {
    const ranked = rankWaiting(
      [
        waiting({ id: 'long', waitingSince: '2026-10-01T09:00:00.000Z' }),
        waiting({ id: 'urgent', priority: 1 }),
        waiting({ id: 'ann', memberId: 'ann' }),
        waiting({ id: 'deadline', latestOn: '2026-11-30' }),
        waiting({ id: 'last' }),
        waiting({ id: 'elsewhere', disciplineCode: 'OT' }),
      ],
      SLOT,
    );
    expect(ranked.map(({ entry, rank, reasons }) => [rank, entry.id, ...reasons])).toEqual([
      [1, 'urgent', 'MORE_URGENT'],
      [2, 'ann', 'ASKED_FOR_MEMBER'],
      [3, 'deadline', 'DEADLINE_SOONER'],
      [4, 'long', 'WAITED_LONGER'],
      [5, 'last'],
    ]);
  });

  it('ranks the same whatever the order of asking, and only what fits', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 12 }), (entries) => {
        const ranked = rankWaiting(entries, SLOT);
        expect(rankWaiting(entries.toReversed(), SLOT)).toEqual(ranked);
        for (const { entry, startMinute } of ranked) {
          expect(misfitsOf(entry, SLOT)).toEqual([]);
          expect(startMinute).toBe(earliestStart(entry, SLOT));
          expect(startMinute).toBeGreaterThanOrEqual(SLOT.startMinute);
          expect(startMinute + entry.minutes).toBeLessThanOrEqual(SLOT.startMinute + SLOT.minutes);
        }
        const left = entries.filter((entry) => !ranked.some((one) => one.entry.id === entry.id));
        for (const entry of left) expect(misfitsOf(entry, SLOT)).not.toEqual([]);
        for (const [index, { entry }] of ranked.entries()) {
          const next = ranked[index + 1];
          if (next) expect(entry.priority).toBeLessThanOrEqual(next.entry.priority);
        }
      }),
    );
  });

  it('refuses an entry that no slot could meet', () => {
    const fields = (more: Partial<WaitingEntry>) =>
      checkWaiting({ ...waiting(more), note: '' }).map(({ field }) => field);
    expect(fields({})).toEqual([]);
    expect(fields({ minutes: 5 })).toEqual(['minutes']);
    expect(fields({ weekdays: [0] })).toEqual(['weekdays']);
    expect(fields({ fromMinute: 600, untilMinute: 630 })).toEqual(['untilMinute']);
    expect(fields({ earliestOn: '2026-02-30' })).toEqual(['earliestOn']);
    expect(fields({ earliestOn: '2026-03-02', latestOn: '2026-03-01' })).toEqual(['latestOn']);
  });
});
