import { describe, expect, it } from '@jest/globals';
import { noticeOf, type SessionPlace } from './index.ts';

const PLACE: SessionPlace = {
  startsAt: '2026-11-24T09:00:00.000Z',
  endsAt: '2026-11-24T09:45:00.000Z',
  memberIds: ['ann', 'ben'],
  roomId: 'gym',
};

describe('what people are told of a changed session', () => {
  it('names what weighs most', () => {
    expect(noticeOf(null, PLACE)).toBe('BOOKED');
    expect(noticeOf(PLACE, null)).toBe('CANCELLED');
    expect(noticeOf(PLACE, { ...PLACE, startsAt: '2026-11-24T08:55:00.000Z', roomId: 'pool' })).toBe('MOVED');
    expect(noticeOf(PLACE, { ...PLACE, memberIds: ['ann'], roomId: 'pool' })).toBe('RESTAFFED');
    expect(noticeOf(PLACE, { ...PLACE, roomId: 'pool' })).toBe('REROOMED');
  });

  it('is silent when nothing that anybody feels has changed', () => {
    expect(noticeOf(PLACE, { ...PLACE, memberIds: ['ben', 'ann'] })).toBeNull();
    expect(noticeOf(null, null)).toBeNull();
  });
});
