import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LadderMoveKind } from './desensitization-codes.ts';
import { checkDecision, stepAfter, stepOnNewLadder, tellsPsychology } from './ladder-position.ts';
import { progressSeries, type SeriesLog } from './progress-series.ts';
import { DEFAULT_THRESHOLDS } from './progression-thresholds.ts';
import { suggestProgression, type ProgressionLog } from './suggest-progression.ts';

const good: ProgressionLog = {
  plannedSeconds: 300,
  doneSeconds: 300,
  observed: true,
  painBefore: 6,
  painPeak: 8,
  recovery: 'REACHED',
  recoverySeconds: 600,
  distressPeak: 6,
  stopReason: null,
  hardStop: false,
};
const on10 = { scale: 'SUDS_10', held: false } as const;
const outcomeOf = (logs: readonly ProgressionLog[], how: Parameters<typeof suggestProgression>[2] = on10) =>
  suggestProgression(logs, DEFAULT_THRESHOLDS, how).outcome;
const three = (more: Partial<ProgressionLog>) => [good, good, { ...good, ...more }];

describe('suggestProgression', () => {
  it('goes on when time was done, pain settles and distress is bearable, at 8 of 10 as well', () => {
    expect(outcomeOf(three({}))).toBe('ADVANCE');
    expect(outcomeOf(three({ painBefore: 8, painPeak: 8 }))).toBe('ADVANCE');
    expect(outcomeOf(three({ painPeak: 10, recoverySeconds: 300 }))).toBe('ADVANCE');
    expect(outcomeOf(three({ observed: false }))).toBe('ADVANCE');
  });

  it.each([
    ['too few blocks', [good, good]],
    ['one observed', [good, { ...good, observed: false }, { ...good, observed: false }]],
    ['time not done', three({ doneSeconds: 299 })],
    ['a slow settling', three({ painPeak: 9, recoverySeconds: 301 })],
    ['much distress', three({ distressPeak: 7 })],
    ['distress not asked', three({ distressPeak: null })],
    ['a hard stop', three({ hardStop: true })],
    ['one refusal', three({ doneSeconds: 0, stopReason: 'NOT_STARTED' })],
  ])('stays after %s', (_name, logs) => {
    expect(outcomeOf(logs)).toBe('REPEAT');
  });

  it('goes back after two slow recoveries, two times of high distress, or two refusals', () => {
    const slow = { ...good, recovery: 'NOT_REACHED', recoverySeconds: null } as const;
    expect(outcomeOf([good, slow, slow])).toBe('REGRESS');
    // Only the latest three count, and one slow recovery after a small rise does not hold anybody back.
    expect(outcomeOf([slow, slow, good, good])).toBe('ADVANCE');
    expect(outcomeOf([{ ...good, distressPeak: 9 }, good, { ...good, distressPeak: 10 }])).toBe('REGRESS');
    const refused = { ...good, doneSeconds: 0, stopReason: 'REQUESTED_BY_PATIENT' } as const;
    expect(outcomeOf([refused, good, refused])).toBe('REGRESS');
  });

  it('does not go on under a hold, and reads SUDS of 100 by the same thresholds', () => {
    expect(outcomeOf(three({}), { ...on10, held: true })).toBe('REPEAT');
    const ofHundred = { scale: 'SUDS_100', held: false } as const;
    const logs = three({}).map((log) => ({ ...log, distressPeak: 60 }));
    expect(outcomeOf(logs, ofHundred)).toBe('ADVANCE');
    expect(outcomeOf([...logs.slice(1), { ...good, distressPeak: 61 }], ofHundred)).toBe('REPEAT');
  });

  it('shows the evidence that it follows from', () => {
    const anyLog = fc.record<ProgressionLog>({
      plannedSeconds: fc.integer({ min: 5, max: 1800 }),
      doneSeconds: fc.integer({ min: 0, max: 1800 }),
      observed: fc.boolean(),
      painBefore: fc.option(fc.integer({ min: 0, max: 10 })),
      painPeak: fc.option(fc.integer({ min: 0, max: 10 })),
      recovery: fc.constantFrom('REACHED', 'NOT_REACHED', 'NOT_MEASURED'),
      recoverySeconds: fc.option(fc.integer({ min: 0, max: 1800 })),
      distressPeak: fc.option(fc.integer({ min: 0, max: 10 })),
      stopReason: fc.constantFrom(null, 'NOT_STARTED', 'REQUESTED_BY_PATIENT', 'FATIGUE'),
      hardStop: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLog, { maxLength: 6 }), (logs) => {
        const { outcome, evidence } = suggestProgression(logs, DEFAULT_THRESHOLDS, on10);
        const back = evidence.slice(6).some(({ met }) => met);
        const forward = evidence.slice(0, 6).every(({ met }) => met);
        expect(outcome).toBe(back ? 'REGRESS' : forward ? 'ADVANCE' : 'REPEAT');
        expect(evidence.every(({ met, count, needed }) => met === count >= needed)).toBe(true);
      }),
    );
  });
});

