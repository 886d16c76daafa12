import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkSolution } from '../check/check-solution.ts';
import type { Solution } from '../format/solution.ts';
import { solve } from '../solve.ts';
import { disruptWeek } from '../testing/disrupt-week.ts';
import { plantedWeek } from '../testing/planted-week.ts';

describe('repair', () => {
  const { instance } = plantedWeek({ patients: 24, seed: 1 });
  let plan: Solution;

  beforeAll(() => {
    plan = solve(instance, { seed: 1, iterations: 6_000 }).solution;
  });

  const repaired = (
    kind: 'sick' | 'twoSick' | 'room' | 'patient',
    seed: number,
    changeFactor?: number,
    iterations = 1_000,
  ) => {
    const broken = disruptWeek(instance, plan, kind, seed);
    const { solution } = solve(broken, { seed, iterations, baseline: plan, changeFactor });
    const report = checkSolution(broken, solution, { baseline: plan });
    expect(report.breaches).toEqual([]);
    expect(report.insertable).toEqual([]);
    return report.comparison!;
  };

  it('changes nothing where nothing happened', () => {
    const { solution } = solve(instance, { seed: 3, iterations: 500, baseline: plan });
    expect(solution.assignments).toEqual(plan.assignments);
  });

  it('leaves the past alone and touches hardly more than it must when one person is ill', () => {
    const collateral = [1, 2, 3, 4, 5, 6]
      .map((seed) => repaired('sick', seed).collateral)
      .sort((a, b) => a - b);
    expect(collateral[2]).toBeLessThanOrEqual(1);
  });

  it('keeps every rule when two are ill, a room closes or a child is absent', () => {
    for (const kind of ['twoSick', 'room', 'patient'] as const) {
      for (const seed of [1, 2, 3]) repaired(kind, seed);
    }
  });

  it('offers to keep everyone’s times, or to cancel the fewest', () => {
    for (const seed of [1, 2, 3]) {
      const keep = repaired('room', seed, 20);
      const few = repaired('room', seed, 0.2, 8_000);
      expect(keep.collateral).toBeLessThanOrEqual(few.collateral);
      expect(few.dropped).toBeLessThanOrEqual(keep.dropped);
    }
  });
});
