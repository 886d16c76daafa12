import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { can, PATIENT_RELATIONS, ROLES } from '../access/index.ts';
import { addDays } from '../time/index.ts';
import {
  diagnosisObstacles,
  diagnosisProblems,
  EMPTY_HISTORY,
  redFlagsStopping,
  testOrderProblems,
  testResultProblems,
  TEST_RESULT_CLASSES,
  unansweredObstacle,
  WORKUP_TEST_KINDS,
  type CodedFinding,
  type TestStanding,
  type WorkupHistory,
} from './index.ts';

const TODAY = '2026-11-23';
const found = <C extends string>(code: C, present = true, note = ''): CodedFinding<C> => ({
  ...{ code, present, note },
});
const history = (more: Partial<WorkupHistory> = {}): WorkupHistory => ({ ...EMPTY_HISTORY, ...more });
const test = (resultClass: TestStanding['resultClass'], more: Partial<TestStanding> = {}): TestStanding => ({
  ...{ id: resultClass, kind: 'FBC', cancelled: false, resultClass },
  ...more,
});
describe('a test', () => {
  const order = { kind: 'MRI', otherName: '', purpose: 'Stress fracture?', orderedOn: TODAY };
  const result = { resultClass: 'NORMAL' as const, doneOn: TODAY, note: '' };
  const on = { orderedOn: addDays(TODAY, -1), today: TODAY };

  it('has a purpose, and a name when it is none of the list', () => {
    expect(testOrderProblems(order, TODAY)).toEqual([]);
    expect(testOrderProblems({ ...order, purpose: ' ' }, TODAY)).toMatchObject([{ field: 'purpose' }]);
    expect(testOrderProblems({ ...order, kind: 'OTHER' }, TODAY)).toMatchObject([{ field: 'otherName' }]);
    expect(testOrderProblems({ ...order, orderedOn: addDays(TODAY, 1) }, TODAY)).toMatchObject([
      { field: 'orderedOn', code: 'DATE_INVALID' },
    ]);
  });

  it('is done between its order and today; what explains the pain is named', () => {
    expect(testResultProblems(result, on)).toEqual([]);
    expect(testResultProblems({ ...result, doneOn: null }, on)).toMatchObject([{ field: 'doneOn' }]);
    expect(testResultProblems({ ...result, resultClass: 'PENDING', doneOn: null }, on)).toEqual([]);
    expect(testResultProblems({ ...result, doneOn: addDays(TODAY, -2) }, on)).toMatchObject([
      { field: 'doneOn' },
    ]);
    expect(testResultProblems({ ...result, resultClass: 'EXPLAINS_PAIN' }, on)).toMatchObject([
      { field: 'note' },
    ]);
  });
});

describe('a diagnosis', () => {
  const draft = {
    ...{ code: 'AMPS_DIFFUSE' as const, text: '', overrides: [], overrideReason: '' },
    ...{ supersedes: false, supersedeReason: '' },
  };

  it('is kept from being signed by the most serious obstacle that was not overridden', () => {
    const tests = [test('PENDING'), test('EXPLAINS_PAIN'), test('PENDING', { id: 'gone', cancelled: true })];
    const obstacles = diagnosisObstacles(history({ redFlags: [found('FEVER')] }), tests);
    expect(obstacles).toEqual([
      { code: 'DIAGNOSIS_RED_FLAG', about: ['FEVER'] },
      { code: 'DIAGNOSIS_TEST_EXPLAINS_PAIN', about: ['EXPLAINS_PAIN'] },
      { code: 'DIAGNOSIS_TEST_PENDING', about: ['PENDING'] },
    ]);
    expect(unansweredObstacle(obstacles, ['DIAGNOSIS_RED_FLAG'])?.code).toBe('DIAGNOSIS_TEST_EXPLAINS_PAIN');
    expect(
      unansweredObstacle(
        obstacles,
        obstacles.map(({ code }) => code),
      ),
    ).toBeNull();
  });

  it('is open exactly when no test that counts is pending or explains the pain, and no red flag stands', () => {
    const standing = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...WORKUP_TEST_KINDS),
      resultClass: fc.constantFrom(...TEST_RESULT_CLASSES),
      cancelled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(standing), fc.boolean(), (tests, flagged) => {
        const redFlags = [found('FEVER' as const, flagged)];
        const open = diagnosisObstacles(history({ redFlags }), tests).length === 0;
        const harmless = tests.every(
          ({ cancelled, resultClass }) =>
            cancelled || resultClass === 'NORMAL' || resultClass === 'INCIDENTAL',
        );
        expect(open).toBe(harmless && !flagged);
      }),
    );
  });

  it('wants a real reason for an override, a name for another, and why it replaces an earlier one', () => {
    expect(diagnosisProblems(draft)).toEqual([]);
    const overrides = ['DIAGNOSIS_TEST_PENDING'] as const;
    expect(diagnosisProblems({ ...draft, overrides, overrideReason: 'too short' })).toMatchObject([
      { field: 'overrideReason', code: 'TEXT_REQUIRED' },
    ]);
    expect(diagnosisProblems({ ...draft, overrides, overrideReason: 'Radiology called: normal.' })).toEqual(
      [],
    );
    expect(diagnosisProblems({ ...draft, code: 'OTHER' })).toMatchObject([{ field: 'text' }]);
    expect(diagnosisProblems({ ...draft, supersedes: true })).toMatchObject([{ field: 'supersedeReason' }]);
  });
});

describe('the rights to a work-up', () => {
  it('let nobody write it who may not read the answers to the safety questions', () => {
    for (const role of ROLES) {
      for (const relation of PATIENT_RELATIONS) {
        const may = (permission: 'workup.write' | 'safetyFlag.readRestricted') =>
          can({ roles: [role], disciplineCode: null }, permission, { relation }).allowed;
        expect(may('workup.write') && !may('safetyFlag.readRestricted')).toBe(false);
      }
    }
  });
});

describe('a red flag on the pathway', () => {
  it('stops the way to the admission and no other, until a diagnosis was signed over it', () => {
    expect(redFlagsStopping('DIAGNOSED', ['FEVER'], [])).toEqual(['FEVER']);
    expect(redFlagsStopping('ADMITTED', ['FEVER', 'WEIGHT_LOSS'], ['FEVER'])).toEqual(['WEIGHT_LOSS']);
    expect(redFlagsStopping('WAITLISTED', ['FEVER'], ['FEVER'])).toEqual([]);
    for (const open of ['NEEDS_WORKUP', 'NOT_APPROPRIATE', 'WITHDRAWN', 'TRANSFERRED'] as const) {
      expect(redFlagsStopping(open, ['FEVER'], [])).toEqual([]);
    }
  });
});
