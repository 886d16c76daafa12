import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ATTAINMENT_LEVELS, checkAttainmentScale, goalAttainment, type AttainmentLevel } from './index.ts';

const LEVEL = fc.constantFrom<AttainmentLevel>(...ATTAINMENT_LEVELS);
const GOAL = fc.record({ level: LEVEL, weight: fc.integer({ min: 1, max: 4 }) });

describe('goal attainment', () => {
  // clinical.md 3.2.
  it.each<[AttainmentLevel[], number[], number]>([
    [[0, 0, 0], [1, 1, 1], 50.0],
    [[-1, -1, -1], [1, 1, 1], 36.31],
    [[-2, -2, -2], [1, 1, 1], 22.61],
    [[1, 0, -1], [3, 2, 1], 54.41],
    [[2, 1, 0, 0], [4, 2, 1, 1], 67.0],
    [[2, 2], [1, 1], 74.81],
    [[1], [1], 60.0],
  ])('%p with weights %p is %f', (levels, weights, score) => {
    const goals = levels.map((level, at) => ({ level, weight: weights[at] ?? 1 }));
    expect(goalAttainment(goals).score).toBeCloseTo(score, 2);
  });

  it('leaves unrated goals out and says how many', () => {
    expect(
      goalAttainment([
        { level: 1, weight: 1 },
        { level: null, weight: 3 },
      ]),
    ).toEqual({
      score: 60,
      rated: 1,
      unrated: 1,
    });
    expect(goalAttainment([{ level: null, weight: 1 }]).score).toBeNull();
    expect(() => goalAttainment([{ level: 0, weight: 0 }])).toThrow(RangeError);
  });

  it('rises with a level, mirrors at 50, and does not care for order or a common factor of the weights', () => {
    fc.assert(
      fc.property(
        fc.array(GOAL, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 9 }),
        (goals, factor) => {
          const score = goalAttainment(goals).score ?? Number.NaN;
          const mirrored = goals.map((goal) => ({ ...goal, level: (0 - goal.level) as AttainmentLevel }));
          expect(goalAttainment(mirrored).score).toBeCloseTo(100 - score, 9);
          expect(goalAttainment([...goals].reverse()).score).toBeCloseTo(score, 9);
          const heavier = goals.map((goal) => ({ ...goal, weight: goal.weight * factor }));
          expect(goalAttainment(heavier).score).toBeCloseTo(score, 9);
          const first = goals[0];
          if (first && first.level < 2) {
            const better = [{ ...first, level: (first.level + 1) as AttainmentLevel }, ...goals.slice(1)];
            expect(goalAttainment(better).score).toBeGreaterThan(score);
          }
        },
      ),
    );
  });

  it('wants all five levels, each different', () => {
    const scale = { [-2]: 'not at all', [-1]: 'a little', 0: 'half a day', 1: 'a day', 2: 'a week' } as const;
    expect(checkAttainmentScale(scale)).toEqual([]);
    expect(checkAttainmentScale({ ...scale, 1: ' ' }).map((one) => [one.field, one.code])).toEqual([
      ['level1', 'TEXT_REQUIRED'],
    ]);
    expect(checkAttainmentScale({ ...scale, 2: 'a day' }).map((one) => one.code)).toEqual(['CHOSEN_TWICE']);
  });
});
