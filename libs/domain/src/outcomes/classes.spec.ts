import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  functionBand,
  functionResponder,
  outcomeClass,
  painClass,
  painResponse,
  reliableFunctionChange,
  relapseObservation,
  threeDomainSuccess,
  type Assessment,
  type FunctionStatus,
} from './index.ts';

const WELL: FunctionStatus = {
  missedSchoolDays: 1,
  schoolBreak: false,
  assistiveDevice: false,
  adlIndependent: true,
  mentalHealthFlag: false,
};

function seen(
  fdi: number | null,
  painUsual: number | null,
  status: FunctionStatus | null = WELL,
): Assessment {
  return { on: '2026-03-01', fdi, painUsual, status };
}

describe('outcome classes (clinical.md 2.2)', () => {
  it.each([
    [12, 0, 'A'],
    [12, 3.9, 'B'],
    [12, 4, 'C'],
    [0, 7, 'C'],
    [13, 0, 'D'],
    [12.5, 0, 'D'],
    [30, null, 'D'],
    [12, null, 'X'],
    [null, 0, 'X'],
  ] as const)('disability %p and usual pain %p are class %s', (fdi, pain, expected) => {
    expect(outcomeClass(seen(fdi, pain), 'INSTRUMENT')).toBe(expected);
  });

  it.each([
    ['two days missed', { ...WELL, missedSchoolDays: 2 }, 'D'],
    ['two days missed in a school break', { ...WELL, missedSchoolDays: 2, schoolBreak: true }, 'A'],
    ['a crutch', { ...WELL, assistiveDevice: true }, 'D'],
    ['help with dressing', { ...WELL, adlIndependent: false }, 'D'],
    ['daily living not recorded', { ...WELL, adlIndependent: null }, 'X'],
    ['nothing recorded', null, 'X'],
  ] as const)('by the strict definition %s decides', (_, status, expected) => {
    expect(outcomeClass(seen(5, 0, status), 'STRICT')).toBe(expected);
    expect(outcomeClass(seen(5, 0, status), 'INSTRUMENT')).toBe('A');
  });

  it('without an assessment is X', () => {
    expect(outcomeClass(undefined, 'STRICT')).toBe('X');
  });

  it('is never better by the strict definition, nor with more pain or disability', () => {
    const rank = (one: string): number => 'ABCDX'.indexOf(one);
    const half = (max: number): fc.Arbitrary<number> =>
      fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2);
    fc.assert(
      fc.property(half(60), half(10), half(5), half(3), (fdi, pain, moreFdi, morePain) => {
        const before = outcomeClass(seen(fdi, pain), 'STRICT');
        expect(rank(before)).toBeGreaterThanOrEqual(rank(outcomeClass(seen(fdi, pain), 'INSTRUMENT')));
        const after = outcomeClass(
          seen(Math.min(60, fdi + moreFdi), Math.min(10, pain + morePain)),
          'STRICT',
        );
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  it('bands', () => {
    expect([12, 13, 29, 30].map(functionBand)).toEqual(['NO_OR_MINIMAL', 'MODERATE', 'MODERATE', 'SEVERE']);
    expect([0, 0.5, 4, 6.9, 7].map(painClass)).toEqual(['NONE', 'MILD', 'MODERATE', 'MODERATE', 'SEVERE']);
  });
});

describe('change', () => {
  // clinical.md 3.2.
  it.each([
    [30, 22, true],
    [28, 18, false],
    [14, 10, false],
  ])('disability %i to %i: responder %p', (before, after, expected) => {
    expect(functionResponder(before, after)).toBe(expected);
  });

  it('is reliable from 7.8 on, either way', () => {
    expect(reliableFunctionChange(20, 12.2)).toBe('BETTER');
    expect(reliableFunctionChange(20, 12.3)).toBe('NONE');
    expect(reliableFunctionChange(12.2, 20)).toBe('WORSE');
    expect(reliableFunctionChange(null, 20)).toBeNull();
  });

  it('of pain by one point or an eighth; of no pain nothing', () => {
    expect(painResponse(8, 7)).toEqual({ noticed: true, by30: false, by50: false });
    expect(painResponse(4, 3.5)).toEqual({ noticed: true, by30: false, by50: false });
    expect(painResponse(10, 5)).toEqual({ noticed: true, by30: true, by50: true });
    expect(painResponse(8, 7.1)?.noticed).toBe(false);
    expect(painResponse(0, 0)).toBeNull();
  });

  it('three domains need all three, and say when one is unknown', () => {
    expect(threeDomainSuccess(seen(12, 3.9))).toBe(true);
    expect(threeDomainSuccess(seen(12, 3.9, { ...WELL, mentalHealthFlag: true }))).toBe(false);
    expect(threeDomainSuccess(seen(12, 3.9, null))).toBeNull();
    expect(threeDomainSuccess(seen(20, 3.9, null))).toBe(false);
  });
});

describe('relapse', () => {
  const on = (date: string, fdi: number, pain: number, status: FunctionStatus = WELL): Assessment => ({
    on: date,
    fdi,
    painUsual: pain,
    status,
  });
  const AT_HOME: FunctionStatus = { ...WELL, missedSchoolDays: 9 };

  it('is a reliable rise into a worse band, counted from the lowest since', () => {
    expect(
      relapseObservation(
        [on('2026-01-01', 12, 2), on('2026-02-01', 6, 2), on('2026-04-01', 14, 2)],
        '2026-01-01',
        'INSTRUMENT',
      ),
    ).toEqual({ days: 90, relapsed: true });
  });

  it('is not a rise within the band, nor one that measurement error explains', () => {
    expect(
      relapseObservation(
        [on('2026-01-01', 1, 0), on('2026-02-01', 12, 0), on('2026-03-01', 8, 2), on('2026-04-01', 8, 2)],
        '2026-01-01',
        'INSTRUMENT',
      ),
    ).toEqual({ days: 90, relapsed: false });
    expect(
      relapseObservation([on('2026-01-01', 10, 0), on('2026-02-01', 17, 0)], '2026-01-01', 'INSTRUMENT'),
    ).toEqual({ days: 31, relapsed: false });
  });

  it('is pain with missed school for a week or longer', () => {
    const first = on('2026-01-01', 5, 1);
    const bad = (date: string): Assessment => on(date, 5, 5, AT_HOME);
    expect(relapseObservation([first, bad('2026-02-01')], '2026-01-01', 'INSTRUMENT')?.relapsed).toBe(false);
    expect(
      relapseObservation([first, bad('2026-02-01'), bad('2026-02-08')], '2026-01-01', 'INSTRUMENT'),
    ).toEqual({ days: 31, relapsed: true });
    expect(
      relapseObservation(
        [first, bad('2026-02-01'), on('2026-02-04', 5, 1), bad('2026-02-08')],
        '2026-01-01',
        'INSTRUMENT',
      )?.relapsed,
    ).toBe(false);
  });

  it('needs A or B first', () => {
    expect(relapseObservation([on('2026-01-01', 20, 8)], '2026-01-01', 'INSTRUMENT')).toBeUndefined();
  });
});
