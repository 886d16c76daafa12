import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACCOMMODATIONS,
  addDays,
  attendedShare,
  consentProblems,
  HALF_DAYS,
  isFullTime,
  mondayOf,
  nextStep,
  plannedHalfDays,
  schoolPlanProblems,
  schoolWeekProblems,
  stepOn,
  type HalfDay,
  type SchoolPlanFields,
  type SchoolStep,
  type SchoolWeek,
} from '../index.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';
const MONDAY = '2026-11-23';
const step = (startsOn: string, halfDays: number): SchoolStep => ({
  ...{ startsOn, halfDays, physicalEducation: 'ADAPTED' },
});
const PLAN: SchoolPlanFields = {
  ...{ schoolName: 'Riverside Middle School', contact: 'Ms Lee, +1 555 0100', support: 'SECTION_504' },
  ...{ returns: 'GRADED', meetingOn: '2026-11-20', furtherRequests: '' },
  steps: [step('2026-11-23', 4), step('2026-11-30', 6), step('2026-12-07', 10)],
  accommodations: ['NO_CHECKING_OF_PAIN', 'SECOND_SET_OF_BOOKS'],
};
const week = (weekOf: string, halfDays: readonly (HalfDay | null)[]): SchoolWeek => ({
  ...{ weekOf, halfDays, note: '' },
});
const all = (half: HalfDay | null) => Array.from({ length: 10 }, () => half);

describe('a plan for school', () => {
  const problemsOf = (more: Partial<SchoolPlanFields>) => schoolPlanProblems({ ...PLAN, ...more });

  it('goes up by steps, or is full from the first day', () => {
    expect(schoolPlanProblems(PLAN)).toEqual([]);
    expect(problemsOf({ returns: 'FULL', steps: [step('2026-11-30', 10)] })).toEqual([]);
    expect(problemsOf({ returns: 'FULL', steps: [step('2026-11-30', 6)] })).toMatchObject([
      { code: 'SCHOOL_STEPS_NOT_FULL' },
    ]);
  });

  it.each<[string, SchoolStep[], string]>([
    ['steps', [], 'CHOICE_REQUIRED'],
    ['steps', Array.from({ length: 13 }, (_, at) => step(addDays(MONDAY, at), 4)), 'TOO_MANY'],
    ['steps.0.halfDays', [step(MONDAY, 0)], 'NUMBER_OUT_OF_RANGE'],
    ['steps.0.halfDays', [step(MONDAY, 2.5)], 'NUMBER_OUT_OF_RANGE'],
    ['steps.1.startsOn', [step(MONDAY, 4), step(MONDAY, 6)], 'STEP_NOT_LATER'],
    ['steps.1.halfDays', [step(MONDAY, 4), step('2026-11-30', 2)], 'SCHOOL_STEP_DOWN'],
    ['steps.0.startsOn', [step('2026-02-30', 4)], 'DATE_INVALID'],
  ])('names what is wrong at %s', (field, steps, code) => {
    expect(problemsOf({ steps })).toMatchObject([{ field, code }]);
  });

  it('has a school, and asks for each thing once', () => {
    expect(problemsOf({ schoolName: ' ' })).toMatchObject([{ field: 'schoolName', code: 'TEXT_REQUIRED' }]);
    const twice = [...ACCOMMODATIONS.slice(0, 1), ...ACCOMMODATIONS.slice(0, 1)];
    expect(problemsOf({ accommodations: twice })).toMatchObject([{ code: 'CHOSEN_TWICE' }]);
    expect(problemsOf({ meetingOn: 'soon' })).toMatchObject([{ field: 'meetingOn' }]);
  });

  it('says which step holds, which comes, and what a week is planned to have', () => {
    expect(stepOn(PLAN.steps, '2026-11-22')).toBeNull();
    expect(stepOn(PLAN.steps, TODAY)?.halfDays).toBe(4);
    expect(nextStep(PLAN.steps, TODAY)?.startsOn).toBe('2026-11-30');
    expect(nextStep(PLAN.steps, '2027-01-01')).toBeNull();
    expect([-7, 0, 7, 14, 70].map((days) => plannedHalfDays(PLAN.steps, addDays(MONDAY, days)))).toEqual([
      ...[0, 4, 6, 10, 10],
    ]);
  });
});

