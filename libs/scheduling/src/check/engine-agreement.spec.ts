import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainUnplaced } from '../explain/explain-unplaced.ts';
import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { solve } from '../solve.ts';
import { disruptWeek } from '../testing/disrupt-week.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { randomExtendedWeek, randomWeek } from '../testing/random-week.ts';
import { checkSolution } from './check-solution.ts';

/** Solves the week and holds what the engine says of its plan against what the checker finds. */
function expectAgreement(week: Instance, iterations: number, baseline?: Solution): Solution {
  const { solution, score } = solve(week, { seed: 1, iterations, baseline });
  const report = checkSolution(week, solution, { baseline });
  expect(report.breaches).toEqual([]);
  expect(score.total).toBeCloseTo(report.soft.total, 6);
  expect(report.insertable).toEqual([]);
  const explained = explainUnplaced(week, solution, { baseline });
  expect(explained.map(({ session }) => session)).toEqual(report.unplaced);
  expect(explained.filter(({ tally }) => tally.fits > 0)).toEqual([]);
  return solution;
}

describe('the engine and the checker, which share no code', () => {
  it('agree on random weeks', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => void expectAgreement(randomWeek(seed), 100)),
      { numRuns: 50 },
    );
  });

  it('agree on random weeks with every optional part', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => void expectAgreement(randomExtendedWeek(seed), 100)),
      // Groups that ran without a member once forgot the order of the day.
      { numRuns: 80, examples: [[1517], [3451]] },
    );
  });

  it('agree on a clinic and on its repairs', () => {
    const { instance } = plantedWeek({ patients: 12, seed: 5 });
    const plan = expectAgreement(instance, 400);
    for (const kind of ['sick', 'twoSick', 'room', 'patient'] as const) {
      expectAgreement(disruptWeek(instance, plan, kind, 3), 200, plan);
    }
  });
});
