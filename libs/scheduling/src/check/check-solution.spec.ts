import { describe, expect, it } from '@jest/globals';
import type { Instance } from '../format/instance.ts';
import { aPlan, at, aWeek, goodPlan, planWith, weekWith } from '../testing/small-week.ts';
import { checkSolution } from './check-solution.ts';

const unitsOf = (week: Instance, plan = goodPlan()) => {
  const { parts } = checkSolution(week, plan).soft;
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([, { units }]) => units > 0)
      .map(([part, { units }]) => [part, units]),
  );
};

describe('the soft score', () => {
  it('is what one works out by hand', () => {
    // a: starts 0 and 1, one slot apart. d: pt2 then pt1, on neighbouring days. p3 has one session a day.
    // Both physiotherapists have 7 slots.
    const { soft } = checkSolution(aWeek(), goodPlan());
    expect(unitsOf(aWeek())).toEqual({ sameTime: 1, continuity: 1, spread: 1 });
    expect(soft).toMatchObject({ total: 1 + 8 + 4, quality: 13 });
  });

  it('counts what is left out by priority and heads', () => {
    const plan = planWith('c.1', null, planWith('a.1', null));
    const { soft, patientSessions, patientSessionsPlaced } = checkSolution(aWeek(), plan);
    expect(soft.parts.unplaced).toEqual({ units: 3 + 2 * 2, cost: 1400 });
    expect(soft.total - soft.quality).toBe(1400);
    expect([patientSessions, patientSessionsPlaced]).toEqual([7, 4]);
  });

  it('counts another person than the preferred, per role', () => {
    const week = weekWith('series', 'd', { preferred: ['pt1', null] });
    expect(unitsOf(week)).toMatchObject({ preferred: 1 });
  });

  it('counts idle time of those who want a compact day', () => {
    const week = weekWith('patients', 'p2', { compact: true });
    expect(unitsOf(week, planWith('c.1', { start: 8 })).idle).toBe(6);
  });

  it('takes the lower one of two medians', () => {
    expect(unitsOf(aWeek(), planWith('a.2', { start: 3 })).sameTime).toBe(3);
  });

  it('shares the work of a discipline by working hours', () => {
    // pt1 works half the hours of pt2: of 14 slots of physiotherapy a third is fair, and pt1 has 7.
    const week = weekWith('staff', 'pt1', { avail: [[[0, 2]], [[0, 12]]], maxSlotsPerDay: 6 });
    const { parts } = checkSolution(week, goodPlan()).soft;
    expect(parts.fairness.units).toBeCloseTo(7 - (14 * 8) / 24);
    expect(parts.fairness.cost).toBe(0);
  });

  it('weighs the optional parts', () => {
    const week = aWeek({ weights: { ...aWeek().weights, fairness: 2, timeOfDay: 3, lastWeek: 5 } });
    const morning = weekWith('patients', 'p3', { prefers: [0, 9] }, week);
    const asLastWeek = weekWith('series', 'a', { lastStart: 1 }, morning);
    const { parts } = checkSolution(asLastWeek, planWith('b.1', { start: 9, staff: ['pt1'] })).soft;
    expect(parts.fairness).toEqual({ units: 2, cost: 4 });
    expect(parts.timeOfDay).toEqual({ units: 2, cost: 6 });
    expect(parts.lastWeek).toEqual({ units: 1, cost: 5 });
  });
});

