import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkFamilyEmail,
  checkHomePractice,
  checkReleaseRule,
  DATA_CLASSES,
  DEFAULT_RELEASE_RULES,
  FAMILY_VIEWERS,
  mayFamilySee,
  type DataClass,
  type FamilyViewer,
} from './index.ts';

const sees = (viewer: FamilyViewer, age: number, dataClass: DataClass): boolean =>
  mayFamilySee(DEFAULT_RELEASE_RULES, viewer, age, dataClass);

describe('what a family sees by default', () => {
  it('is handed over on the 13th and on the 18th birthday', () => {
    expect([12, 13, 17, 18].map((age) => sees('PROXY', age, 'ADOLESCENT_CONFIDENTIAL'))).toEqual([
      ...[true, false, false, false],
    ]);
    expect([12, 13, 17, 18].map((age) => sees('PROXY', age, 'GENERAL'))).toEqual([true, true, true, false]);
    expect([12, 13, 17, 18].map((age) => sees('PATIENT', age, 'ADOLESCENT_CONFIDENTIAL'))).toEqual([
      ...[false, true, true, true],
    ]);
  });

  it('never holds psychotherapy, abuse or the safety of staff, whatever the clinic sets', () => {
    const rule = fc.record({
      viewer: fc.constantFrom(...FAMILY_VIEWERS),
      dataClass: fc.constantFrom(...DATA_CLASSES),
      fromAge: fc.integer({ min: 0, max: 30 }),
      untilAge: fc.option(fc.integer({ min: 0, max: 30 })),
    });
    fc.assert(
      fc.property(fc.array(rule), fc.integer({ min: 0, max: 30 }), (rules, age) => {
        for (const viewer of FAMILY_VIEWERS) {
          for (const dataClass of ['PSYCHOTHERAPY', 'ABUSE_INVESTIGATION', 'STAFF_SAFETY'] as const) {
            expect(mayFamilySee(rules, viewer, age, dataClass)).toBe(false);
          }
        }
      }),
    );
  });

  it('shows nothing without a rule', () => {
    for (const dataClass of DATA_CLASSES) expect(mayFamilySee([], 'PATIENT', 15, dataClass)).toBe(false);
  });
});

describe('a rule of the clinic', () => {
  const rule = { viewer: 'PROXY' as const, dataClass: 'GENERAL' as const, fromAge: 0, untilAge: 18 };

  it('has ages that make a span, and no proxy after 18', () => {
    expect(checkReleaseRule(rule)).toBeNull();
    expect(checkReleaseRule({ ...rule, untilAge: 19 })).toMatchObject({ field: 'untilAge' });
    expect(checkReleaseRule({ ...rule, untilAge: 0 })).toMatchObject({ field: 'untilAge' });
    expect(checkReleaseRule({ ...rule, fromAge: 1.5 })).toMatchObject({ field: 'fromAge' });
    expect(checkReleaseRule({ ...rule, dataClass: 'PSYCHOTHERAPY' })).toMatchObject({ field: 'dataClass' });
  });
});

describe('the address of an account', () => {
  it('is nobody else’s, also behind a plus', () => {
    expect(checkFamilyEmail('sam@example.org', ['mum@example.org'])).toEqual({ ok: true });
    expect(checkFamilyEmail('Mum+sam@example.org', ['mum@example.org'])).toMatchObject({
      code: 'EMAIL_COLLISION',
    });
    expect(checkFamilyEmail('no address', [])).toMatchObject({ code: 'EMAIL_INVALID' });
  });
});

describe('practice at home', () => {
  it('is some minutes and perhaps a word', () => {
    expect(checkHomePractice({ minutes: 20, note: '' })).toEqual([]);
    expect(checkHomePractice({ minutes: 0, note: '' })).toMatchObject([{ field: 'minutes' }]);
    expect(checkHomePractice({ minutes: 2.5, note: '\u0000' })).toHaveLength(2);
  });
});
