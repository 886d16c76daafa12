import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/index.ts';
import {
  checkClinicClosure,
  checkEquipment,
  checkException,
  checkPatientTimeBlock,
  checkPreference,
  checkRoom,
  checkRoomClosure,
  checkScheduleSettings,
  checkSeparation,
  checkSkill,
  checkWeeklyHours,
  checkWorkingHours,
  decideException,
  DEFAULT_SCHEDULE_SETTINGS,
  DEFAULT_WEIGHTS,
  firstExceptionStatus,
  placeTemplate,
  SOFT_GOAL_KEYS,
  SOFT_GOALS,
  templateOn,
  withdrawException,
  type PatientTimeEntry,
  type StoredTemplate,
} from './index.ts';

const fieldsOf = (problems: readonly { readonly field: string }[]): string[] =>
  problems.map(({ field }) => field);
const TODAY = '2026-03-02';
const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 2, hour));

describe('settings', () => {
  it('start as something the rules allow, with a weight for every goal', () => {
    expect(checkScheduleSettings(DEFAULT_SCHEDULE_SETTINGS)).toEqual([]);
    expect(SOFT_GOALS.map((goal) => SOFT_GOAL_KEYS[goal]).sort()).toEqual(
      Object.keys(DEFAULT_WEIGHTS).sort(),
    );
  });

  it.each([
    [{ dayStartMinute: 1020, dayEndMinute: 480 }, 'dayEndMinute'],
    [{ dayEndMinute: 1021 }, 'dayEndMinute'],
    [{ slotMinutes: 5, dayStartMinute: 0, dayEndMinute: 1440 }, 'slotMinutes'],
    [{ slotMinutes: 45 }, 'slotMinutes'],
    [{ weekdays: [1, 1] }, 'weekdays'],
    [{ weekdays: [0] }, 'weekdays'],
    [{ lunchUntilMinute: 700, lunchMinutes: 30 }, 'lunchUntilMinute'],
    [{ breakMinutes: 0 }, 'breakMinutes'],
    [{ horizonWeeks: 0.5 }, 'horizonWeeks'],
    [{ weights: { ...DEFAULT_WEIGHTS, idle: 1e9 } }, 'weights.IDLE'],
  ])('refuse %o', (change, field) => {
    expect(fieldsOf(checkScheduleSettings({ ...DEFAULT_SCHEDULE_SETTINGS, ...change }))).toContain(field);
  });
});

