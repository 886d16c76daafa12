import { describe, expect, it } from '@jest/globals';
import { SessionFinder } from '../construct/session-finder.ts';
import { compile } from '../model/compile.ts';
import { Random } from '../random.ts';
import { randomWeek } from '../testing/random-week.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { scoreParts } from './score-parts.ts';
import { State } from './state.ts';

const picture = (state: State) =>
  [state.cost, state.unplaced, state.unplacedCost].join() +
  [state.day, state.start, state.room, state.staff, state.excused, state.persons.busy, state.tally.cost].join(
    '/',
  );

describe('State', () => {
  it('takes any sequence of changes back, and always knows its cost', () => {
    const weeks = [plantedWeek({ patients: 6, seed: 1 }).instance, ...[1, 2, 3, 4, 5, 6].map(randomWeek)];
    for (const week of weeks) {
      const model = compile(week);
      const state = new State(model);
      const random = new Random(7);
      const finder = new SessionFinder(state, random);
      for (let round = 0; round < 30; round++) {
        const before = picture(state);
        const mark = state.mark();
        for (let change = 0; change < 12; change++) {
          const session = random.below(model.sessions);
          if (state.isPlaced(session)) state.remove(session);
          else finder.place(session, 10, 0.1);
          expect(state.cost).toBeCloseTo(scoreParts(model, state).total, 6);
        }
        if (round % 2 === 0) {
          state.undo(mark);
          // A place that was never taken leaves its staff behind, which nobody reads.
          expect(picture(state).split('/')[1]).toBe(before.split('/')[1]);
          expect(state.cost).toBeCloseTo(Number(before.split(',')[0]), 6);
        }
        state.commit();
      }
    }
  });
});
