import { describe, expect, it } from '@jest/globals';
import { checkSolution } from '../check/check-solution.ts';
import { placeBaseline, placeFixed } from '../construct/place-fixed.ts';
import { SessionFinder } from '../construct/session-finder.ts';
import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { compile } from '../model/compile.ts';
import { Random } from '../random.ts';
import { solve } from '../solve.ts';
import { State } from '../state/state.ts';
import { toSolution } from '../state/to-solution.ts';
import { disruptWeek } from '../testing/disrupt-week.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { LeastChanges } from './least-changes.ts';
import { PlaceList } from './place-list.ts';

const { instance } = plantedWeek({ patients: 24, seed: 3 });
const plan = solve(instance, { seed: 1, iterations: 3_000 }).solution;

function lostWeek(broken: Instance, baseline: Solution) {
  const model = compile(broken, { baseline });
  const state = new State(model);
  const finder = new SessionFinder(state, new Random(1));
  placeFixed(state);
  const lost = placeBaseline(state, finder);
  return { model, state, finder, lost };
}

describe('the repair with the fewest changes', () => {
  const cases = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => disruptWeek(instance, plan, 'sick', seed));

  it('touches nothing but what had to change wherever one session at a time finds a place for all', () => {
    let easy = 0;
    for (const broken of cases) {
      const { model, state, finder, lost } = lostWeek(broken, plan);
      const greedy = lostWeek(broken, plan);
      const all = greedy.lost.every((session) => greedy.finder.place(session, 0, 0));
      new LeastChanges(state, finder).run(lost);
      if (!all) continue;
      easy++;
      const { comparison, breaches } = checkSolution(broken, toSolution(model, state), { baseline: plan });
      expect(breaches).toEqual([]);
      expect([comparison!.collateral, comparison!.dropped]).toEqual([0, 0]);
      expect(state.cost).toBeLessThanOrEqual(greedy.state.cost);
    }
    expect(easy).toBeGreaterThan(2);
  });

  it('lets as few as it can give way where there is no place, and leaves no one out who would fit', () => {
    for (const broken of cases) {
      const { model, state, finder, lost } = lostWeek(broken, plan);
      new LeastChanges(state, finder).run(lost);
      const { comparison, breaches } = checkSolution(broken, toSolution(model, state), { baseline: plan });
      expect(breaches).toEqual([]);
      expect(comparison!.collateral).toBeLessThanOrEqual(3);
      for (const session of lost) {
        if (!state.isPlaced(session)) expect(new PlaceList(state, finder).hasAny(session, -1)).toBe(false);
      }
    }
  });
});
