import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkSolution } from '../check/check-solution.ts';
import { SessionFinder } from '../construct/session-finder.ts';
import { compile } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import { Random } from '../random.ts';
import { runSearch } from '../solve.ts';
import { scoreParts } from '../state/score-parts.ts';
import { toSolution } from '../state/to-solution.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { Cover } from './cover.ts';
import { Kin } from './kin.ts';
import { Search } from './search.ts';

describe('cover for a sick call', () => {
  const { instance } = plantedWeek({ patients: 24, seed: 2 });
  let model: Model;

  beforeAll(() => {
    model = compile(instance);
  });

  const searched = () => {
    const search = new Search(model, 1);
    search.construct();
    runSearch(search, { seed: 1, iterations: 2_000 });
    search.adopt(search.best);
    return { search, cover: new Cover(search.state, new SessionFinder(search.state, new Random(1))) };
  };

  it('gives it to more sessions than had it, for at most three per cent of the cost, and breaks no rule', () => {
    const { search, cover } = searched();
    const [without, cost] = [cover.count(), search.state.cost];
    cover.run(() => false);
    expect(without).toBeGreaterThan(0);
    expect(cover.count()).toBeLessThan(without * 0.75);
    expect(search.state.unplaced).toBe(0);
    expect(search.state.cost).toBeLessThanOrEqual(cost * 1.03);
    expect(search.state.cost).toBeCloseTo(scoreParts(model, search.state).total, 6);
    expect(checkSolution(instance, toSolution(model, search.state)).breaches).toEqual([]);
  });

  it('does the same each time, and nothing once its time is up', () => {
    const [one, two] = [searched(), searched()];
    const before = toSolution(model, two.search.state);
    two.cover.run(() => true);
    expect(toSolution(model, two.search.state)).toEqual(before);
    one.cover.run(() => false);
    two.cover.run(() => false);
    expect(toSolution(model, two.search.state)).toEqual(toSolution(model, one.search.state));
  });

  it('is not what a session has whose day nobody else can take', () => {
    const { search, cover } = searched();
    const only = instance.series.findIndex(({ roles }) =>
      roles.some(({ skill }) => instance.staff.filter(({ skills }) => skills.includes(skill)).length === 1),
    );
    for (const session of model.sessionsOf.subarray(
      model.sessionOffsets[only],
      model.sessionOffsets[only + 1],
    )) {
      if (model.allowedDays[session] === 1 << search.state.day[session]!)
        expect(cover.withoutCover(session)).toBeGreaterThan(0);
    }
  });

  it('looks at kin both ways: whoever is in the way of one has that one in its own way', () => {
    const kin = new Kin(model);
    for (let session = 0; session < model.sessions; session += 7) {
      expect(kin.of(session)).toContain(session);
      for (const other of kin.of(session)) expect(kin.of(other)).toContain(session);
    }
  });
});