describe('a week of school', () => {
  it('begins on a Monday that has come, and nobody was there on a day that has not', () => {
    expect(schoolWeekProblems(week(MONDAY, all(null)), TODAY)).toEqual([]);
    for (const weekOf of ['2026-11-24', '2026-11-30', '2026-05-18', 'x']) {
      expect(schoolWeekProblems(week(weekOf, all(null)), TODAY)).toMatchObject([{ field: 'weekOf' }]);
    }
    expect(schoolWeekProblems(week(MONDAY, all('NO_SCHOOL')), TODAY)).toEqual([]);
    expect(schoolWeekProblems(week(MONDAY, all('ATTENDED')), TODAY)).toMatchObject([
      { field: 'halfDays.6', code: 'DATE_OUT_OF_RANGE' },
    ]);
    expect(schoolWeekProblems(week(MONDAY, []), TODAY)).toMatchObject([{ field: 'halfDays' }]);
  });

  it('counts the half-days there were', () => {
    const halves: HalfDay[] = ['ATTENDED', 'ATTENDED', 'ABSENT', 'NO_SCHOOL'];
    expect(attendedShare([week(MONDAY, halves)])).toEqual({ attended: 2, of: 3, percent: 67 });
    expect(attendedShare([week(MONDAY, all('NO_SCHOOL'))])).toEqual({ attended: 0, of: 0, percent: null });
  });

  it('is full-time once at most one of twenty days was missed, holidays left aside', () => {
    const weeks = (count: number, of: (at: number) => SchoolWeek['halfDays']) =>
      Array.from({ length: count }, (_, at) => week(addDays('2026-09-07', 7 * at), of(at)));
    const there = all('ATTENDED');
    const missing = (halves: number) => there.map((half, at) => (at < halves ? 'ABSENT' : half));
    expect(isFullTime(weeks(3, () => there))).toBeNull();
    expect(isFullTime(weeks(4, () => there))).toBe(true);
    expect(isFullTime(weeks(5, (at) => (at === 2 ? all('NO_SCHOOL') : there)))).toBe(true);
    expect(isFullTime(weeks(4, (at) => (at === 3 ? missing(2) : there)))).toBe(true);
    expect(isFullTime(weeks(4, (at) => (at === 3 ? missing(3) : there)))).toBe(false);
    expect(isFullTime(weeks(5, (at) => (at === 0 ? missing(10) : there)))).toBe(true);
  });

  it('whatever is recorded: a share lies between 0 and 100, and one more half-day attended never lowers it', () => {
    const any = fc.array(fc.constantFrom(...HALF_DAYS, null), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.nat({ max: 79 }), (halves, at) => {
        const before = attendedShare(halves.map((one) => ({ halfDays: one })));
        expect(before.percent === null || (before.percent >= 0 && before.percent <= 100)).toBe(true);
        const better = halves.map((one, index) =>
          one.map((half, which) => (10 * index + which === at && half === 'ABSENT' ? 'ATTENDED' : half)),
        );
        const after = attendedShare(better.map((one) => ({ halfDays: one })));
        expect(after.percent ?? 0).toBeGreaterThanOrEqual(before.percent ?? 0);
      }),
    );
  });
});

describe('leave to write to a school', () => {
  it('has a name and a day that has come', () => {
    expect(consentProblems({ consentBy: 'Dana Carter, mother', consentOn: TODAY }, TODAY)).toEqual([]);
    expect(consentProblems({ consentBy: '', consentOn: addDays(TODAY, 1) }, TODAY)).toMatchObject([
      { field: 'consentBy' },
      { field: 'consentOn' },
    ]);
    expect(mondayOf(TODAY)).toBe(MONDAY);
  });
});
