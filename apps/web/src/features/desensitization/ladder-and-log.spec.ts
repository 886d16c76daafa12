import { describe, expect, it } from '@jest/globals';
import { emptyEntry, logInputOf, stepToDo, unitsOf } from './block-entry.ts';
import { contentInputOf, draftOf, withoutRung, withRungMoved } from './ladder-draft.ts';
import { datesBetween, ladderRows, progressRows, stepsOn, summaryOf } from './progress-rows.ts';
import { protocol } from './protocol.fixture.ts';

describe('what is sent for a block', () => {
  const startedAt = '2026-11-23T14:00:00.000Z';
  const block = {
    ...{ protocolId: 'protocol-1', stepKey: 'cotton', startedAt, endedAt: '2026-11-23T14:05:00.000Z' },
    ...{ painBefore: 4, distressBefore: 3 },
  };
  const place = { id: 'log-1', protocol, sessionId: null, setting: 'CLINIC' as const };
  const at = (time: string) => `2026-11-23T${time}.000Z`;

  it('says when it had settled, or that it had not within half an hour', () => {
    const entry = emptyEntry('CLINIC');
    const input = (settledAt: string | null, now: string) =>
      logInputOf({ ...entry, settledAt: settledAt === null ? null : Date.parse(settledAt) }, block, {
        ...place,
        now,
      });
    expect(input(at('14:07:00'), at('14:09:00'))).toMatchObject({
      ...{ recovery: 'REACHED', recoverySeconds: 120, stopReason: null },
    });
    expect(input(null, at('14:09:00'))).toMatchObject({ recovery: 'NOT_MEASURED', recoverySeconds: null });
    expect(input(null, at('14:40:00'))).toMatchObject({ recovery: 'NOT_REACHED', recoverySeconds: null });
  });

  it('takes the recovery of a block done without the timer as it was told', () => {
    const later = { ...block, enteredLater: true };
    const told = (settledMinutes: number | string) =>
      logInputOf({ ...emptyEntry('CLINIC'), settledMinutes }, later, { ...place, now: at('18:00:00') });
    expect(told('')).toMatchObject({ recovery: 'NOT_MEASURED', recoverySeconds: null });
    expect(told(2.5)).toMatchObject({ recovery: 'REACHED', recoverySeconds: 150 });
    expect(told(45)).toMatchObject({ recovery: 'NOT_REACHED', recoverySeconds: null });
    expect(told('')).toMatchObject({ occurredAt: startedAt, enteredAt: at('18:00:00') });
  });

  it('keeps the entered unit, the border as drawn, and distress on the scale of the protocol', () => {
    const hundred = { ...protocol, content: { ...protocol.content, distressScale: 'SUDS_100' as const } };
    const entry = {
      ...emptyEntry('CLINIC', 'PSI'),
      ...{
        pressure: 3,
        distressPeak: 7,
        borders: [
          [
            { x: 1, y: 1 },
            { x: 9, y: 1 },
            { x: 9, y: 9 },
          ],
        ],
      },
    };
    const input = logInputOf(entry, block, { ...place, protocol: hundred, now: at('14:06:00') });
    expect(input).toMatchObject({
      intensity: { value: 3, unit: 'PSI', probeAreaCm2: 1 },
      ...{ distressBefore: 30, distressPeak: 70, distressAfter: null },
      border: {
        view: 'FRONT',
        polygons: [
          {
            points: [
              { x: 1, y: 1 },
              { x: 9, y: 1 },
              { x: 9, y: 9 },
            ],
          },
        ],
      },
    });
    expect(unitsOf('VIBRATION')[0]).toBe('HZ');
  });
});

describe('the step to do', () => {
  it('is that of the clinic, and at home the highest at or below the ceiling', () => {
    expect(stepToDo(protocol, 'CLINIC')?.key).toBe('cotton');
    expect(stepToDo(protocol, 'HOME')?.key).toBe('cotton');
    const further = { ...protocol, currentStepKey: 'towel' };
    expect(stepToDo(further, 'CLINIC')?.key).toBe('towel');
    expect(stepToDo(further, 'HOME')?.key).toBe('cotton');
  });
});

