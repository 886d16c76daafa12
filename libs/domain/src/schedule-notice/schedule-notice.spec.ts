import { describe, expect, it } from '@jest/globals';
import { isToldNow, noticeOf, toldOf, TOLD_DAYS_AHEAD, type SessionPlace } from './index.ts';

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

describe('who is told what of a changed session', () => {
  const group = (patientIds: string[], at: Partial<SessionPlace> = {}) => ({ ...PLACE, ...at, patientIds });
  const LATER = { startsAt: '2026-11-24T10:00:00.000Z', endsAt: '2026-11-24T10:45:00.000Z' };
  const brief = (...change: Parameters<typeof toldOf>) =>
    toldOf(...change).map(({ kind, memberIds, patientIds }) => [kind, memberIds.join(), patientIds.join()]);

  it('tells whoever joins or leaves at an unchanged time, and nobody else', () => {
    expect(brief(group(['kim', 'lee']), group(['lee', 'may']))).toEqual([
      ['CANCELLED', '', 'kim'],
      ['BOOKED', '', 'may'],
    ]);
    expect(brief(group(['kim']), group(['kim']))).toEqual([]);
  });

  it('tells each patient of a moved session their own change', () => {
    const told = toldOf(group(['kim', 'lee']), group(['lee', 'may'], LATER));
    expect(told.map(({ kind, patientIds }) => [kind, ...patientIds])).toEqual([
      ['MOVED', 'lee'],
      ['CANCELLED', 'kim'],
      ['BOOKED', 'may'],
    ]);
    const places = told.map(({ before, after }) => [before?.startsAt ?? null, after?.startsAt ?? null]);
    expect(places).toEqual([
      [PLACE.startsAt, LATER.startsAt],
      [PLACE.startsAt, null],
      [null, LATER.startsAt],
    ]);
    expect(told[0]).toMatchObject({ memberIds: ['ann', 'ben'] });
    expect(told[0]?.before).toEqual(PLACE);
  });

  it('tells all of a booking and of a cancellation, and both members of an exchange', () => {
    expect(brief(null, group(['kim']))).toEqual([
      ['BOOKED', 'ann,ben', ''],
      ['BOOKED', '', 'kim'],
    ]);
    expect(brief(group(['kim']), null)).toEqual([
      ['CANCELLED', 'ann,ben', ''],
      ['CANCELLED', '', 'kim'],
    ]);
    const handed = group(['kim'], { memberIds: ['cleo', 'ben'] });
    expect(brief(group(['kim']), handed, 'HANDED_OVER')).toEqual([['HANDED_OVER', 'ann,ben,cleo', 'kim']]);
  });
});

describe('when people are told', () => {
  const START = new Date(PLACE.startsAt).getTime();
  const before = (ms: number) => new Date(START - ms);
  const AHEAD = TOLD_DAYS_AHEAD * 86_400_000;

  it('tells of what begins within the next fourteen days', () => {
    expect(TOLD_DAYS_AHEAD).toBe(14);
    expect(isToldNow(null, PLACE, before(AHEAD))).toBe(true);
    expect(isToldNow(null, PLACE, before(AHEAD + 1))).toBe(false);
    expect(isToldNow(PLACE, null, before(1))).toBe(true);
  });

  it('leaves what has begun alone', () => {
    expect(isToldNow(PLACE, null, before(0))).toBe(false);
    expect(isToldNow(PLACE, PLACE, before(-1))).toBe(false);
  });

  it('tells of a session that leaves the next days, and of one that comes into them', () => {
    const far = { ...PLACE, startsAt: new Date(START + 2 * AHEAD).toISOString() };
    expect(isToldNow(PLACE, far, before(AHEAD))).toBe(true);
    expect(isToldNow(far, PLACE, before(AHEAD))).toBe(true);
    expect(isToldNow(far, far, before(AHEAD))).toBe(false);
    expect(isToldNow(null, null, before(0))).toBe(false);
  });
});
