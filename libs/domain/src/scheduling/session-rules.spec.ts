import { describe, expect, it } from '@jest/globals';
import {
  attendanceAfter,
  checkAttendance,
  checkCancellation,
  checkSession,
  decideCancellation,
  decideStatus,
  decideUndo,
  isLateCancellation,
  nextStatuses,
  occupies,
  SESSION_STATUSES,
  type SessionFields,
  type SessionStatus,
} from './index.ts';

const START = Date.parse('2026-11-24T14:00:00Z');
const facts = (status: SessionStatus, now = START, today = '2026-11-24') => ({
  status,
  localOn: '2026-11-24',
  startsAt: START,
  now,
  today,
});

describe('the status of a session', () => {
  it('goes from planned to delivered, or is missed', () => {
    for (const to of ['CONFIRMED', 'ARRIVED', 'IN_PROGRESS', 'DELIVERED', 'NO_SHOW'] as const) {
      expect(decideStatus(facts('PLANNED'), to)).toEqual({ ok: true });
    }
    expect(decideStatus(facts('DELIVERED'), 'ARRIVED')).toMatchObject({ code: 'STATUS_MOVE_IMPOSSIBLE' });
    expect(decideStatus(facts('CANCELLED'), 'PLANNED')).toMatchObject({ code: 'STATUS_MOVE_IMPOSSIBLE' });
    expect(decideStatus(facts('NO_SHOW'), 'ARRIVED')).toEqual({ ok: true });
  });

  it('is never called off, withdrawn or kept by a step', () => {
    for (const from of SESSION_STATUSES) {
      expect(nextStatuses(from)).not.toContain(from);
      expect(nextStatuses(from)).not.toContain('CANCELLED');
      expect(nextStatuses(from)).not.toContain('WITHDRAWN');
    }
  });

  it('knows the day and the start', () => {
    expect(decideStatus(facts('PLANNED', START - 1), 'DELIVERED')).toMatchObject({ code: 'TOO_EARLY' });
    expect(decideStatus(facts('PLANNED', START - 1), 'NO_SHOW')).toMatchObject({ code: 'TOO_EARLY' });
    expect(decideStatus(facts('PLANNED', START - 1), 'ARRIVED')).toEqual({ ok: true });
    expect(decideStatus(facts('PLANNED', START - 1, '2026-11-23'), 'ARRIVED')).toMatchObject({
      code: 'TOO_EARLY',
    });
  });

  it('takes time until it is called off or withdrawn', () => {
    expect(SESSION_STATUSES.filter((status) => !occupies(status))).toEqual(['CANCELLED', 'WITHDRAWN']);
    expect(decideCancellation('CONFIRMED')).toEqual({ ok: true });
    expect(decideCancellation('ARRIVED')).toMatchObject({ code: 'STATUS_MOVE_IMPOSSIBLE' });
  });

  it('takes the last step back, once', () => {
    expect(decideUndo('CONFIRMED')).toEqual({ ok: true, status: 'CONFIRMED' });
    expect(decideUndo(null)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });
});

describe('a cancellation', () => {
  it('is late within the hours before the start, and afterwards', () => {
    const hour = 3_600_000;
    expect(isLateCancellation(START, START - 25 * hour, 24)).toBe(false);
    expect(isLateCancellation(START, START - 24 * hour, 24)).toBe(false);
    expect(isLateCancellation(START, START - 24 * hour + 1, 24)).toBe(true);
    expect(isLateCancellation(START, START + hour, 0)).toBe(true);
    expect(isLateCancellation(START, START - hour, 0)).toBe(false);
  });

  it('says its reason in words when none of the list fits', () => {
    expect(checkCancellation('ILLNESS', '')).toEqual([]);
    expect(checkCancellation('OTHER', ' ').map(({ code }) => code)).toEqual(['TEXT_REQUIRED']);
  });
});

describe('attendance', () => {
  it('follows the session of one patient, and leaves a group to be recorded one by one', () => {
    expect(attendanceAfter('ARRIVED', 'EXPECTED', 1)).toBe('ARRIVED');
    expect(attendanceAfter('DELIVERED', 'EXPECTED', 1)).toBe('ATTENDED');
    expect(attendanceAfter('DELIVERED', 'LATE', 1)).toBe('LATE');
    expect(attendanceAfter('NO_SHOW', 'EXPECTED', 1)).toBe('ABSENT');
    expect(attendanceAfter('PLANNED', 'ATTENDED', 1)).toBe('EXPECTED');
    expect(attendanceAfter('DELIVERED', 'EXPECTED', 4)).toBe('EXPECTED');
    expect(attendanceAfter('DELIVERED', 'ARRIVED', 4)).toBe('ATTENDED');
    for (const status of SESSION_STATUSES) expect(attendanceAfter(status, 'EXCUSED', 1)).toBe('EXCUSED');
  });

  it('gives minutes to those who came, and tells nothing before the start', () => {
    const session = { status: 'IN_PROGRESS' as const, minutes: 45, started: true };
    const fields = (record: Partial<Parameters<typeof checkAttendance>[0]>, more = {}) =>
      checkAttendance(
        { attendance: 'ATTENDED', note: '', minutesDelivered: null, ...record },
        { ...session, ...more },
      ).map(({ field }) => field);
    expect(fields({ minutesDelivered: 45 })).toEqual([]);
    expect(fields({ minutesDelivered: 91 })).toEqual(['minutesDelivered']);
    expect(fields({ attendance: 'ABSENT', minutesDelivered: 10 })).toEqual(['minutesDelivered']);
    expect(fields({}, { started: false })).toEqual(['attendance']);
    expect(fields({ attendance: 'EXCUSED' }, { started: false })).toEqual([]);
    expect(fields({}, { status: 'CANCELLED' })).toEqual(['attendance']);
  });
});

describe('the fields of a session', () => {
  const session: SessionFields = {
    kind: 'INDIVIDUAL',
    title: 'Physiotherapy',
    startsOn: '2026-11-24',
    startMinute: 540,
    minutes: 45,
    memberIds: ['ann'],
    patientIds: ['robin'],
    equipment: [],
    capacity: null,
    note: '',
  };
  const fields = (more: Partial<SessionFields>) =>
    checkSession({ ...session, ...more }).map(({ field, code }) => `${field} ${code}`);

  it('are those that a kind of session has', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ patientIds: [] })).toEqual(['patients CHOICE_REQUIRED']);
    expect(fields({ patientIds: ['robin', 'kim'] })).toEqual(['patients TOO_MANY']);
    expect(fields({ kind: 'GROUP', patientIds: ['robin', 'kim'] })).toEqual([]);
    expect(fields({ kind: 'GROUP', patientIds: [] })).toEqual([]);
    expect(fields({ kind: 'CO_TREATMENT' })).toEqual(['memberIds CO_TREATING_REQUIRED']);
    expect(fields({ memberIds: ['ann', 'ann'] })).toEqual(['memberIds CHOSEN_TWICE']);
    expect(fields({ minutes: 0, startMinute: 1440 })).toEqual([
      'startMinute NUMBER_OUT_OF_RANGE',
      'minutes NUMBER_OUT_OF_RANGE',
    ]);
    expect(fields({ title: ' ' })).toEqual(['title TEXT_REQUIRED']);
  });
});
