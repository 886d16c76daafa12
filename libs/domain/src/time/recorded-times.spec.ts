import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordedTimes } from './recorded-times.ts';

const server = new Date('2026-11-23T12:00:00Z');
const after = (seconds: number): Date => new Date(server.getTime() + seconds * 1000);
const minutes = fc.integer({ min: 0, max: 60 * 24 * 30 });

describe('recordedTimes', () => {
  it('is the same whatever the clock of the device shows', () => {
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.integer({ min: -400_000_000, max: 400_000_000 }),
        (old, typing, off) => {
          const at = (skew: number) => ({
            occurredAt: after(-60 * (old + typing) - skew),
            enteredAt: after(-60 * typing - skew),
            deviceNow: after(-skew),
          });
          const right = recordedTimes(at(0), server);
          const wrong = recordedTimes(at(off), server);
          if (!right.ok || !wrong.ok) throw new Error('both are usable');
          expect(Math.abs(wrong.occurredAt.getTime() - right.occurredAt.getTime())).toBeLessThanOrEqual(
            30_000,
          );
          expect(wrong.lateEntry).toBe(right.lateEntry);
          expect(right.clockSkewSeconds).toBe(0);
          expect(wrong.clockSkewSeconds).toBe(Math.abs(off) > 30 ? off : 0);
        },
      ),
    );
  });

  it('calls late what was typed late, not what was sent late', () => {
    const sentLate = {
      occurredAt: after(-3 * 86_400),
      enteredAt: after(-3 * 86_400 + 60),
      deviceNow: server,
    };
    expect(recordedTimes(sentLate, server)).toMatchObject({ ok: true, lateEntry: false });
    const typedLate = { ...sentLate, enteredAt: after(-60) };
    expect(recordedTimes(typedLate, server)).toMatchObject({ ok: true, lateEntry: true });
  });

  it('refuses the future and what is no time, and leaves a minute for the way', () => {
    const now = { occurredAt: server, enteredAt: server, deviceNow: server };
    expect(recordedTimes({ ...now, occurredAt: after(60) }, server)).toMatchObject({ ok: true });
    expect(recordedTimes({ ...now, occurredAt: after(61) }, server)).toMatchObject({ code: 'IN_THE_FUTURE' });
    expect(recordedTimes({ ...now, enteredAt: after(3600) }, server)).toMatchObject({
      code: 'IN_THE_FUTURE',
    });
    for (const broken of [new Date(NaN), new Date(-1)]) {
      expect(recordedTimes({ ...now, occurredAt: broken }, server)).toMatchObject({ code: 'DATE_INVALID' });
    }
  });
});
