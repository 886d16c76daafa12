import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import { ATTAINMENT_LEVELS, attainmentCourse, ratingProblems } from './index.ts';

const day = (days: number) => addDays('2026-03-02', days);

describe('goals over time', () => {
  it('is baseline, achieved and change, and a point for each day of a rating', () => {
    const course = attainmentCourse([
      {
        weight: 1,
        ratings: [
          { level: -2, on: day(0) },
          { level: 2, on: day(14) },
        ],
      },
      {
        weight: 1,
        ratings: [
          { level: -2, on: day(0) },
          { level: 2, on: day(14) },
        ],
      },
      { weight: 1, ratings: [] },
    ]);
    expect(course).toMatchObject({ rated: 2, unrated: 1 });
    expect(course.achieved).toBeCloseTo(74.81, 2);
    expect(course.baseline).toBeCloseTo(100 - 74.81, 2);
    expect(course.change).toBeCloseTo(2 * 24.81, 1);
    expect(course.points.map(({ on, rated }) => [on, rated])).toEqual([
      [day(0), 2],
      [day(14), 2],
    ]);
  });

  it('takes what was recorded last of two ratings of a day, and a late entry for its own day', () => {
    const { points, achieved } = attainmentCourse([
      {
        weight: 1,
        ratings: [
          { level: 1, on: day(7) },
          { level: 0, on: day(7) },
          { level: -1, on: day(0) },
        ],
      },
    ]);
    expect(points.map(({ score }) => score)).toEqual([40, 50]);
    expect(achieved).toBe(50);
  });

  it('is nothing before the first rating', () => {
    expect(attainmentCourse([{ weight: 2, ratings: [] }])).toEqual({
      ...{ baseline: null, achieved: null, change: null, rated: 0, unrated: 1, points: [] },
    });
  });

  it('ends with what is achieved, whatever the ratings', () => {
    const rating = fc.record({ level: fc.constantFrom(...ATTAINMENT_LEVELS), on: fc.nat(40).map(day) });
    const goal = fc.record({
      weight: fc.integer({ min: 1, max: 4 }),
      ratings: fc.array(rating, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(goal, { maxLength: 5 }), (goals) => {
        const { points, achieved, rated, unrated } = attainmentCourse(goals);
        expect(points.at(-1)?.score ?? null).toBe(achieved);
        expect(rated + unrated).toBe(goals.length);
        expect(points.map(({ on }) => on)).toEqual(points.map(({ on }) => on).sort());
      }),
    );
  });
});

describe('a rating', () => {
  const fine = { level: 1 as number, on: day(3), note: '' };
  const wrong = (given: Partial<typeof fine>) =>
    ratingProblems({ ...fine, ...given }, { writtenOn: day(0), today: day(10) }).map(({ field }) => field);

  it('is one of five levels, on a day since they were written', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ level: 3 })).toEqual(['level']);
    expect(wrong({ level: 0.5 })).toEqual(['level']);
    expect(wrong({ on: day(11) })).toEqual(['ratedOn']);
    expect(wrong({ on: day(-1) })).toEqual(['ratedOn']);
    expect(wrong({ note: 'x'.repeat(501) })).toEqual(['note']);
  });
});