describe('what is left out', () => {
  it('could have been inserted when there is a place for it', () => {
    const report = checkSolution(aWeek(), planWith('b.1', null));
    expect(report.insertable).toEqual(['b.1']);
    expect(report.unexplained).toEqual(['b.1']);
  });

  it('could not when every place is taken, and is explained by any reason', () => {
    const away = weekWith('patients', 'p2', { avail: [[[2, 4]], [[0, 1]]] });
    const plan = { ...planWith('b.1', null), unplaced: [{ session: 'b.1', reasons: ['not there'] }] };
    expect(checkSolution(away, plan)).toMatchObject({ insertable: [], unexplained: [] });
    const silent = { ...plan, unplaced: [{ session: 'b.1', reasons: [] }] };
    expect(checkSolution(away, silent).unexplained).toEqual(['b.1']);
  });

  it('could not be put into the past', () => {
    const late = aWeek({ now: { day: 1, slot: 11 } });
    expect(checkSolution(late, planWith('b.1', null)).insertable).toEqual([]);
  });

  it('needs two people where two are asked for', () => {
    const week = weekWith('staff', 'pt2', { skills: ['AQUA'] });
    const alone = weekWith('staff', 'pt1', { skills: ['PT', 'PSY'] }, week);
    const onlyOne = { ...alone, staff: alone.staff.filter(({ id }) => id !== 'psy1') };
    const plan = aPlan([]);
    const unlocked = weekWith('sessions', 'd.2', { locked: null }, onlyOne);
    expect(checkSolution(unlocked, plan).insertable).toEqual(['a.1', 'a.2', 'b.1', 'c.1']);
  });
});

describe('the comparison with the plan before', () => {
  it('counts each kind of change', () => {
    const before = aPlan([...goodPlan().assignments.slice(0, 5), at('gone', 0, 0, ['pt1'], 'gym1')]);
    const after = aPlan([
      at('a.1', 0, 0, ['pt1'], 'gym1'),
      at('a.2', 1, 2, ['pt1'], 'gym1'),
      at('b.1', 0, 0, ['pt2'], 'gym1'),
      at('d.1', 0, 8, ['pt1', 'psy1'], 'con1'),
      at('d.2', 1, 8, ['pt1', 'psy1'], 'gym1'),
    ]);
    expect(checkSolution(aWeek(), after, { baseline: before }).comparison).toMatchObject({
      baseline: 5,
      kept: 2,
      moved: 1,
      restaffed: 1,
      reroomed: 0,
      dropped: 1,
      added: 1,
      forced: 0,
      collateral: 3,
      patientsAffected: 3,
      disturbance: 14,
    });
  });

  it('tells a change that had to be from one that had not', () => {
    const sick = weekWith('staff', 'pt2', { avail: [[], [[0, 12]]] });
    const after = planWith('b.1', { staff: ['pt1'], start: 8 }, planWith('d.1', { staff: ['pt1', 'psy1'] }));
    const { comparison, ok } = checkSolution(sick, planWith('c.1', null, after), { baseline: goodPlan() });
    expect(ok).toBe(false);
    expect(comparison).toMatchObject({ forced: 3, collateral: 0, moved: 1, restaffed: 1, dropped: 1 });
    expect(comparison?.changes).toContainEqual({ session: 'c.1', kind: 'dropped', forced: true });
  });

  it('does not count a mere change of room as affecting anybody', () => {
    const rooms = [...aWeek().rooms, { ...aWeek().rooms[0]!, id: 'gym2' }];
    const { comparison } = checkSolution(aWeek({ rooms }), planWith('b.1', { room: 'gym2' }), {
      baseline: goodPlan(),
    });
    expect(comparison).toMatchObject({ reroomed: 1, patientsAffected: 0, disturbance: 1 });
  });

  it('keeps the past as it was', () => {
    const noon = aWeek({ now: { day: 0, slot: 8 } });
    const frozen = (plan = goodPlan()) =>
      checkSolution(noon, plan, { baseline: goodPlan() }).breachesByCode.FROZEN ?? 0;
    expect(frozen()).toBe(0);
    expect(frozen(planWith('b.1', { start: 1 }, planWith('c.1', { start: 9 })))).toBe(2);
    expect(frozen(planWith('b.1', null))).toBe(1);
    expect(frozen(planWith('d.1', { start: 9 }))).toBe(0);
    expect(frozen(planWith('d.1', { start: 7 }))).toBe(1);
  });

  it('counts who is newly excused', () => {
    const week = aWeek({ weights: { ...aWeek().weights, excused: 50 } });
    const { comparison } = checkSolution(week, planWith('c.1', { excused: ['p1'] }), {
      baseline: goodPlan(),
    });
    expect(comparison).toMatchObject({ kept: 6, excused: 1, patientsAffected: 1 });
  });
});
