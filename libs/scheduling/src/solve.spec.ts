import { describe, expect, it } from '@jest/globals';
import { checkSolution } from './check/check-solution.ts';
import type { Instance } from './format/instance.ts';
import { solve, type SolveResult } from './solve.ts';
import { plantedWeek } from './testing/planted-week.ts';
import { randomWeek } from './testing/random-week.ts';
import { aPatient, aSeries, aSession, aWeek } from './testing/small-week.ts';

/** The engine counts by itself; the checker shares nothing with it. */
function expectSound(instance: Instance, { solution, score }: SolveResult): void {
  const report = checkSolution(instance, solution);
  expect(report.breaches).toEqual([]);
  expect(report.insertable).toEqual([]);
  expect(score.total).toBeCloseTo(report.soft.total, 6);
  for (const [part, { units }] of Object.entries(score.parts)) {
    expect([part, units]).toEqual([part, expect.closeTo(report.soft.parts[part as 'idle'].units, 6)]);
  }
}

describe('solve', () => {
  it('places every session of weeks that are known to hold them all', () => {
    for (const seed of [1, 2, 3]) {
      const { instance } = plantedWeek({ patients: 12, seed });
      const result = solve(instance, { seed, iterations: 2_500 });
      expectSound(instance, result);
      expect(result.solution.unplaced).toEqual([]);
    }
  });

  it('breaks no hard rule and leaves nothing insertable, whenever it is stopped', () => {
    const { instance } = plantedWeek({ patients: 12, seed: 4, overload: 0.12 });
    for (const iterations of [0, 1, 50, 700]) {
      expectSound(instance, solve(instance, { seed: 9, iterations }));
    }
    let looks = 0;
    expectSound(instance, solve(instance, { seed: 9, until: () => (looks += 1) > 20 }));
  });

  it('agrees with the checker on small weeks with odd rules', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const instance = randomWeek(seed);
      expectSound(instance, solve(instance, { seed, iterations: 100 }));
    }
  });

  it('gives the same bytes for the same seed and steps, and others for another seed', () => {
    const { instance } = plantedWeek({ patients: 12, seed: 2 });
    const bytes = (seed: number) => JSON.stringify(solve(instance, { seed, iterations: 600 }).solution);
    expect(bytes(5)).toBe(bytes(5));
    expect(bytes(5)).not.toBe(bytes(6));
  });

  it('finds a plan that costs nothing where there is one', () => {
    const { instance } = plantedWeek({ patients: 6, seed: 1, perfect: true });
    expect(solve(instance, { seed: 1, iterations: 40_000 }).score.total).toBe(0);
  });

  it('tells how far it is', () => {
    const { instance } = plantedWeek({ patients: 6, seed: 1 });
    const costs: number[] = [];
    const { iterations } = solve(instance, {
      seed: 1,
      iterations: 400,
      onProgress: ({ cost }) => costs.push(cost),
    });
    expect(iterations).toBe(400);
    expect(costs.length).toBeGreaterThan(10);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });

  it('takes a long day of small slots, and a fortnight', () => {
    const week = aWeek();
    const days = 14;
    const slots = 96;
    const whole = Array.from({ length: days }, () => [[0, slots] as const]);
    const instance: Instance = {
      ...week,
      horizon: { days, slotsPerDay: slots, slotMinutes: 10, dayStart: '06:00' },
      staff: week.staff.map((member) => ({ ...member, avail: whole })),
      rooms: week.rooms.map((room) => ({ ...room, open: whole })),
      patients: [aPatient('p1', { avail: whole })],
      series: [aSeries('a', ['p1'], { sameTime: true })],
      sessions: Array.from({ length: days }, (_, day) =>
        aSession(`a.${day}`, 'a', { days: [day], window: [60, 96] }),
      ),
    };
    const result = solve(instance, { seed: 1, iterations: 200 });
    expectSound(instance, result);
    expect(result.score.total).toBe(0);
  });

  it('keeps a locked session even where that breaks a rule, and goes round it', () => {
    const week = aWeek();
    const instance = {
      ...week,
      sessions: week.sessions.map((session) =>
        session.id === 'a.1'
          ? { ...session, locked: { day: 0, start: 3, staff: ['pt1'], room: 'gym1' } }
          : session,
      ),
    };
    const { solution } = solve(instance, { seed: 1, iterations: 100 });
    expect(solution.assignments.find(({ session }) => session === 'a.1')).toMatchObject({ day: 0, start: 3 });
  });
});
