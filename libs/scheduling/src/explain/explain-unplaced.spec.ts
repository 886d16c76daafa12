import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkSolution } from '../check/check-solution.ts';
import type { Instance } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import { disruptWeek } from '../testing/disrupt-week.ts';
import { plantedWeek } from '../testing/planted-week.ts';
import { randomPlan, randomWeek } from '../testing/random-week.ts';
import { crowdedWeek } from '../testing/crowded-week.ts';
import { aPlan, planWith, weekWith } from '../testing/small-week.ts';
import { explainUnplaced } from './explain-unplaced.ts';
import type { Explanation, Relaxation } from './explanation.ts';
import { explanationInWords } from './words.ts';

const explained = (week: Instance, plan = aPlan([]), baseline?: Solution): Explanation[] =>
  explainUnplaced(week, plan, { baseline });

/** Puts in what fits, in order, until nothing does. */
function filled(week: Instance, plan: Solution): Solution {
  const places = plan.assignments.filter(({ session }) => week.sessions.some(({ id }) => id === session));
  const { breaches } = checkSolution(week, { ...plan, assignments: places }, { insertable: false });
  const broken = new Set(breaches.flatMap(({ sessions }) => sessions));
  return {
    ...plan,
    assignments: broken.size === 0 ? places : places.filter(({ session }) => !broken.has(session)),
  };
}

describe('the tally', () => {
  it('accounts for every start, and finds a free one exactly where the checker does', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const week = randomWeek(seed);
        const plan = filled(week, filled(week, randomPlan(week, seed)));
        if (!checkSolution(week, plan, { insertable: false }).ok) return;
        const { insertable } = checkSolution(week, plan);
        for (const { session, tally } of explained(week, plan)) {
          const counted = tally.blocks.reduce((sum, { starts }) => sum + starts, tally.fits);
          expect(counted).toBe(tally.starts);
          expect(tally.fits > 0).toBe(insertable.includes(session));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names rule, resource and hours', () => {
    const week = weekWith('patients', 'p2', { avail: [[[0, 12]], []] });
    const busy = weekWith('sessions', 'b.1', { window: [0, 5] }, week);
    const [{ tally }] = explained(busy, planWith('b.1', null)) as [Explanation];
    expect(tally).toMatchObject({ starts: 8, fits: 1 });
    expect(tally.blocks).toContainEqual({
      rule: 'PATIENT_AVAIL',
      starts: 4,
      patient: 'p2',
      hours: [{ day: 1, from: 0, to: 5 }],
    });
    expect(tally.blocks).toContainEqual({
      rule: 'PATIENT_OVERLAP',
      starts: 3,
      patient: 'p2',
      hours: [{ day: 0, from: 1, to: 5 }],
    });
  });
});

/** The week and the plan after the change that was advised. */
function apply(week: Instance, plan: Solution, session: string, change: Relaxation): [Instance, Solution] {
  if (change.kind === 'MORE_STAFF' || change.kind === 'MORE_ROOM') return [week, plan];
  const { day, start, staff, room } = change;
  const gone = change.kind === 'GIVE_WAY' ? change.gives : undefined;
  const place: Assignment = { session, day, start, staff, room };
  const assignments = [...plan.assignments.filter((entry) => entry.session !== gone), place];
  const patients = week.series.find(
    ({ id }) => week.sessions.find((entry) => entry.id === session)?.series === id,
  );
  const rest = { days: [0, 1], window: [0, 12] as const };
  const changed =
    change.kind === 'OTHER_TIME'
      ? weekWith('sessions', session, rest, week)
      : change.kind === 'EXCUSE'
        ? weekWith(
            'sessions',
            session,
            { patients: patients!.patients.filter((id) => id !== change.patient) },
            week,
          )
        : week;
  return [changed, { ...plan, assignments }];
}

describe('advice', () => {
  it('is true: the session fits after the change', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const week = randomWeek(seed);
        const plan = filled(week, filled(week, randomPlan(week, seed)));
        if (!checkSolution(week, plan, { insertable: false }).ok) return;
        for (const { session, relaxations, tally } of explained(week, plan)) {
          if (tally.fits > 0) continue;
          for (const change of relaxations) {
            met.add(change.kind);
            expect(
              checkSolution(...apply(week, plan, session, change), { insertable: false }).breaches,
            ).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect([...met].sort()).toEqual(['EXCUSE', 'GIVE_WAY', 'MORE_ROOM', 'MORE_STAFF', 'OTHER_TIME']);
  });

  it('asks the least important to give way, says if it is more important, and spares what is locked', () => {
    const week = weekWith('sessions', 'b.1', { window: [0, 2], days: [0] });
    const taken = planWith('b.1', null, planWith('c.1', { start: 0 }, planWith('a.1', { start: 2 })));
    const ways = (instance: Instance) =>
      explained(instance, taken)[0]!.relaxations.flatMap((change) =>
        change.kind === 'GIVE_WAY' ? [[change.gives, change.moreImportant]] : [],
      );
    expect(ways(week)).toEqual([['c.1', true]]);
    const urgent = weekWith('sessions', 'c.1', { priority: 1 }, week);
    expect(ways(urgent)).toEqual([['c.1', false]]);
    const locked = weekWith('sessions', 'c.1', { locked: { ...taken.assignments[2]! } }, urgent);
    expect(ways(locked)).toEqual([]);
  });
});

describe('explanations of a whole week', () => {
  it('give every session that is left out a reason, and say impossible only where that is certain', () => {
    const { instance, plan } = plantedWeek({ patients: 12, seed: 8, overload: 0.3 });
    const all = explained(instance, plan);
    expect(all).toHaveLength(instance.sessions.length - plan.assignments.length);
    for (const explanation of all) {
      const lines = explanationInWords(instance, explanation);
      expect(lines.length).toBeGreaterThan(0);
      const isCertain = explanation.shortages.length > 0;
      expect(/impossible|any plan/i.test(lines.join(' '))).toBe(isCertain);
    }
  });

  it('hold after something went wrong', () => {
    const { instance, plan } = plantedWeek({ patients: 12, seed: 2 });
    const sick = disruptWeek(instance, plan, 'twoSick', 1);
    const kept = filled(sick, plan);
    const report = checkSolution(sick, kept, { baseline: plan });
    expect(report.breaches).toEqual([]);
    expect(explained(sick, kept, plan).map(({ session }) => session)).toEqual(report.unplaced);
  });
});

describe('in words', () => {
  it('a shortage comes first, then the tally, then advice', () => {
    const week = crowdedWeek(9, 2);
    const plan = aPlan([]);
    const lines = explanationInWords(week, explained(week, plan)[0]!);
    expect(lines[0]).toBe(
      'PT over the week: 18 slots prescribed, 16 available: at least 2 cannot be placed by any plan',
    );
    expect(lines[1]).toBe('It would fit at 20 of 22 possible starts with nothing moved');
  });

  it('times are those of the clock', () => {
    const week = weekWith(
      'patients',
      'p2',
      { avail: [[], []] },
      weekWith('sessions', 'b.1', { window: [0, 4] }),
    );
    const [lines] = explained(week, planWith('b.1', null, planWith('c.1', null))).map((entry) =>
      explanationInWords(week, entry),
    );
    expect(lines).toEqual([
      'Impossible in any plan, beside what is locked or past alone: 6: patient p2 is not there (day 0 08:00-10:00, day 1 08:00-10:00)',
      'Of 6 possible starts none is free: 6: patient p2 is not there (day 0 08:00-10:00, day 1 08:00-10:00)',
    ]);
  });
});
