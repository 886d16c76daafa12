import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../testing/random.ts';
import { dayCapacity, largestSum, type FreeDay } from './day-capacity.ts';
import { FREE, startCodes } from './start-codes.ts';

/** The most care of all ways to fill the day, tried one after the other. */
function tryAll(day: FreeDay, busy: Uint8Array, from: number): number {
  let most = 0;
  for (const duration of day.durations) {
    const codes = startCodes({ ...day, busy }, duration);
    for (let start = from; start + duration <= day.window[1]; start += 1) {
      if (codes[start] !== FREE || start < day.window[0]) continue;
      const more = busy.slice();
      more.fill(1, start, start + duration);
      most = Math.max(most, duration + tryAll(day, more, start + duration));
    }
  }
  return most;
}

function randomDay(seed: number): FreeDay {
  const random = randomFrom(seed);
  const slots = 9;
  const taken = new Uint8Array(slots);
  if (random.chance(0.3)) taken.fill(1, 2, 4);
  const from = random.below(3);
  return {
    avail: random.chance(0.3)
      ? [
          [from, 5],
          [5, slots],
        ]
      : [[from, slots - random.below(2)]],
    rules: {
      maxRun: 2 + random.below(5),
      minBreak: 1 + random.below(2),
      lunch: random.chance(0.6) ? { from: 3, to: 7, len: 1 + random.below(2) } : null,
    },
    maxSlotsPerDay: 3 + random.below(6),
    taken,
    window: random.chance(0.3) ? [1, 7] : [0, slots],
    durations: random.pick([[1], [2], [3], [1, 3], [2, 3]]),
  };
}

describe('the capacity of a day', () => {
  it('is what the best of all plans puts into it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const day = randomDay(seed);
        expect(dayCapacity(day)).toBeGreaterThanOrEqual(tryAll(day, day.taken, 0));
        // Without what is taken it is not just a bound, unless the daily limit cuts a session in two.
        const free = { ...day, taken: new Uint8Array(9), maxSlotsPerDay: 9 };
        expect(dayCapacity(free)).toBe(tryAll(free, free.taken, 0));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves out lunch, breaks, the daily limit and what is too short for a session', () => {
    const day: FreeDay = {
      avail: [[0, 36]],
      rules: { maxRun: 12, minBreak: 1, lunch: { from: 14, to: 22, len: 2 } },
      maxSlotsPerDay: 36,
      taken: new Uint8Array(36),
      window: [0, 36],
      durations: [4],
    };
    expect(dayCapacity(day)).toBe(32);
    expect(dayCapacity({ ...day, maxSlotsPerDay: 26 })).toBe(24);
    expect(dayCapacity({ ...day, durations: [3] })).toBe(30);
    expect(dayCapacity({ ...day, window: [10, 17] })).toBe(4);
    expect(dayCapacity({ ...day, avail: [] })).toBe(0);
    expect(dayCapacity({ ...day, rules: { maxRun: 4, minBreak: 4, lunch: null } })).toBe(20);
    expect(dayCapacity({ ...day, rules: { maxRun: 4, minBreak: 0, lunch: null } })).toBe(36);
  });

  it('does not lean on rules that what is locked breaks already', () => {
    const taken = new Uint8Array(12).fill(1, 2, 10);
    const rules = { maxRun: 3, minBreak: 1, lunch: { from: 4, to: 8, len: 2 } };
    const avail = [[0, 12]] as const;
    expect(dayCapacity({ avail, rules, maxSlotsPerDay: 12, taken, window: [0, 12], durations: [2] })).toBe(4);
  });
});

describe('the largest sum', () => {
  it('is made of whole sessions', () => {
    expect([largestSum([4], 11), largestSum([3, 4], 11), largestSum([3, 4], 5), largestSum([], 9)]).toEqual([
      8, 11, 4, 0,
    ]);
    expect(largestSum([2], -1)).toBe(0);
  });
});
