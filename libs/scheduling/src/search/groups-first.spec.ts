import { describe, expect, it } from '@jest/globals';
import { hardestFirst } from '../construct/hardness.ts';
import { placeFixed } from '../construct/place-fixed.ts';
import { Reinserter } from '../construct/reinserter.ts';
import { SeriesFinder } from '../construct/series-finder.ts';
import { SessionFinder } from '../construct/session-finder.ts';
import { compile } from '../model/compile.ts';
import { Random } from '../random.ts';
import { scoreParts } from '../state/score-parts.ts';
import { State } from '../state/state.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { Ejector } from './ejector.ts';
import { GroupsFirst } from './groups-first.ts';
import { Reach } from './reach.ts';
import { SeriesMove } from './series-move.ts';

function groupsOf(seed: number) {
  const { instance } = plantedWeek({ patients: 24, seed, perfect: true });
  const model = compile(instance);
  const [state, random] = [new State(model), new Random(seed)];
  placeFixed(state);
  const finder = new SessionFinder(state, random);
  const whole = new SeriesFinder(state, random, finder);
  const reinserter = new Reinserter(state, random, finder, whole);
  const ejector = new Ejector(state, random, finder.starts);
  const move = new SeriesMove(state, random, {
    reach: new Reach(state, finder.starts),
    ejector,
    finder,
    reinserter,
  });
  new GroupsFirst(state, random, { whole, move }).run(hardestFirst(model));
  return { model, state };
}

describe('groups first', () => {
  it('settles every group and pair at no cost where that can be had, and leaves the others for later', () => {
    for (const seed of [1, 2, 3]) {
      const { model, state } = groupsOf(seed);
      for (let session = 0; session < model.sessions; session++) {
        const size = model.memberOffsets[session + 1]! - model.memberOffsets[session]!;
        if (model.fixed[session] === 0) expect(state.isPlaced(session)).toBe(size > 1);
      }
      const { total } = scoreParts(model, state);
      expect(total).toBeCloseTo(state.cost, 6);
      expect(state.cost - state.unplacedCost).toBeLessThan(20);
    }
  });

  it('does the same each time', () => {
    expect(groupsOf(1).state.start).toEqual(groupsOf(1).state.start);
  });
});
