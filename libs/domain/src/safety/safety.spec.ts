import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ADVERSE_EVENT_SEVERITIES,
  checkAdverseEvent,
  checkClosing,
  checkOnCallDuty,
  escalates,
  escalationChain,
  isRestricted,
  raisesSafetyFlag,
  readingTimes,
  SAFETY_FLAG_KINDS,
} from './index.ts';

const now = new Date('2026-11-23T12:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const user = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const who = fc.record({
  duties: fc.array(
    fc.record({
      userId: user,
      level: fc.integer({ min: 1, max: 3 }),
      startsAt: fc.constantFrom(hours(-8), hours(-1), hours(0), hours(1)),
      endsAt: fc.constantFrom(hours(-1), hours(0), hours(1), hours(8)),
    }),
  ),
  lead: fc.option(user),
  teamPhysicians: fc.array(user),
  clinicPhysicians: fc.array(user),
});

describe('escalationChain', () => {
  it('pages nobody twice, leaves no step empty, and forgets none of the physicians', () => {
    fc.assert(
      fc.property(who, (people) => {
        const chain = escalationChain(people, now);
        const all = chain.flat();
        expect(new Set(all).size).toBe(all.length);
        expect(chain.every((step) => step.length > 0)).toBe(true);
        expect(all).toEqual(expect.arrayContaining([...people.teamPhysicians, ...people.clinicPhysicians]));
      }),
    );
  });

  it('begins with who is on duty now, by level, and ends a duty at its end', () => {
    const duty = (userId: string, level: number, from: number, until: number) => ({
      ...{ userId, level },
      startsAt: hours(from),
      endsAt: hours(until),
    });
    const people = {
      duties: [
        duty('second', 2, -1, 1),
        duty('first', 1, -1, 1),
        duty('over', 1, -2, 0),
        duty('later', 1, 1, 2),
      ],
      lead: 'lead',
      teamPhysicians: ['first', 'team'],
      clinicPhysicians: ['team', 'clinic'],
    };
    expect(escalationChain(people, now)).toEqual([['first'], ['second'], ['lead'], ['team'], ['clinic']]);
    expect(escalationChain({ ...people, duties: [], lead: null }, now)).toEqual([
      ['first', 'team'],
      ['clinic'],
    ]);
  });
});

describe('flags', () => {
  it('restrict what a parent must not see by itself, and escalate all but what is no alarm', () => {
    expect(SAFETY_FLAG_KINDS.filter(isRestricted)).toEqual(['SUICIDALITY', 'ABUSE_DISCLOSURE']);
    expect(SAFETY_FLAG_KINDS.filter((kind) => !escalates(kind))).toEqual(['TOO_MUCH', 'OTHER']);
  });

  it('close with an assessment, after somebody took them', () => {
    const assessment = '  Seen at once; skin dressed, mother told by phone.  ';
    expect(checkClosing('ACKNOWLEDGED', assessment)).toEqual({ ok: true, assessment: assessment.trim() });
    expect(checkClosing('ACKNOWLEDGED', 'fine')).toMatchObject({ code: 'ASSESSMENT_REQUIRED' });
    expect(checkClosing('ACKNOWLEDGED', 'a\u0000'.repeat(20))).toMatchObject({ code: 'ASSESSMENT_REQUIRED' });
    expect(checkClosing('OPEN', assessment)).toMatchObject({ code: 'SAFETY_FLAG_NOT_TAKEN' });
    expect(checkClosing('CLOSED', assessment)).toMatchObject({ code: 'SAFETY_FLAG_CLOSED' });
  });
});

describe('a turn of duty', () => {
  it('has a level and a length', () => {
    const turn = { level: 1, startsAt: now, endsAt: hours(12) };
    expect(checkOnCallDuty(turn)).toEqual({ ok: true });
    expect(checkOnCallDuty({ ...turn, level: 4 })).toMatchObject({ field: 'level' });
    expect(checkOnCallDuty({ ...turn, endsAt: now })).toMatchObject({ field: 'endsAt' });
    expect(checkOnCallDuty({ ...turn, endsAt: new Date(NaN) })).toMatchObject({ field: 'endsAt' });
    expect(checkOnCallDuty({ ...turn, endsAt: hours(24 * 15) })).toMatchObject({ field: 'endsAt' });
  });
});

describe('adverse events', () => {
  it('are serious from grade 4 on, and looked at the same day from grade 3 on', () => {
    const event = { severity: 2, serious: false, description: 'Sprained ankle on the stairs.' };
    expect(checkAdverseEvent(event)).toEqual({ ok: true, description: event.description });
    expect(checkAdverseEvent({ ...event, severity: 4 })).toMatchObject({ code: 'SEVERITY_IS_SERIOUS' });
    expect(checkAdverseEvent({ ...event, severity: 2.5 })).toMatchObject({ field: 'severity' });
    expect(checkAdverseEvent({ ...event, description: ' ' })).toMatchObject({ field: 'description' });
    const graded = ADVERSE_EVENT_SEVERITIES.map((severity) => raisesSafetyFlag({ severity, serious: false }));
    expect(graded).toEqual([false, false, true, true, true]);
    expect(raisesSafetyFlag({ severity: 1, serious: true })).toBe(true);
  });
});

describe('readingTimes', () => {
  const hours = { weekdays: [1, 2, 3, 4, 5], fromMinute: 480, untilMinute: 1020 };
  const at = (on: string, minute: number) => readingTimes(hours, new Set(['2026-11-26']), { on, minute });

  it('says whether it is read now, and otherwise when next', () => {
    expect(at('2026-11-23', 480)).toEqual({ readNow: true, nextReadOn: null });
    expect(at('2026-11-23', 479)).toEqual({ readNow: false, nextReadOn: '2026-11-23' });
    expect(at('2026-11-23', 1020)).toEqual({ readNow: false, nextReadOn: '2026-11-24' });
    expect(at('2026-11-25', 1200)).toEqual({ readNow: false, nextReadOn: '2026-11-27' });
    expect(at('2026-11-28', 600)).toEqual({ readNow: false, nextReadOn: '2026-11-30' });
  });
});
