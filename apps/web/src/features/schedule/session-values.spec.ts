import { describe, expect, it } from '@jest/globals';
import { aSession } from './schedule-session.fixture.ts';
import {
  newSession,
  problemsOf,
  toBookInput,
  toChangeInput,
  toMinute,
  toTime,
  valuesOf,
} from './session-values.ts';

const blank = newSession({
  startsOn: '2026-03-02',
  startMinute: 555,
  disciplineCode: 'PHYSIOTHERAPY',
  memberIds: ['kai'],
  patientIds: [],
  roomId: null,
});

describe('the values of the form', () => {
  it('reads and writes the clock', () => {
    expect(toTime(555)).toBe('09:15');
    expect(toMinute('09:15')).toBe(555);
    for (const odd of ['', '9', '24:00', '09:75']) expect(toMinute(odd)).toBeNull();
  });

  it('says what is missing before anything is sent', () => {
    expect([...problemsOf(blank)]).toEqual([
      ['title', 'TITLE'],
      ['patientIds', 'PATIENTS'],
    ]);
    const two = { ...blank, title: 'Strength', patientIds: ['ana', 'leo'] };
    expect(problemsOf(two).get('patientIds')).toBe('ONE_PATIENT');
    expect(problemsOf({ ...two, kind: 'GROUP' }).size).toBe(0);
    expect(problemsOf({ ...blank, minutes: 4 }).get('minutes')).toBe('MINUTES');
  });

  it('books a series from its first chosen day', () => {
    const repeat = { ...blank.repeat, repeats: true, weekdays: [3] };
    expect(toBookInput({ ...blank, title: ' Strength ', patientIds: ['ana'], repeat })).toMatchObject({
      title: 'Strength',
      startsOn: '2026-03-04',
      startMinute: 555,
      repeat: { rule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=4' },
      patients: [{ patientId: 'ana', interventionId: null }],
    });
  });

  it('sends only what was changed', () => {
    const before = valuesOf(aSession('a', 540, 45));
    expect(toChangeInput(before, before)).toEqual({ scope: 'THIS' });
    expect(
      toChangeInput({ ...before, startTime: '10:00', roomId: null, scope: 'ALL' }, before, ' why '),
    ).toEqual({
      scope: 'ALL',
      startMinute: 600,
      roomId: null,
      overrideReason: 'why',
    });
  });

  it('gives a series another rule from the scope on, and only when it is another one', () => {
    const series = { rule: 'FREQ=WEEKLY;BYDAY=MO,TH', startsOn: '2026-03-02' };
    const before = valuesOf({ ...aSession('a', 540, 45), series });
    expect(before.repeat).toMatchObject({ repeats: true, weekdays: [1, 4], ends: 'OPEN' });
    const following = { ...before, scope: 'THIS_AND_FOLLOWING' as const };
    expect(toChangeInput(following, before)).toEqual({ scope: 'THIS_AND_FOLLOWING' });
    const other = { ...following, repeat: { ...before.repeat, weekdays: [4], interval: 2 } };
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH';
    expect(toChangeInput(other, before)).toEqual({ scope: 'THIS_AND_FOLLOWING', rule });
    expect(toChangeInput({ ...other, scope: 'THIS' }, before)).toEqual({ scope: 'THIS' });
  });

  it('leaves days of a series out of what is booked, or as they are in what is changed', () => {
    const series = { rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2026-03-02' };
    const before = valuesOf({ ...aSession('a', 540, 45), series });
    const leaveOut = ['2026-03-09'];
    const all = { ...before, scope: 'ALL' as const, leaveOut };
    expect(toChangeInput({ ...all, startTime: '10:00' }, before)).toMatchObject({ keepOn: leaveOut });
    const twice = { ...before.repeat, weekdays: [1, 3] };
    expect(toChangeInput({ ...all, repeat: twice }, before)).toMatchObject({ skipOn: leaveOut });
    expect(toBookInput({ ...before, leaveOut }).repeat).toEqual({ rule: series.rule, skipOn: leaveOut });
  });

  it('takes equipment along, and sends all of it when it changes', () => {
    const hoist = { equipmentId: 'hoist', units: 1 };
    expect(toBookInput({ ...blank, equipment: [hoist] }).equipment).toEqual([hoist]);
    const before = valuesOf({ ...aSession('a', 540, 45), equipment: [{ ...hoist, units: 2 }] });
    expect(toChangeInput({ ...before, equipment: [hoist] }, before)).toEqual({
      scope: 'THIS',
      equipment: [hoist],
    });
    expect(toChangeInput({ ...before, equipment: [] }, before).equipment).toEqual([]);
  });
});
