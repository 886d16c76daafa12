import { describe, expect, it } from '@jest/globals';
import { checkSolution } from './check/check-solution.ts';
import { solve } from './solve.ts';
import { plantedWeek } from './testing/planted-week.ts';
import { goodPlan, aWeek } from './testing/small-week.ts';
import { whyHere } from './why-here.ts';

describe('whyHere', () => {
  const { instance } = plantedWeek({ patients: 6, seed: 2 });
  const { solution } = solve(instance, { seed: 1, iterations: 1_500 });
  const before = checkSolution(instance, solution).soft;

  it('says by goal what each alternative costs, and is right', () => {
    let seen = 0;
    for (const { session } of solution.assignments.filter((_, index) => index % 7 === 0)) {
      for (const { place, delta, total } of whyHere(instance, solution, session)!.alternatives) {
        seen += 1;
        const assignments = solution.assignments.map((old) =>
          old.session === session ? { session, ...place } : old,
        );
        const report = checkSolution(instance, { ...solution, assignments });
        expect(report.breaches).toEqual([]);
        expect(report.soft.total - before.total).toBeCloseTo(total, 6);
        for (const [part, { cost }] of Object.entries(report.soft.parts)) {
          const was = before.parts[part as 'idle'].cost;
          expect(cost - was).toBeCloseTo(delta[part as 'idle'] ?? 0, 6);
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('accounts for every start: here, free, or what stands against it', () => {
    const why = whyHere(aWeek(), goodPlan(), 'b.1', 100)!;
    const { starts, fits, blocks } = why.blocked;
    expect(fits + blocks.reduce((sum, block) => sum + block.starts, 0)).toBe(starts);
    const free = new Set(why.alternatives.map(({ place }) => `${place.day}/${place.start}`));
    free.add(`${why.place!.day}/${why.place!.start}`);
    expect(free.size).toBe(fits);
  });

  it('says that a locked session may not move, and knows no stranger', () => {
    expect(whyHere(aWeek(), goodPlan(), 'd.2')).toMatchObject({ fixed: 'LOCKED', alternatives: [] });
    expect(whyHere(aWeek(), goodPlan(), 'nobody')).toBeUndefined();
  });
});
