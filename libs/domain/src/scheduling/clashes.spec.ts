import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FreeTime, UnavailableSpan } from '../availability/index.ts';
import {
  at,
  clinic,
  member,
  open,
  patient,
  room,
  session,
  TUESDAY,
  ZONE,
} from './bookable-clinic.fixture.ts';
import {
  alternativesFor,
  bookedAs,
  clashMessage,
  CLASH_CODES,
  findClashes,
  hoursIn,
  uncoveredDisciplines,
  WARNING_CODES,
  warningMessage,
  type BookingCandidate,
  type BookingContext,
} from './index.ts';

const codes = (candidate: BookingCandidate, context: BookingContext) =>
  findClashes(candidate, context).map(({ code }) => code);

describe('what stands in the way of a session', () => {
  it('is nothing where everybody and everything is free', () => {
    expect(findClashes(session(540, 45), clinic())).toEqual([]);
    const touching = [bookedAs(session(495, 45), 'a'), bookedAs(session(585, 45), 'b')];
    expect(findClashes(session(540, 45), clinic({ sessions: touching }))).toEqual([]);
  });

  it('is whoever is booked, with the session and the time shared', () => {
    const sessions = [bookedAs(session(570, 60, { roomId: null }), 'other')];
    expect(findClashes(session(540, 45), clinic({ sessions }))).toEqual([
      {
        code: 'MEMBER_BOOKED',
        resourceKind: 'MEMBER',
        resourceId: 'ann',
        sessionId: 'other',
        startsAt: at(570),
        endsAt: at(585),
      },
      {
        code: 'PATIENT_BOOKED',
        resourceKind: 'PATIENT',
        resourceId: 'robin',
        sessionId: 'other',
        startsAt: at(570),
        endsAt: at(585),
      },
    ]);
    expect(findClashes(session(540, 45, { sessionId: 'other' }), clinic({ sessions }))).toEqual([]);
  });

  it('is time outside hours, leave, closures and the past, each named once', () => {
    expect(codes(session(450, 45), clinic())).toEqual([
      'MEMBER_NOT_WORKING',
      'PATIENT_UNAVAILABLE',
      'ROOM_CLOSED',
    ]);
    const away = (reason: UnavailableSpan['reason']): FreeTime => ({
      ...open(600),
      unavailable: [{ startsAt: at(480), endsAt: at(600), reason }],
    });
    const onLeave = new Map([['ann', member(['PT'], { time: away('SICK') })]]);
    expect(codes(session(540, 45), clinic({ members: onLeave }))).toEqual(['MEMBER_ON_LEAVE']);
    const closed = clinic({
      members: new Map([['ann', member(['PT'], { time: away('CLINIC_CLOSED') })]]),
      patients: new Map([['robin', patient({ time: away('CLINIC_CLOSED') })]]),
    });
    expect(codes(session(540, 45), closed)).toEqual(['CLINIC_CLOSED']);
    expect(codes(session(540, 45), clinic({ now: at(541) }))).toEqual(['IN_THE_PAST']);
    expect(codes(session(540, 45, { keepsTime: true }), clinic({ now: at(541) }))).toEqual([]);
    const gone = new Map([['gym', { ...room(2, 3), time: { ...away('ROOM_INACTIVE'), free: [] } }]]);
    expect(codes(session(540, 45), clinic({ rooms: gone }))).toContain('ROOM_INACTIVE');
  });

  it('is a room beyond its sessions or its patients, at any moment', () => {
    const one = bookedAs(session(540, 30, { memberIds: ['ben'], patientIds: ['kim'] }), 'one');
    const two = bookedAs(session(570, 30, { memberIds: ['ben'], patientIds: ['kim'] }), 'two');
    // One after the other they never are two at a time.
    expect(codes(session(540, 60), clinic({ sessions: [one, two] }))).toEqual([]);
    const long = bookedAs(session(560, 60, { memberIds: ['eve'], patientIds: ['lee'] }), 'long');
    expect(findClashes(session(540, 60), clinic({ sessions: [one, two, long] }))).toMatchObject([
      { code: 'ROOM_FULL', resourceId: 'gym', sessionId: null, startsAt: at(560), endsAt: at(570) },
    ]);
    const group = session(540, 45, { kind: 'GROUP', patientIds: ['robin', 'lee', 'may'] });
    expect(codes(group, clinic({ sessions: [one] }))).toEqual(['ROOM_FULL']);
    expect(codes(group, clinic())).toEqual([]);
    expect(codes({ ...group, capacity: 2 }, clinic())).toEqual(['GROUP_FULL']);
  });

  it('is equipment that others use', () => {
    const bars = (units: number) => ({ equipment: [{ equipmentId: 'bars', units }] });
    const other = bookedAs(
      session(540, 45, { memberIds: ['ben'], patientIds: ['kim'], ...bars(1) }),
      'other',
    );
    expect(codes(session(560, 45, bars(1)), clinic({ sessions: [other] }))).toEqual([]);
    expect(codes(session(560, 45, bars(2)), clinic({ sessions: [other] }))).toEqual(['EQUIPMENT_TAKEN']);
    expect(codes(session(560, 45, bars(3)), clinic())).toEqual(['EQUIPMENT_TAKEN']);
  });

  it('is a discipline that nobody stands in for', () => {
    expect(codes(session(540, 45, { memberIds: ['eve'] }), clinic())).toEqual(['MEMBER_LACKS_SKILL']);
    const together = { kind: 'CO_TREATMENT' as const, neededDisciplineCodes: ['PT', 'PSY'] };
    expect(codes(session(540, 45, { ...together, memberIds: ['ann', 'eve'] }), clinic())).toEqual([]);
    expect(findClashes(session(540, 45, { ...together, memberIds: ['ann', 'ben'] }), clinic())).toMatchObject(
      [{ code: 'DISCIPLINE_MISSING', resourceId: 'PSY' }],
    );
  });

  it('counts a member for one discipline at a time', () => {
    const members = new Map([
      ['both', { disciplineCodes: ['PT', 'PSY'] }],
      ['ann', { disciplineCodes: ['PT'] }],
    ]);
    const needed = ['PT', 'PSY'];
    expect(
      uncoveredDisciplines({ memberIds: ['both'], neededDisciplineCodes: needed }, members),
    ).toHaveLength(1);
    for (const memberIds of [
      ['both', 'ann'],
      ['ann', 'both'],
    ]) {
      expect(uncoveredDisciplines({ memberIds, neededDisciplineCodes: needed }, members)).toEqual([]);
    }
  });
});