describe('the ladder', () => {
  const ladder = ['a', 'b', 'c'].map((key) => ({ key }));

  it('has two ends at which one stays', () => {
    expect(stepAfter(ladder, 'b', 'ADVANCE')).toBe('c');
    expect(stepAfter(ladder, 'c', 'ADVANCE')).toBe('c');
    expect(stepAfter(ladder, 'a', 'REGRESS')).toBe('a');
    expect(stepAfter(ladder, 'b', 'REPEAT')).toBe('b');
  });

  it('keeps the patient on the same rung after a re-ranking, or at the same height', () => {
    const reranked = ['c', 'x', 'a'].map((key) => ({ key }));
    expect(stepOnNewLadder(ladder, reranked, 'c')).toBe('c');
    expect(stepOnNewLadder(ladder, reranked, 'b')).toBe('x');
    expect(stepOnNewLadder(ladder, [{ key: 'y' }], 'b')).toBe('y');
    expect(stepOnNewLadder(ladder, [], 'b')).toBeNull();
  });

  it('tells psychology when one goes back again before a step forward', () => {
    const before = (...kinds: LadderMoveKind[]) => tellsPsychology(['START', ...kinds], 'REGRESS');
    expect(before()).toBe(false);
    expect(before('REGRESS')).toBe(true);
    expect(before('REGRESS', 'REPEAT', 'REVISION')).toBe(true);
    expect(before('REGRESS', 'ADVANCE')).toBe(false);
    expect(tellsPsychology(['REGRESS'], 'REPEAT')).toBe(false);
  });

  it('wants a reason only where the therapist decides otherwise', () => {
    expect(checkDecision('ADVANCE', 'ADVANCE', '')).toEqual({ ok: true, reason: '' });
    expect(checkDecision('REPEAT', 'ADVANCE', ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(checkDecision('REPEAT', 'ADVANCE', ' She wants to ')).toEqual({
      ok: true,
      reason: 'She wants to',
    });
  });
});

describe('progressSeries', () => {
  const log: SeriesLog = {
    on: '2026-11-20',
    setting: 'CLINIC',
    doneSeconds: 300,
    pressureKpa: 30,
    painBefore: 4,
    painPeak: 7,
    painAfter: 5,
    distressBefore: null,
    distressPeak: 50,
    distressAfter: null,
    distressScale: 'SUDS_100',
    recoverySeconds: 60,
    recoveryNotReached: false,
    stopped: false,
  };

  it('has one row a day and setting, in order, with what was borne and what it felt like', () => {
    const series = progressSeries([
      { ...log, on: '2026-11-21', setting: 'HOME', pressureKpa: null },
      log,
      { ...log, doneSeconds: 150, pressureKpa: 42.25, painPeak: 8, recoverySeconds: 120, stopped: true },
    ]);
    expect(series.map(({ on, setting }) => `${on} ${setting}`)).toEqual([
      '2026-11-20 CLINIC',
      '2026-11-21 HOME',
    ]);
    expect(series[0]).toMatchObject({
      blocks: 2,
      minutes: 7.5,
      pressureKpa: 42.3,
      painPeak: 7.5,
      distressPeak: 5,
      recoverySeconds: 90,
      stops: 1,
    });
    expect(series[1]).toMatchObject({ pressureKpa: null });
  });
});