describe('ranking a ladder', () => {
  const draft = draftOf(protocol.content);

  it('lowers the ceiling for home when its step is taken out, and keeps the thresholds', () => {
    expect(withoutRung(draft, 1)).toMatchObject({
      ceiling: 'silk',
      rungs: [{ key: 'silk' }, { key: 'towel' }],
    });
    expect(withoutRung(draft, 2).ceiling).toBe('cotton');
    const lenient = draftOf({
      ...protocol.content,
      thresholds: { ...protocol.content.thresholds, painRise: 4 },
    });
    expect(contentInputOf(withRungMoved(lenient, 0, 1), 'Towel is easier')).toMatchObject({
      homeCeilingKey: 'cotton',
      thresholds: { painRise: 4 },
      steps: [{ key: 'cotton' }, { key: 'silk' }, { key: 'towel' }],
    });
  });
});

describe('rows of the charts', () => {
  const day = (on: string, setting: 'CLINIC' | 'HOME', minutes: number, more = {}) => ({
    ...{
      on,
      setting,
      blocks: 1,
      minutes,
      pressureKpa: null,
      painBefore: null,
      painPeak: null,
      painAfter: null,
    },
    ...{ distressBefore: null, distressPeak: null, distressAfter: null, recoverySeconds: null },
    ...{ recoveriesNotReached: 0, stops: 0, ...more },
  });

  it('put clinic and home of one date side by side', () => {
    const rows = progressRows([
      day('2026-11-20', 'HOME', 5, { pressureKpa: 12, painPeak: 7 }),
      day('2026-11-19', 'CLINIC', 8, { recoverySeconds: 90 }),
      day('2026-11-20', 'CLINIC', 10, { pressureKpa: 20, painPeak: 5 }),
    ]);
    expect(rows).toMatchObject([
      { on: '2026-11-19', clinicMinutes: 8, homeMinutes: null, recoveryMinutes: 1.5 },
      { on: '2026-11-20', clinicMinutes: 10, homeMinutes: 5, clinicKpa: 20, homeKpa: 12, painPeak: 5 },
    ]);
  });

  it('show a pause as long as it was, and the step on every date', () => {
    const rows = progressRows([day('2026-11-02', 'CLINIC', 5), day('2026-11-05', 'CLINIC', 6)]);
    expect(rows.map(({ clinicMinutes }) => clinicMinutes)).toEqual([5, null, null, 6]);
    const moves = [
      { on: '2026-11-03', step: 1 },
      { on: '2026-11-05', step: 2 },
    ];
    const steps = stepsOn(datesBetween('2026-11-02', '2026-11-06'), moves);
    expect(steps.map(({ step }) => step)).toEqual([null, 1, 1, 2, 2]);
  });

  it('say a month in one sentence', () => {
    const days = Array.from({ length: 20 }, (_, index) =>
      day(`2026-11-${String(index + 1).padStart(2, '0')}`, 'CLINIC', index < 10 ? 5 : 15),
    );
    const ladder = ladderRows(
      [
        {
          id: 'a',
          kind: 'START',
          ordinal: 1,
          steps: 6,
          at: '2026-11-01T15:00:00Z',
          byName: '',
          suggested: null,
          reason: '',
        },
        {
          id: 'b',
          kind: 'ADVANCE',
          ordinal: 4,
          steps: 6,
          at: '2026-11-18T15:00:00Z',
          byName: '',
          suggested: null,
          reason: '',
        },
      ],
      (at) => at.slice(0, 10),
    );
    expect(summaryOf(progressRows(days), ladder)).toEqual({
      ...{ fromStep: 1, toStep: 4, firstMinutes: 5, lastMinutes: 15, firstKpa: null, lastKpa: null },
    });
  });
});
