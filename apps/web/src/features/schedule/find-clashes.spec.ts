import { describe, expect, it } from '@jest/globals';
import { findClashes, type Candidate, type KnownWeek } from './find-clashes.ts';
import { aSession, patient } from './schedule-session.fixture.ts';

const candidate: Candidate = {
  sessionId: 'moved',
  on: '2026-03-02',
  startMinute: 560,
  minutes: 45,
  memberIds: ['kai'],
  patientIds: ['ana'],
  roomId: 'gym',
};
const week = (more: Partial<KnownWeek> = {}): KnownWeek => ({
  sessions: [aSession('there', 540, 45)],
  freeHours: () => undefined,
  roomSessions: () => 1,
  ...more,
});
const codes = (given: Partial<Candidate> = {}, known = week()) =>
  findClashes({ ...candidate, ...given }, known).map(({ code }) => code);

describe('clashes seen while dragging', () => {
  it('names member, patient and room, each with the time of what is there', () => {
    expect(findClashes(candidate, week())).toEqual([
      { code: 'MEMBER_BOOKED', resourceId: 'kai', fromMinute: 540, untilMinute: 585 },
      { code: 'PATIENT_BOOKED', resourceId: 'ana', fromMinute: 540, untilMinute: 585 },
      { code: 'ROOM_FULL', resourceId: 'gym', fromMinute: 540, untilMinute: 585 },
    ]);
  });

  it('lets sessions touch, and never stand in their own way', () => {
    expect(codes({ startMinute: 585 })).toEqual([]);
    expect(codes({ sessionId: 'there' })).toEqual([]);
    expect(codes({ on: '2026-03-03' })).toEqual([]);
  });

  it('leaves out what takes no time: cancelled sessions and excused patients', () => {
    expect(codes({}, week({ sessions: [aSession('there', 540, 45, { status: 'CANCELLED' })] }))).toEqual([]);
    const excused = aSession('there', 540, 45, {
      members: [],
      roomId: null,
      patients: [{ ...patient('ana', 'Ana Ruiz'), attendance: 'EXCUSED' }],
    });
    expect(codes({}, week({ sessions: [excused] }))).toEqual([]);
  });

  it('fills a room up to its number of sessions', () => {
    const others = { memberIds: ['mia'], patientIds: ['jon'] };
    expect(codes(others, week({ roomSessions: () => 2 }))).toEqual([]);
    expect(codes(others, week({ roomSessions: () => null }))).toEqual([]);
    expect(codes(others)).toEqual(['ROOM_FULL']);
  });

  it('knows hours where they are loaded, and says nothing where they are not', () => {
    const hours = (id: string) => (id === 'kai' ? ([[480, 600]] as const) : undefined);
    const empty = week({ sessions: [], freeHours: hours });
    expect(codes({ startMinute: 540 }, empty)).toEqual([]);
    expect(codes({ startMinute: 580 }, empty)).toEqual(['MEMBER_NOT_WORKING']);
    expect(codes({}, week({ sessions: [], freeHours: () => [] }))).toEqual([
      'MEMBER_NOT_WORKING',
      'PATIENT_UNAVAILABLE',
      'ROOM_CLOSED',
    ]);
  });
});
