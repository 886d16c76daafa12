import { describe, expect, it } from '@jest/globals';
import { clinic, member, patient, session, TUESDAY } from './bookable-clinic.fixture.ts';
import { bookedAs, findClashes, findWarnings, type BookingCandidate, type BookingContext } from './index.ts';

const warnings = (candidate: BookingCandidate, context: BookingContext) =>
  findWarnings(candidate, context).map(({ code }) => code);

describe('what a session is warned of', () => {
  it('is nothing on a quiet day', () => {
    expect(findWarnings(session(540, 45), clinic())).toEqual([]);
  });

  it('is what the patient prefers, holds and separations', () => {
    const patients = new Map([
      [
        'robin',
        patient({
          onHold: true,
          fromMinute: 600,
          preferredMemberIds: ['ben', 'eve'],
          separatedFromIds: ['kim'],
        }),
      ],
      ['kim', patient()],
    ]);
    const alone = session(540, 45, { roomId: null });
    expect(warnings(alone, clinic({ patients }))).toEqual([
      'ROOM_MISSING',
      'PATIENT_ON_HOLD',
      'NOT_PREFERRED_MEMBER',
      'OUTSIDE_PREFERRED_TIME',
    ]);
    const apart = findWarnings(
      session(600, 45, { memberIds: ['ben'], patientIds: ['kim', 'robin'] }),
      clinic({ patients }),
    );
    expect(apart[0]).toEqual({ code: 'PATIENTS_SEPARATED', resourceKind: 'SESSION', resourceId: null });
  });

  it('is a hold that may concern the session; one that covers it is a clash', () => {
    const held = (effect: 'CONCERNS' | 'BLOCKS' | 'NONE') =>
      session(540, 45, { holdEffects: new Map([['robin', effect]]) });
    expect(warnings(held('CONCERNS'), clinic())).toEqual(['PATIENT_ON_HOLD']);
    expect(findClashes(held('CONCERNS'), clinic())).toEqual([]);
    expect(warnings(held('BLOCKS'), clinic())).toEqual([]);
    expect(findClashes(held('BLOCKS'), clinic()).map(({ code, resourceId }) => [code, resourceId])).toEqual([
      ['PATIENT_ON_HOLD_BLOCKED', 'robin'],
    ]);
    expect(warnings(held('NONE'), clinic())).toEqual([]);
  });

  it('is a long day, no lunch and no break, of members and patients', () => {
    const day = [480, 545, 610].map((start) => bookedAs(session(start, 60), `s${start}`));
    const context = clinic({
      sessions: day,
      members: new Map([['ann', member(['PT'], { dailyLimits: new Map([[TUESDAY, 200]]) })]]),
    });
    expect(findWarnings(session(675, 60), context)).toEqual([
      { code: 'MEMBER_OVER_LOAD', resourceKind: 'MEMBER', resourceId: 'ann' },
      { code: 'NO_BREAK', resourceKind: 'MEMBER', resourceId: 'ann' },
      { code: 'NO_BREAK', resourceKind: 'PATIENT', resourceId: 'robin' },
    ]);
    const noon = clinic({ sessions: [bookedAs(session(690, 45), 'noon')] });
    expect(warnings(session(750, 60), noon)).toEqual(['NO_LUNCH', 'NO_LUNCH']);
    expect(warnings(session(765, 30), noon)).toEqual([]);
  });

  it('is too little time to change round the pool', () => {
    const pool = clinic({ sessions: [bookedAs(session(540, 45, { roomId: 'pool' }), 'pool')] });
    expect(warnings(session(595, 30), pool)).toEqual(['CHANGEOVER_TOO_SHORT']);
    expect(warnings(session(600, 30), pool)).toEqual([]);
    expect(warnings(session(500, 30), pool)).toEqual(['CHANGEOVER_TOO_SHORT']);
    expect(warnings(session(585, 30, { roomId: 'pool' }), pool)).toEqual([]);
  });
});
