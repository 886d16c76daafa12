import { describe, expect, it } from '@jest/globals';
import { decideFinish, decideStart, standsInTheWayOfFacts } from './session-under-way.ts';

const at = (minute: number) => minute * 60_000;

describe('a session begins', () => {
  it('up to an hour before its time', () => {
    const planned = { status: 'PLANNED', startsAt: at(600) } as const;
    expect(decideStart(planned, at(540))).toEqual({ ok: true, already: false });
    expect(decideStart(planned, at(539))).toMatchObject({ code: 'TOO_EARLY' });
  });

  it('once; a repeated call changes nothing', () => {
    expect(decideStart({ status: 'IN_PROGRESS', startsAt: at(600) }, at(610))).toEqual({
      ok: true,
      already: true,
    });
    expect(decideStart({ status: 'NO_SHOW', startsAt: at(600) }, at(630))).toEqual({
      ok: true,
      already: false,
    });
    expect(decideStart({ status: 'CANCELLED', startsAt: at(600) }, at(630))).toMatchObject({
      code: 'SESSION_CALLED_OFF',
    });
  });
});

describe('a session ends', () => {
  it('after it began', () => {
    const begun = { status: 'IN_PROGRESS', startedAt: at(600) } as const;
    expect(decideFinish(begun, at(645))).toEqual({ ok: true, already: false });
    expect(decideFinish(begun, at(599))).toMatchObject({ code: 'PERIOD_INVALID' });
    expect(decideFinish({ status: 'PLANNED', startedAt: null }, at(645))).toMatchObject({
      code: 'STATUS_MOVE_IMPOSSIBLE',
    });
    expect(decideFinish({ status: 'DELIVERED', startedAt: at(600) }, at(700))).toMatchObject({
      already: true,
    });
    expect(decideFinish({ status: 'WITHDRAWN', startedAt: null }, at(700))).toMatchObject({ ok: false });
  });
});

describe('therapy that happens now', () => {
  it('is refused for being in two places, not for working hours', () => {
    expect(standsInTheWayOfFacts('PATIENT_BOOKED')).toBe(true);
    expect(standsInTheWayOfFacts('MEMBER_NOT_WORKING')).toBe(false);
    expect(standsInTheWayOfFacts('IN_THE_PAST')).toBe(false);
  });
});
