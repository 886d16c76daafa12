import { describe, expect, it } from '@jest/globals';
import type { Unsent } from '../../offline/index.ts';
import { aBedside, aPart, STAIRS } from './bedside.fixture.ts';
import { withUnsent } from './unsent-bedside.ts';

const RECORDER = { displayName: 'Robin Vega', memberId: 'member-1' };
let seq = 0;
const waiting = (operation: string, input: object, refusal: Unsent['value']['refusal'] = null): Unsent => ({
  seq: (seq += 1),
  value: {
    id: `r${seq}`,
    kind: 'MINUTES',
    about: 'Ana Ruiz',
    operation: `mutation Anything($input: X!) {\n  ${operation}(input: $input) {\n    __typename\n  }\n}`,
    variables: { input },
    madeAt: '2026-11-23T14:10:00.000Z',
    refusal,
  },
});
const laid = (...unsent: Unsent[]) => withUnsent(aBedside(), unsent, [STAIRS], RECORDER);
const start = waiting('startSession', { sessionId: 's1', occurredAt: '2026-11-23T14:01:00.000Z' });
const stretch = (id: string, more: object = {}) =>
  waiting('recordInterventionDelivery', {
    id,
    sessionId: 's1',
    patientId: 'p1',
    interventionId: 'i1',
    kind: 'STRENGTH_EXERCISE',
    startedAt: '2026-11-23T14:01:00.000Z',
    endedAt: '2026-11-23T14:21:30.000Z',
    oneToOne: true,
    ...more,
  });

describe('a session with what the device has not sent', () => {
  it('is under way, then over', () => {
    expect(laid(start)).toMatchObject({
      session: { status: 'IN_PROGRESS' },
      delivery: { startedAt: '2026-11-23T14:01:00.000Z', finishedAt: null },
    });
    const end = waiting('finishSession', { sessionId: 's1', occurredAt: '2026-11-23T14:40:00.000Z' });
    expect(laid(start, end)).toMatchObject({
      session: { status: 'DELIVERED' },
      delivery: { startedAt: '2026-11-23T14:01:00.000Z', finishedAt: '2026-11-23T14:40:00.000Z' },
    });
  });

  it('knows who came, so that the next presence follows this one', () => {
    const presence = waiting('recordPresence', {
      id: 'presence-1',
      sessionId: 's1',
      patientId: 'p1',
      attendance: 'ABSENT',
      lossReason: 'ILLNESS',
    });
    expect(laid(presence)).toMatchObject({
      session: { patients: [{ attendance: 'ABSENT' }] },
      patients: [{ presence: { id: 'presence-1', lossReason: 'ILLNESS' } }],
    });
  });

  it('counts minutes once, also when they were corrected or struck through', () => {
    expect(laid(stretch('d1')).patients[0]?.deliveries).toMatchObject([
      { id: 'd1', minutes: 20, disciplineCode: 'PHYSIOTHERAPY', memberId: 'member-1' },
    ]);
    const corrected = laid(stretch('d1'), stretch('d2', { correctsId: 'd1' }));
    expect(corrected.patients[0]?.deliveries.map(({ id }) => id)).toEqual(['d2']);
    const struck = laid(
      stretch('d1'),
      waiting('markInterventionDeliveryInError', { id: 'd1', reason: 'Wrong patient' }),
    );
    expect(struck.patients[0]?.deliveries[0]?.enteredInErrorWhy).toBe('Wrong patient');
  });

  it('knows the new best', () => {
    const attempt = waiting('recordPerformance', {
      id: 'a1',
      sessionId: 's1',
      patientId: 'p1',
      activityCode: 'STAIRS',
      value: 44.5,
      occurredAt: '2026-11-23T14:20:00.000Z',
    });
    expect(laid(attempt).patients[0]).toMatchObject({
      performed: [{ value: 44.5, beatsBest: true, bestBefore: 48 }],
      progress: [{ best: 44.5, last: 44.5, attempts: 4 }],
    });
  });

  it('leaves out what was refused, what is of another session, and what the server has already', () => {
    const refused = waiting('startSession', { sessionId: 's1' }, { code: 'TOO_EARLY', message: 'x' });
    const elsewhere = waiting('startSession', { sessionId: 's2', occurredAt: '2026-11-23T14:01:00.000Z' });
    expect(laid(refused, elsewhere, waiting('reportAdverseEvent', { id: 'e1' }))).toEqual(aBedside());
    const [row] = laid(stretch('d1')).patients[0]?.deliveries ?? [];
    const known = aBedside({ patients: [aPart({ deliveries: row ? [row] : [] })] });
    expect(withUnsent(known, [stretch('d1')], [STAIRS], RECORDER)).toEqual(known);
  });
});
