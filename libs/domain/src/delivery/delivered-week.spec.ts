import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCES, CANCEL_REASONS, SESSION_STATUSES } from '../scheduling/index.ts';
import { deliveredWeek, type SessionOfWeek } from './delivered-week.ts';
import { LOSS_REASONS } from './delivery-codes.ts';

const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
const PT = { disciplineCode: 'PHYSIOTHERAPY', minutesPerDay: 45, minutesPerWeek: 225 };
const session = (more: Partial<SessionOfWeek> = {}): SessionOfWeek => ({
  localOn: '2026-03-02',
  status: 'DELIVERED',
  disciplineCodes: ['PHYSIOTHERAPY'],
  plannedMinutes: 45,
  over: true,
  attendance: 'ATTENDED',
  cancelReason: null,
  lossReason: null,
  minutesDelivered: null,
  stretches: [{ startedAt: 0, endedAt: 45 * 60_000, disciplineCode: 'PHYSIOTHERAPY', oneToOne: true }],
  ...more,
});
const week = (...sessions: SessionOfWeek[]) => deliveredWeek([PT], sessions, DAYS)[0]!;

describe('a week against the plan', () => {
  it('what nobody booked is lost as such', () => {
    expect(week(session())).toMatchObject({
      prescribedMinutesPerWeek: 225,
      bookedMinutes: 45,
      deliveredMinutes: 45,
      oneToOneMinutes: 45,
      lost: [{ cause: 'NOT_BOOKED', minutes: 180 }],
    });
  });

  it.each([
    ['by reason given', { attendance: 'ABSENT', lossReason: 'ILLNESS', stretches: [] }, 'ILLNESS', 45],
    ['by reason of the cancellation', { status: 'CANCELLED', cancelReason: 'STAFF_ABSENT' }, 'STAFF', 45],
    ['nobody said why', { attendance: 'ABSENT', stretches: [] }, 'UNEXPLAINED', 45],
    ['nobody wrote it down', { stretches: [] }, 'NOT_RECORDED', 45],
    ['never touched', { status: 'PLANNED', attendance: 'EXPECTED', stretches: [] }, 'NOT_RECORDED', 45],
    ['ended early', { minutesDelivered: 30, stretches: [] }, 'SHORTENED', 15],
    [
      'ended early, with a reason',
      { minutesDelivered: 30, lossReason: 'REFUSAL', stretches: [] },
      'REFUSAL',
      15,
    ],
  ] as const)('a loss is named: %s', (_, more, cause, minutes) => {
    const row = session(more);
    const stretches = row.status === 'CANCELLED' ? [] : row.stretches;
    expect(week({ ...row, stretches }).days[0]?.lost).toEqual([{ cause, minutes }]);
  });

  it('a session still to come is not lost', () => {
    const planned = session({ status: 'PLANNED', attendance: 'EXPECTED', over: false, stretches: [] });
    expect(week(planned)).toMatchObject({ toComeMinutes: 45, deliveredMinutes: 0 });
    expect(week(planned).days[0]?.lost).toEqual([]);
  });

  it('a session cancelled because the plan changed, or withdrawn, was owed by nobody', () => {
    for (const more of [
      { status: 'CANCELLED', cancelReason: 'PLAN_CHANGED' },
      { status: 'WITHDRAWN' },
    ] as const) {
      expect(week(session({ ...more, attendance: 'EXPECTED', stretches: [] }))).toMatchObject({
        bookedMinutes: 0,
        lost: [{ cause: 'NOT_BOOKED', minutes: 225 }],
      });
    }
  });

  it('a discipline that the plan does not ask for is listed with what it gave', () => {
    const music = session({
      disciplineCodes: ['MUSIC_THERAPY'],
      stretches: [],
      minutesDelivered: 45,
    });
    expect(deliveredWeek([PT], [music], DAYS)[1]).toMatchObject({
      disciplineCode: 'MUSIC_THERAPY',
      prescribedMinutesPerWeek: 0,
      deliveredMinutes: 45,
      lost: [],
    });
  });
});

describe('properties of a week', () => {
  const sessions = fc.array(
    fc.record<SessionOfWeek>({
      localOn: fc.constantFrom(...DAYS),
      status: fc.constantFrom(...SESSION_STATUSES),
      disciplineCodes: fc.constantFrom(['PHYSIOTHERAPY'], ['PHYSIOTHERAPY', 'OCCUPATIONAL_THERAPY']),
      plannedMinutes: fc.constantFrom(30, 45, 60),
      over: fc.boolean(),
      attendance: fc.constantFrom(...ATTENDANCES),
      cancelReason: fc.option(fc.constantFrom(...CANCEL_REASONS)),
      lossReason: fc.option(fc.constantFrom(...LOSS_REASONS)),
      minutesDelivered: fc.option(fc.nat(60)),
      stretches: fc.array(
        fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 40 })).map(([from, length]) => ({
          startedAt: from * 60_000,
          endedAt: (from + length) * 60_000,
          disciplineCode: 'PHYSIOTHERAPY',
          oneToOne: true,
        })),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  );

  it('delivered, to come and lost are never below what the plan asks for, and no number is negative', () => {
    fc.assert(
      fc.property(sessions, (rows) => {
        for (const line of deliveredWeek([PT], rows, DAYS)) {
          const lost = line.lost.reduce((sum, row) => sum + row.minutes, 0);
          expect(line.deliveredMinutes + line.toComeMinutes + lost).toBeGreaterThanOrEqual(
            line.prescribedMinutesPerWeek,
          );
          expect(Math.min(line.bookedMinutes, line.toComeMinutes, line.deliveredMinutes, lost)).toBe(
            Math.max(0, Math.min(line.bookedMinutes, line.toComeMinutes, line.deliveredMinutes, lost)),
          );
          expect(line.lost.every((row) => row.minutes > 0)).toBe(true);
        }
      }),
    );
  });

  it('the days add up to the week', () => {
    fc.assert(
      fc.property(sessions, (rows) => {
        for (const line of deliveredWeek([PT], rows, DAYS)) {
          const sum = (pick: 'bookedMinutes' | 'deliveredMinutes' | 'toComeMinutes') =>
            line.days.reduce((total, day) => total + day[pick], 0);
          expect(sum('bookedMinutes')).toBe(line.bookedMinutes);
          expect(sum('deliveredMinutes')).toBe(line.deliveredMinutes);
          expect(sum('toComeMinutes')).toBe(line.toComeMinutes);
        }
      }),
    );
  });
});