describe('hours of a week', () => {
  const block = (weekday: number, startMinute: number, endMinute: number) => ({
    weekday,
    startMinute,
    endMinute,
  });

  it('may touch, and overlap on no day', () => {
    expect(checkWeeklyHours('h', [block(1, 480, 720), block(1, 720, 900), block(2, 480, 720)])).toEqual([]);
    expect(checkWeeklyHours('h', [block(1, 600, 900), block(1, 480, 601)])).toMatchObject([
      { code: 'HOURS_OVERLAP' },
    ]);
    for (const wrong of [
      block(0, 1, 2),
      block(8, 1, 2),
      block(1, 5, 5),
      block(1, -1, 5),
      block(1, 0, 1441),
    ]) {
      expect(checkWeeklyHours('h', [wrong])).toHaveLength(1);
    }
    expect(
      checkWeeklyHours(
        'h',
        Array.from({ length: 43 }, () => block(1, 1, 2)),
      ),
    ).toMatchObject([{ code: 'TOO_MANY' }]);
  });

  it('of a member have dates that exist and a limit', () => {
    const entry = { validFrom: TODAY, validUntil: null, maxDailyMinutes: 360, blocks: [block(1, 480, 900)] };
    expect(checkWorkingHours(entry)).toEqual([]);
    expect(fieldsOf(checkWorkingHours({ ...entry, validFrom: '2026-02-30' }))).toEqual(['validFrom']);
    expect(fieldsOf(checkWorkingHours({ ...entry, validUntil: '2026-01-01' }))).toEqual(['validUntil']);
    expect(fieldsOf(checkWorkingHours({ ...entry, maxDailyMinutes: -1 }))).toEqual(['maxDailyMinutes']);
  });

  it('never overlap in dates, whatever is put where, and leave the past alone', () => {
    const days = fc.integer({ min: -20, max: 60 });
    const entry = fc.record({
      start: days,
      length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        let stored: StoredTemplate[] = [{ id: 'first', validFrom: '2025-01-01', validUntil: null }];
        entries.forEach(({ start, length }, index) => {
          const validFrom = addDays(TODAY, start);
          const validUntil = length === null ? null : addDays(validFrom, length);
          const place = placeTemplate(stored, { validFrom, validUntil }, TODAY);
          expect(place.ok || start < 0 || length !== null).toBe(true);
          if (!place.ok) return;
          const before = stored;
          stored = stored
            .filter(({ id }) => id !== place.replaces)
            .map((one) =>
              one.id === place.closes?.id ? { ...one, validUntil: place.closes.validUntil } : one,
            )
            .concat({ id: `t${index}`, validFrom, validUntil: place.validUntil });
          for (let day = -9; day <= 90; day += 3) {
            const on = addDays(TODAY, day);
            const inForce = (list: readonly StoredTemplate[]) =>
              list.filter((one) => one.validFrom <= on && (one.validUntil === null || on <= one.validUntil));
            expect(inForce(stored).length).toBeLessThanOrEqual(1);
            if (day < 0) expect(inForce(stored)[0]?.id).toBe(inForce(before)[0]?.id);
          }
          expect(
            templateOn(
              stored.map((one) => ({ ...one, blocks: [] })),
              validFrom,
            ),
          ).toMatchObject({ id: `t${index}` });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('absences', () => {
  it('take time that exists', () => {
    expect(checkException({ kind: 'LEAVE', note: '', startsAt: at(8), endsAt: at(9) })).toEqual([]);
    expect(fieldsOf(checkException({ kind: 'LEAVE', note: '', startsAt: at(9), endsAt: at(9) }))).toEqual([
      'endsAt',
    ]);
    const tooLong = { startsAt: at(0), endsAt: new Date(Date.UTC(2028, 0, 1)) };
    expect(fieldsOf(checkException({ kind: 'LEAVE', note: 'x'.repeat(501), ...tooLong }))).toEqual([
      'endsAt',
      'note',
    ]);
    expect(fieldsOf(checkRoomClosure({ reason: ' ', startsAt: at(9), endsAt: at(8) }))).toEqual([
      'endsAt',
      'reason',
    ]);
    expect(checkClinicClosure({ startsOn: TODAY, endsOn: TODAY, reason: 'Holiday' })).toEqual([]);
    const wrong = { startsOn: TODAY, endsOn: '2026-03-01', reason: 'x' };
    expect(fieldsOf(checkClinicClosure(wrong))).toEqual(['endsOn']);
    expect(fieldsOf(checkClinicClosure({ ...wrong, startsOn: 'soon' }))).toEqual(['startsOn']);
  });

  it('hold at once when they are a fact or a decision', () => {
    expect(firstExceptionStatus('SICK', { self: true, mayDecide: false })).toBe('ACCEPTED');
    expect(firstExceptionStatus('LEAVE', { self: true, mayDecide: true })).toBe('REQUESTED');
    expect(firstExceptionStatus('LEAVE', { self: false, mayDecide: true })).toBe('ACCEPTED');
  });

  it('are decided once, with a reason for a no, and withdrawn while they last', () => {
    const asked = { status: 'REQUESTED' as const, startsAt: at(8), endsAt: at(12) };
    expect(decideException(asked, { accept: true, note: '' })).toMatchObject({
      ok: true,
      status: 'ACCEPTED',
    });
    expect(decideException(asked, { accept: false, note: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(decideException(asked, { accept: false, note: ' No ' })).toMatchObject({
      status: 'REFUSED',
      note: 'No',
    });
    expect(decideException(asked, { accept: true, note: 'x'.repeat(501) })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    for (const status of ['ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const) {
      expect(decideException({ status }, { accept: true, note: '' })).toMatchObject({
        code: 'ALREADY_DECIDED',
      });
    }
    expect(withdrawException({ ...asked, status: 'ACCEPTED' }, at(11))).toEqual({ ok: true });
    expect(withdrawException(asked, at(12))).toMatchObject({ code: 'ALREADY_OVER' });
    expect(withdrawException({ ...asked, status: 'REFUSED' }, at(11))).toMatchObject({
      code: 'ALREADY_DECIDED',
    });
  });
});

describe('rooms, equipment and skills', () => {
  it('have a name and places', () => {
    const room = {
      ...{ name: 'Gym', kind: 'GYM' as const, maxSessions: 2, maxPatients: 4 },
      ...{ changeoverBeforeMinutes: 0, changeoverAfterMinutes: 0, hours: [] },
    };
    expect(checkRoom(room)).toEqual([]);
    expect(fieldsOf(checkRoom({ ...room, name: '', maxPatients: 0, changeoverAfterMinutes: 121 }))).toEqual([
      ...['name', 'maxPatients', 'changeoverAfterMinutes'],
    ]);
    expect(fieldsOf(checkEquipment({ name: 'x', quantity: 0 }))).toEqual(['quantity']);
    expect(checkSkill({ code: 'HYDROTHERAPY', name: 'Hydrotherapy' })).toEqual([]);
    expect(fieldsOf(checkSkill({ code: 'a b', name: '' }))).toEqual(['code', 'name']);
  });
});

describe('times of patients', () => {
  const none = { weekday: null, startMinute: null, endMinute: null, validFrom: null, validUntil: null };
  const once: PatientTimeEntry = { kind: 'REST', note: '', ...none, startsAt: at(8), endsAt: at(9) };
  const weekly: PatientTimeEntry = {
    ...{ kind: 'SCHOOL', note: '', weekday: 1, startMinute: 480, endMinute: 540 },
    ...{ validFrom: TODAY, validUntil: null, startsAt: null, endsAt: null },
  };

  it('are weekly or once, never both', () => {
    expect(checkPatientTimeBlock(once)).toEqual([]);
    expect(checkPatientTimeBlock(weekly)).toEqual([]);
    for (const [entry, field] of [
      [{ ...once, endsAt: at(8) }, 'endsAt'],
      [{ ...once, startsAt: null }, 'endsAt'],
      [{ ...once, validFrom: TODAY }, 'weekday'],
      [{ ...weekly, startsAt: at(8) }, 'startsAt'],
      [{ ...weekly, endMinute: null }, 'endMinute'],
      [{ ...weekly, endMinute: 480 }, 'endMinute'],
      [{ ...weekly, validFrom: null }, 'validFrom'],
      [{ ...weekly, validUntil: '2026-01-01' }, 'validUntil'],
    ] as const) {
      expect(fieldsOf(checkPatientTimeBlock(entry))).toEqual([field]);
    }
  });

  it('preferences name a part of the day and each member once', () => {
    const preference = { fromMinute: null, untilMinute: null, preferredMemberIds: ['a'] };
    expect(checkPreference(preference)).toEqual([]);
    expect(fieldsOf(checkPreference({ ...preference, fromMinute: 700, untilMinute: 600 }))).toEqual([
      'untilMinute',
    ]);
    expect(fieldsOf(checkPreference({ ...preference, preferredMemberIds: ['a', 'a'] }))).toEqual([
      'preferredMemberIds',
    ]);
  });

  it('two are kept apart for a reason', () => {
    expect(checkSeparation({ patientId: 'a', otherPatientId: 'b', reason: 'Because' })).toEqual([]);
    expect(fieldsOf(checkSeparation({ patientId: 'a', otherPatientId: 'a', reason: '' }))).toEqual([
      ...['reason', 'otherPatientId'],
    ]);
  });
});
