import { describe, expect, it } from '@jest/globals';
import { checkSolution } from './check/check-solution.ts';
import type { Instance, Precedence, Weights } from './format/instance.ts';
import { solve } from './solve.ts';
import { plantedWeek } from './testing/planted-week.ts';
import { randomWeek } from './testing/random-week.ts';
import { aPatient, aSeries, aSession, aStaff, aWeek } from './testing/small-week.ts';

const sound = (instance: Instance, iterations = 200) => {
  const result = solve(instance, { seed: 3, iterations });
  const report = checkSolution(instance, result.solution);
  expect(report.breaches).toEqual([]);
  expect(report.insertable).toEqual([]);
  expect(result.score.total).toBeCloseTo(report.soft.total, 6);
  return { ...result, report };
};

const weighed = (instance: Instance, weights: Partial<Weights>): Instance => ({
  ...instance,
  weights: { ...instance.weights, ...weights },
});

describe('extensions of the format', () => {
  it('keeps changing time round the pool', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const week = randomWeek(seed);
      const rooms = week.rooms.map((room, index) =>
        index === 1 ? { ...room, changeover: { before: 1, after: 1 + (seed % 2) } } : room,
      );
      sound({ ...week, rooms });
    }
  });

  it('keeps the order and the gaps of labels in a patient’s day', () => {
    const rules: Precedence[] = [
      { first: 'Swim', then: 'School', gap: 2, strict: false },
      { first: 'School', then: 'Talk', gap: 0, strict: true },
      { first: 'Walk', then: 'Walk', gap: 3, strict: true },
    ];
    const labels = ['Swim', 'School', 'Talk', 'Walk'];
    for (let seed = 1; seed <= 80; seed++) {
      const week = randomWeek(seed);
      const series = week.series.map((line, index) => ({
        ...line,
        label: labels[(index + seed) % 4]!,
        minDayGap: 0,
      }));
      sound({ ...week, series, rules: { ...week.rules, precedence: rules } });
    }
  });

  it('counts fairness, part of the day and last week as the checker does, and lowers them', () => {
    const { instance: planted } = plantedWeek({ patients: 6, seed: 3 });
    const bare: Instance = {
      ...planted,
      patients: planted.patients.map((patient, index) => ({
        ...patient,
        prefers: index % 2 ? [0, 18] : [14, 36],
      })),
      series: planted.series.map((line, index) => ({ ...line, lastStart: index % 3 === 0 ? 8 : null })),
    };
    const weights = { fairness: 1, timeOfDay: 3, lastWeek: 2 };
    const careless = checkSolution(
      weighed(bare, weights),
      solve(bare, { seed: 1, iterations: 800 }).solution,
    );
    const careful = sound(weighed(bare, weights), 800);
    for (const part of ['fairness', 'timeOfDay', 'lastWeek'] as const) {
      expect(careful.report.soft.parts[part].units).toBeLessThan(careless.soft.parts[part].units);
    }
  });

  describe('a group with a member who cannot come', () => {
    const group = aWeek({
      patients: [aPatient('p1'), aPatient('p2'), aPatient('p3', { avail: [[], []] })],
      staff: [aStaff('pt1', ['PT'])],
      rooms: aWeek().rooms.map((room) => ({ ...room, maxPatients: 4 })),
      series: [aSeries('g', ['p1', 'p2', 'p3'])],
      sessions: [aSession('g.1', 'g')],
    });

    it('is left out where nobody may be excused', () => {
      const { solution } = sound(group);
      expect(solution.unplaced.map(({ session }) => session)).toEqual(['g.1']);
    });

    it('meets without that member where the instance weighs it', () => {
      const { solution, score } = sound(weighed(group, { excused: 20 }));
      expect(solution.assignments[0]?.excused).toEqual(['p3']);
      expect(score.parts.excused).toEqual({ units: 1, cost: 20 });
    });

    it('meets in full where everybody can come', () => {
      const everybody = { ...group, patients: ['p1', 'p2', 'p3'].map((id) => aPatient(id)) };
      const { solution } = sound(weighed(everybody, { excused: 20 }));
      expect(solution.assignments[0]?.excused).toBeUndefined();
    });
  });
});
