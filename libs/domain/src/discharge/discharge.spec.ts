import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EPISODE_STATES } from '../episode/index.ts';
import {
  barrierProblems,
  criteriaProblems,
  criteriaStopping,
  CRITERION_FINDINGS,
  DEFAULT_DISCHARGE_CRITERIA,
  expectationProblems,
  findingFromData,
  findingProblems,
  isReadyForDischarge,
  judgeCriteria,
  missingCriteria,
  overrideProblems,
  type CriterionFinding,
  type DischargeFacts,
} from './index.ts';

const WELL: DischargeFacts = {
  ...{ prescribedMinutes: 1000, deliveredMinutes: 950, openWeanings: 0, openSafetyFlags: 0 },
};
const all = (finding: CriterionFinding) =>
  new Map(DEFAULT_DISCHARGE_CRITERIA.map(({ code }) => [code, { finding }]));

describe('readiness for discharge', () => {
  it('takes every criterion, ticked from data or by a clinician', () => {
    expect(isReadyForDischarge(judgeCriteria(DEFAULT_DISCHARGE_CRITERIA, WELL, all('MET')))).toBe(true);
    expect(isReadyForDischarge(judgeCriteria(DEFAULT_DISCHARGE_CRITERIA, WELL, new Map()))).toBe(false);
    expect(isReadyForDischarge(judgeCriteria([], WELL, all('MET')))).toBe(false);
  });

  it('lets data say it where there are data, whatever a clinician found before', () => {
    const unsafe = judgeCriteria(DEFAULT_DISCHARGE_CRITERIA, { ...WELL, openSafetyFlags: 1 }, all('MET'));
    expect(unsafe.find(({ criterion }) => criterion.code === 'NO_SAFETY_RISK')).toMatchObject({
      ...{ finding: 'NOT_MET', fromData: true, by: null },
    });
  });

  it.each<[Partial<DischargeFacts>, CriterionFinding | null]>([
    [{ deliveredMinutes: 900 }, 'MET'],
    [{ deliveredMinutes: 899 }, 'NOT_MET'],
    [{ prescribedMinutes: 0 }, null],
  ])('compares a week of minutes: %j', (more, finding) => {
    expect(findingFromData('PROGRAMME_DAY', { ...WELL, ...more })).toBe(finding);
  });

  it('asks a clinician about safety where not everybody may be told', () => {
    expect(findingFromData('SAFETY', { ...WELL, openSafetyFlags: null })).toBeNull();
  });

  it('never names pain', () => {
    expect(DEFAULT_DISCHARGE_CRITERIA.filter(({ code }) => code.includes('PAIN'))).toEqual([]);
  });

  it('is never reached by taking a tick away', () => {
    const anyFinding = fc.option(fc.constantFrom(...CRITERION_FINDINGS), { nil: null });
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 11 }), fc.nat(10), (drawn, at) => {
        const before = drawn.map((finding) => ({ finding }));
        const after = before.map((one, index) => (index === at % before.length ? { finding: null } : one));
        if (isReadyForDischarge(after)) expect(isReadyForDischarge(before)).toBe(true);
        expect(isReadyForDischarge(after)).toBe(false);
      }),
    );
  });
});

describe('what is missing for a discharge', () => {
  const codes = DEFAULT_DISCHARGE_CRITERIA.map(({ code }) => code);
  const someCodes = fc.subarray(codes);

  it('is nothing exactly when they are ready', () => {
    const finding = fc.option(fc.constantFrom(...CRITERION_FINDINGS), { nil: null });
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: codes.length }), (drawn) => {
        const judged = drawn.map((one, at) => ({ criterion: { code: codes[at]! }, finding: one }));
        expect(missingCriteria(judged).length === 0).toBe(isReadyForDischarge(judged));
      }),
    );
  });

  it('stops the discharge and no other step, but for what a physician has overridden', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EPISODE_STATES),
        someCodes,
        someCodes,
        (toState, missing, overridden) => {
          const stopping = criteriaStopping(toState, missing, overridden);
          if (toState !== 'DISCHARGED_PHASE2') return expect(stopping).toEqual([]);
          expect(stopping.every((code) => missing.includes(code) && !overridden.includes(code))).toBe(true);
          expect(criteriaStopping(toState, missing, missing)).toEqual([]);
          expect(criteriaStopping(toState, missing, [])).toEqual(missing);
        },
      ),
    );
  });

  it('is overridden with a reason', () => {
    expect(overrideProblems('').map(({ code }) => code)).toEqual(['TEXT_REQUIRED']);
    expect(overrideProblems('The family moves away')).toEqual([]);
  });
});

describe('what is written about a discharge', () => {
  const today = '2026-03-04';
  const codes = (problems: readonly { field: string; code: string }[]) =>
    problems.map(({ field, code }) => `${field} ${code}`);

  it('is a day within a year, and a change of it says why', () => {
    const first = { today, isChange: false };
    expect(expectationProblems({ expectedOn: today, reason: '' }, first)).toEqual([]);
    expect(codes(expectationProblems({ expectedOn: '2026-03-03', reason: '' }, first))).toEqual([
      'expectedOn DATE_OUT_OF_RANGE',
    ]);
    expect(codes(expectationProblems({ expectedOn: today, reason: '' }, { today, isChange: true }))).toEqual([
      'reason TEXT_REQUIRED',
    ]);
  });

  it('names a barrier, and why a criterion does not apply', () => {
    expect(codes(barrierProblems({ kind: 'SCHOOL', text: '' }))).toEqual(['text TEXT_REQUIRED']);
    expect(findingProblems('MET', '')).toEqual([]);
    expect(codes(findingProblems('NOT_APPLICABLE', ''))).toEqual(['note TEXT_REQUIRED']);
  });

  it('is a list of criteria that a programme makes its own', () => {
    expect(criteriaProblems(DEFAULT_DISCHARGE_CRITERIA)).toEqual([]);
    const own = {
      code: 'OWN_1',
      text: 'Sleeps in her own bed',
      evidence: 'CLINICIAN',
      active: true,
    } as const;
    expect(criteriaProblems([...DEFAULT_DISCHARGE_CRITERIA, own])).toEqual([]);
    expect(codes(criteriaProblems([{ ...own, text: '' }]))).toEqual(['criteria.0.text TEXT_REQUIRED']);
    expect(codes(criteriaProblems([{ ...own, evidence: 'SAFETY' }]))).toEqual([
      'criteria.0.code CODE_UNKNOWN',
    ]);
    expect(codes(criteriaProblems([own, own]))).toEqual(['criteria CHOSEN_TWICE']);
    expect(codes(criteriaProblems([{ ...own, active: false }]))).toEqual(['criteria CHOICE_REQUIRED']);
  });
});
