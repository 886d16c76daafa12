import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CANCEL_REASONS } from '../scheduling/index.ts';
import {
  checkDelivery,
  checkOneToOne,
  mayRecordIn,
  wholeMinutes,
  type DeliveryFields,
} from './check-delivery.ts';
import { attendanceOnArrival, checkPresence, type Presence } from './check-presence.ts';
import { creditedMinutes, type DeliveredStretch } from './credited-minutes.ts';
import { causeOfCancellation } from './delivery-codes.ts';

const at = (minute: number) => minute * 60_000;
const SESSION = { kind: 'INDIVIDUAL', status: 'IN_PROGRESS', startsAt: at(600), endsAt: at(645) } as const;
const delivery = (more: Partial<DeliveryFields> = {}): DeliveryFields => ({
  kind: 'STRENGTH_EXERCISE',
  oneToOne: true,
  startedAt: at(600),
  endedAt: at(620),
  ...more,
});
const stretch = (from: number, until: number, more: Partial<DeliveredStretch> = {}): DeliveredStretch => ({
  startedAt: at(from),
  endedAt: at(until),
  disciplineCode: 'PHYSIOTHERAPY',
  oneToOne: true,
  ...more,
});
const stretches = fc.array(
  fc
    .tuple(fc.nat(600), fc.integer({ min: 1, max: 90 }), fc.boolean())
    .map(([from, length, oneToOne]) => stretch(from, from + length, { oneToOne })),
  { maxLength: 8 },
);

describe('one stretch of therapy', () => {
  it('is fine inside its session', () => expect(checkDelivery(delivery(), SESSION)).toEqual([]));

  it.each([
    [{ kind: 'NONE' }, 'kind'],
    [{ endedAt: at(600) }, 'endedAt'],
    [{ endedAt: Number.NaN }, 'endedAt'],
    [{ startedAt: at(300) }, 'startedAt'],
    [{ startedAt: at(400), endedAt: at(881) }, 'endedAt'],
  ])('names what is wrong in %j', (more, field) => {
    expect(checkDelivery(delivery(more), SESSION)[0]?.field).toBe(field);
  });

  it('of a group is not one-to-one', () => {
    expect(checkDelivery(delivery(), { ...SESSION, kind: 'GROUP' })[0]?.field).toBe('oneToOne');
    expect(checkDelivery(delivery({ oneToOne: false }), { ...SESSION, kind: 'GROUP' })).toEqual([]);
  });

  it('is not recorded in a session that was called off', () => {
    expect(mayRecordIn('CANCELLED')).toMatchObject({ ok: false, code: 'SESSION_CALLED_OFF' });
    expect(mayRecordIn('NO_SHOW')).toEqual({ ok: true });
  });

  it('has whole minutes that were full', () => {
    expect(wholeMinutes({ startedAt: 0, endedAt: 59_999 })).toBe(0);
    expect(wholeMinutes({ startedAt: 0, endedAt: 600_500 })).toBe(10);
  });
});

describe('one-to-one minutes of one member', () => {
  it('never overlap; one may begin as the other ends', () => {
    expect(checkOneToOne(stretch(600, 620), [stretch(619, 640)])).toMatchObject({
      code: 'ONE_TO_ONE_OVERLAP',
    });
    expect(checkOneToOne(stretch(600, 620), [stretch(620, 640)])).toEqual({ ok: true });
  });

  it('beside a group are no overlap', () => {
    expect(checkOneToOne(stretch(600, 620), [stretch(600, 640, { oneToOne: false })])).toEqual({ ok: true });
  });

  it('are refused both ways or not at all', () => {
    fc.assert(
      fc.property(stretches, (rows) => {
        const [first, second] = rows;
        fc.pre(first !== undefined && second !== undefined);
        expect(checkOneToOne(first, [second]).ok).toBe(checkOneToOne(second, [first]).ok);
      }),
    );
  });
});

describe('credited minutes', () => {
  it('co-treatment credits each discipline its own in full', () => {
    const both = [stretch(600, 645), stretch(600, 645, { disciplineCode: 'OCCUPATIONAL_THERAPY' })];
    expect(creditedMinutes(both)).toEqual([
      { disciplineCode: 'PHYSIOTHERAPY', minutes: 45, oneToOneMinutes: 45 },
      { disciplineCode: 'OCCUPATIONAL_THERAPY', minutes: 45, oneToOneMinutes: 45 },
    ]);
  });

  it('two members of one discipline at once count once', () => {
    expect(creditedMinutes([stretch(600, 645), stretch(615, 660)])[0]?.minutes).toBe(60);
  });

  it('a group counts in full, and not as one-to-one', () => {
    expect(creditedMinutes([stretch(600, 690, { oneToOne: false })])).toEqual([
      { disciplineCode: 'PHYSIOTHERAPY', minutes: 90, oneToOneMinutes: 0 },
    ]);
  });

  it('are never more than the stretches together, nor less than the longest, and do not depend on order', () => {
    fc.assert(
      fc.property(stretches, (rows) => {
        fc.pre(rows.length > 0);
        const [credit] = creditedMinutes(rows);
        const lengths = rows.map(wholeMinutes);
        expect(credit!.minutes).toBeLessThanOrEqual(lengths.reduce((sum, length) => sum + length, 0));
        expect(credit!.minutes).toBeGreaterThanOrEqual(Math.max(...lengths));
        expect(credit!.oneToOneMinutes).toBeLessThanOrEqual(credit!.minutes);
        expect(creditedMinutes([...rows].reverse())).toEqual([credit]);
      }),
    );
  });
});

describe('presence', () => {
  const here: Presence = {
    attendance: 'ARRIVED',
    arrivedAt: at(600),
    leftAt: null,
    lossReason: null,
    lossNote: '',
  };

  it('has times of who came', () => {
    expect(checkPresence(here)).toEqual([]);
    expect(checkPresence({ ...here, leftAt: at(590) })[0]?.field).toBe('leftAt');
    expect(checkPresence({ ...here, attendance: 'ABSENT' })[0]?.field).toBe('arrivedAt');
  });

  it('has a reason of lost time, and OTHER says what', () => {
    const absent: Presence = { ...here, attendance: 'ABSENT', arrivedAt: null };
    expect(checkPresence({ ...absent, lossReason: 'ILLNESS' })).toEqual([]);
    expect(checkPresence({ ...absent, lossReason: 'OTHER' })[0]?.field).toBe('lossNote');
    expect(checkPresence({ ...absent, lossReason: 'OTHER', lossNote: 'Dentist' })).toEqual([]);
    expect(checkPresence({ ...absent, attendance: 'EXPECTED', lossReason: 'ILLNESS' })[0]?.field).toBe(
      'lossReason',
    );
  });

  it('is late after five minutes', () => {
    expect(attendanceOnArrival(at(605), at(600))).toBe('ARRIVED');
    expect(attendanceOnArrival(at(605) + 1, at(600))).toBe('LATE');
  });
});

describe('the cause of a session called off', () => {
  it('is known for every reason, and null when nothing was owed', () => {
    const free = CANCEL_REASONS.filter((reason) => causeOfCancellation(reason) === null);
    expect(free).toEqual(['PLAN_CHANGED', 'BOOKED_IN_ERROR']);
  });
});