describe('words', () => {
  it('name who and when, and nobody the reader may not know', () => {
    expect(hoursIn(ZONE, session(540, 45))).toBe('09:00-09:45');
    expect(clashMessage('MEMBER_BOOKED', 'Ann Lake', TUESDAY, '09:00-09:45')).toBe(
      'Ann Lake has another session on 2026-11-24, 09:00-09:45.',
    );
    expect(clashMessage('PATIENT_BOOKED', null, TUESDAY, '09:00-09:45')).toMatch(/^This patient has/);
    for (const code of CLASH_CODES) expect(clashMessage(code, null, TUESDAY, '09:00-09:45')).toMatch(/\.$/);
    for (const code of WARNING_CODES) expect(warningMessage(code, null)).toMatch(/\.$/);
  });
});

const anySession = fc
  .record({
    slot: fc.integer({ min: 0, max: 30 }),
    slots: fc.integer({ min: 1, max: 6 }),
    memberIds: fc.uniqueArray(fc.constantFrom('ann', 'ben'), { minLength: 1 }),
    patientIds: fc.uniqueArray(fc.constantFrom('robin', 'kim', 'lee'), { minLength: 1 }),
    roomId: fc.constantFrom('gym', 'pool', null),
    units: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ slot, slots, units, ...more }) =>
    session(480 + slot * 15, slots * 15, {
      ...more,
      kind: 'GROUP',
      equipment: units > 0 ? [{ equipmentId: 'bars', units }] : [],
    }),
  );
const SHARED = ['MEMBER_BOOKED', 'PATIENT_BOOKED', 'ROOM_FULL', 'EQUIPMENT_TAKEN'];

describe('whatever is booked', () => {
  it('two sessions clash in both orders or in none', () => {
    fc.assert(
      fc.property(anySession, anySession, (a, b) => {
        const between = (one: BookingCandidate, other: BookingCandidate) =>
          codes(one, clinic({ sessions: [bookedAs(other, 'other')] }))
            .filter((code) => SHARED.includes(code))
            .sort();
        expect(between(a, b)).toEqual(between(b, a));
        if (a.endsAt <= b.startsAt || b.endsAt <= a.startsAt) expect(between(a, b)).toEqual([]);
      }),
    );
  });

  it('an alternative never clashes, and keeps the length', () => {
    fc.assert(
      fc.property(anySession, fc.array(anySession, { maxLength: 12 }), (candidate, others) => {
        const context = clinic({ sessions: others.map((other, index) => bookedAs(other, String(index))) });
        const found = alternativesFor(candidate, context, {
          zone: ZONE,
          until: '2026-11-27',
          otherRoomIds: ['gym', 'pool'].filter((id) => id !== candidate.roomId),
          colleagueIds: ['ann', 'ben'],
        });
        for (const { kind, ...change } of found) {
          expect(findClashes({ ...candidate, ...change }, context)).toEqual([]);
          expect(change.endsAt.getTime() - change.startsAt.getTime()).toBe(
            candidate.endsAt.getTime() - candidate.startsAt.getTime(),
          );
          if (kind !== 'OTHER_MEMBER') expect(change.memberIds).toEqual(candidate.memberIds);
        }
        const same = found.filter(({ kind }) => kind === 'SAME_DAY');
        const distance = same.map(({ startsAt }) => Math.abs(+startsAt - +candidate.startsAt));
        expect(distance).toEqual([...distance].sort((a, b) => a - b));
      }),
    );
  });
});
