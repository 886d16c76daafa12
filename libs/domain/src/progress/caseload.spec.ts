import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareUrgency, DECISION_REASONS, decisionReasons, type CaseloadFacts } from './index.ts';

const WELL: CaseloadFacts = {
  daysInTreatment: 12,
  openSafetyFlags: 0,
  overdueHolds: 0,
  functionBetter: true,
  daysSinceStep: 2,
  absencesThisWeek: 0,
  psychologySessions: 3,
  daysOfCoverLeft: 40,
  overdueMeasures: 0,
  oldUnsignedNotes: 0,
};

describe('what needs a decision', () => {
  it('is nothing for somebody who moves', () => {
    expect(decisionReasons(WELL)).toEqual([]);
  });

  it('is not moving when neither function nor a ladder has moved for ten days of treatment', () => {
    const still = { ...WELL, functionBetter: null, daysSinceStep: 10 };
    expect(decisionReasons(still)).toEqual(['NOT_MOVING']);
    expect(decisionReasons({ ...still, daysSinceStep: 9 })).toEqual([]);
    expect(decisionReasons({ ...still, functionBetter: true })).toEqual([]);
    expect(decisionReasons({ ...still, daysInTreatment: 9 })).toEqual([]);
    expect(decisionReasons({ ...still, daysInTreatment: null })).toEqual([]);
  });

  it('is psychology that has not begun after a week, and two absences in one', () => {
    expect(decisionReasons({ ...WELL, psychologySessions: 0, absencesThisWeek: 2 })).toEqual([
      'MISSED_DAYS',
      'NO_PSYCHOLOGY',
    ]);
  });

  it('is an authorization that ends within two weeks, or has ended', () => {
    expect(decisionReasons({ ...WELL, daysOfCoverLeft: 14 })).toEqual([]);
    expect(decisionReasons({ ...WELL, daysOfCoverLeft: 13 })).toEqual(['AUTHORIZATION_RUNS_OUT']);
    expect(decisionReasons({ ...WELL, daysOfCoverLeft: -3 })).toEqual(['AUTHORIZATION_RUNS_OUT']);
    expect(decisionReasons({ ...WELL, daysOfCoverLeft: null })).toEqual([]);
  });

  it('stands in the order of how pressing it is, whatever else there is', () => {
    const count = fc.nat({ max: 3 });
    const facts = fc.record({
      daysInTreatment: fc.option(fc.nat({ max: 30 })),
      openSafetyFlags: count,
      overdueHolds: count,
      functionBetter: fc.option(fc.boolean()),
      daysSinceStep: fc.option(fc.nat({ max: 30 })),
      absencesThisWeek: count,
      psychologySessions: count,
      daysOfCoverLeft: fc.option(fc.integer({ min: -5, max: 30 })),
      overdueMeasures: count,
      oldUnsignedNotes: count,
    });
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const reasons = decisionReasons(one);
        const places = reasons.map((reason) => DECISION_REASONS.indexOf(reason));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        expect(Math.sign(compareUrgency(reasons, decisionReasons(other)))).toBe(
          -Math.sign(compareUrgency(decisionReasons(other), reasons)) + 0,
        );
        if (reasons.length > 0) expect(compareUrgency(reasons, [])).toBeLessThan(0);
      }),
    );
  });
});
