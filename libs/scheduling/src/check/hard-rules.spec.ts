import { describe, expect, it } from '@jest/globals';
import type { Instance } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { aPlan, aSession, at, aWeek, goodPlan, planWith, weekWith } from '../testing/small-week.ts';
import { checkSolution, fixedConflicts } from './check-solution.ts';

const codesOf = (week: Instance, plan: Solution, baseline?: Solution): string[] =>
  checkSolution(week, plan, { baseline }).breaches.map(({ code }) => code);

const people = (id: string, more: object) => weekWith('patients', id, more);
const member = (id: string, more: object) => weekWith('staff', id, more);
const rule = (kind: 'patient' | 'staff', more: object): Instance => {
  const week = aWeek();
  return { ...week, rules: { ...week.rules, [kind]: { ...week.rules[kind], ...more } } };
};
const ordered = (first: string, then: string, gap: number, strict: boolean): Instance => {
  const week = aWeek();
  return { ...week, rules: { ...week.rules, precedence: [{ first, then, gap, strict }] } };
};
/** The small week in which a group may run without somebody, at a cost. */
const lenient = (): Instance => aWeek({ weights: { ...aWeek().weights, excused: 50 } });

describe('hard rules', () => {
  it('finds nothing wrong with a good plan', () => {
    expect(checkSolution(aWeek(), goodPlan())).toMatchObject({ ok: true, placed: 6, unplaced: [] });
  });

  it.each<[string, Instance, Solution, string[]]>([
    [
      'an unknown session',
      aWeek(),
      aPlan([...goodPlan().assignments, at('x', 0, 0, [], 'gym1')]),
      ['BAD_REF'],
    ],
    ['an unknown room', aWeek(), planWith('b.1', { room: 'x' }), ['BAD_REF']],
    ['an unknown member', aWeek(), planWith('b.1', { staff: ['x'] }), ['BAD_REF']],
    ['half a slot', aWeek(), planWith('b.1', { start: 0.5 }), ['BAD_REF']],
    [
      'a session placed twice',
      aWeek(),
      aPlan([...goodPlan().assignments, at('b.1', 1, 5, ['pt2'], 'gym1')]),
      ['BAD_REF'],
    ],
    ['a day that is none', aWeek(), planWith('b.1', { day: 2 }), ['HORIZON']],
    ['the end of the day', aWeek(), planWith('b.1', { start: 11 }), ['HORIZON']],
    ['a start before the day', aWeek(), planWith('b.1', { start: -1 }), ['HORIZON']],
    ['a day not asked for', weekWith('sessions', 'b.1', { days: [1] }), goodPlan(), ['DAY']],
    ['a window that ends too early', weekWith('sessions', 'b.1', { window: [0, 1] }), goodPlan(), ['WINDOW']],
    ['a window that begins later', weekWith('sessions', 'b.1', { window: [1, 12] }), goodPlan(), ['WINDOW']],
    ['too few people', aWeek(), planWith('d.1', { staff: ['pt2'] }), ['STAFF_ROLES']],
    ['too many people', aWeek(), planWith('b.1', { staff: ['pt2', 'psy1'] }), ['STAFF_ROLES']],
    [
      'one person in two roles',
      member('pt2', { skills: ['PT', 'AQUA', 'PSY'] }),
      planWith('d.1', { staff: ['pt2', 'pt2'] }),
      ['STAFF_ROLES'],
    ],
    ['a missing skill', aWeek(), planWith('b.1', { staff: ['psy1'] }), ['STAFF_SKILL']],
    ['the wrong kind of room', aWeek(), planWith('b.1', { room: 'con1' }), ['ROOM_KIND']],
    [
      'a closed room',
      weekWith('rooms', 'pool1', { open: [[[3, 12]], [[0, 12]]] }),
      goodPlan(),
      ['ROOM_OPEN'],
    ],
    [
      'a gap in the opening hours',
      weekWith('rooms', 'pool1', {
        open: [
          [
            [0, 3],
            [3, 12],
          ],
          [],
        ],
      }),
      goodPlan(),
      ['ROOM_OPEN'],
    ],
    [
      'too many sessions in a room',
      weekWith('rooms', 'gym1', { maxSessions: 1 }),
      goodPlan(),
      ['ROOM_SESSIONS'],
    ],
    [
      'too many patients in a room',
      weekWith('rooms', 'pool1', { maxPatients: 1 }),
      goodPlan(),
      ['ROOM_PATIENTS'],
    ],
    ['a patient elsewhere', people('p2', { avail: [[[1, 12]], [[0, 12]]] }), goodPlan(), ['PATIENT_AVAIL']],
    ['a member on leave', member('psy1', { avail: [[], [[0, 12]]] }), goodPlan(), ['STAFF_AVAIL']],
    [
      'a patient in two sessions',
      rule('patient', { maxRun: 12 }),
      planWith('b.1', { start: 3, staff: ['pt1'] }),
      ['PATIENT_OVERLAP'],
    ],
    ['a member in two sessions', aWeek(), planWith('b.1', { staff: ['pt1'] }), ['STAFF_OVERLAP']],
    ['a patient without a break', rule('patient', { maxRun: 3 }), goodPlan(), ['PATIENT_RUN', 'PATIENT_RUN']],
    ['a member without a break', rule('staff', { maxRun: 3 }), goodPlan(), ['STAFF_RUN']],
    ['a break that is too short', rule('staff', { minBreak: 5, maxRun: 10 }), goodPlan(), ['STAFF_RUN']],
    [
      'no lunch for a patient',
      aWeek(),
      planWith('d.1', { start: 5 }),
      ['PATIENT_LUNCH', 'STAFF_LUNCH', 'STAFF_LUNCH'],
    ],
    [
      'too long a day for a patient',
      rule('patient', { maxSlotsPerDay: 3 }),
      goodPlan(),
      ['PATIENT_LOAD', 'PATIENT_LOAD'],
    ],
    ['too long a day for a member', member('pt2', { maxSlotsPerDay: 6 }), goodPlan(), ['STAFF_LOAD']],
    [
      'two sessions of a series on one day',
      weekWith('sessions', 'a.2', { days: [0, 1] }),
      planWith('a.2', { day: 0, start: 9 }),
      ['SERIES_GAP'],
    ],
    ['sessions of a series too close', weekWith('series', 'a', { minDayGap: 2 }), goodPlan(), ['SERIES_GAP']],
    ['a locked session moved', aWeek(), planWith('d.2', { start: 9 }), ['LOCKED']],
    ['a locked session given away', aWeek(), planWith('d.2', { staff: ['pt2', 'psy1'] }), ['LOCKED']],
    ['a locked session in another room', aWeek(), planWith('d.2', { room: 'con1' }), ['LOCKED']],
    ['a locked session left out', aWeek(), planWith('d.2', null), ['LOCKED']],
    [
      'no time to change after the pool',
      weekWith('rooms', 'pool1', { changeover: { before: 0, after: 2 } }),
      planWith('b.1', { start: 4, staff: ['pt1'] }, planWith('a.1', { start: 9 })),
      ['ROOM_CHANGEOVER'],
    ],
    [
      'no time to change before the pool, for each of the two',
      weekWith('rooms', 'pool1', { changeover: { before: 1, after: 0 } }),
      goodPlan(),
      ['ROOM_CHANGEOVER', 'ROOM_CHANGEOVER'],
    ],
    [
      'the wrong order in a day',
      ordered('Aquatic therapy', 'Physiotherapy', 0, true),
      goodPlan(),
      ['PRECEDENCE', 'PRECEDENCE'],
    ],
    [
      'the right order without the gap',
      ordered('Physiotherapy', 'Aquatic therapy', 1, false),
      goodPlan(),
      ['PRECEDENCE', 'PRECEDENCE'],
    ],
    [
      'somebody excused where that is not foreseen',
      aWeek(),
      planWith('c.1', { excused: ['p1'] }),
      ['EXCUSED'],
    ],
    [
      'somebody excused who does not belong there',
      lenient(),
      planWith('c.1', { excused: ['p3'] }),
      ['EXCUSED'],
    ],
    ['somebody excused twice', lenient(), planWith('c.1', { excused: ['p1', 'p1'] }), ['EXCUSED']],
    ['everybody excused', lenient(), planWith('c.1', { excused: ['p1', 'p2'] }), ['EXCUSED']],
    [
      'somebody excused from a locked session',
      lenient(),
      planWith('d.2', { excused: ['p3'] }),
      ['EXCUSED', 'LOCKED'],
    ],
  ])('names %s', (_, week, plan, codes) => {
    expect(codesOf(week, plan)).toEqual(codes);
  });

  it('allows what only touches, exactly fills or exactly suffices', () => {
    const rules: Instance['rules'] = {
      patient: { maxRun: 4, minBreak: 1, lunch: { from: 4, to: 8, len: 4 }, maxSlotsPerDay: 4 },
      staff: { maxRun: 4, minBreak: 4, lunch: { from: 4, to: 8, len: 4 } },
    };
    expect(codesOf(aWeek({ rules }), goodPlan())).toEqual([]);
    const inTime = weekWith('rooms', 'pool1', { changeover: { before: 1, after: 1 } });
    const later = planWith('c.1', { start: 3 });
    expect(codesOf(inTime, later)).toEqual([]);
    expect(codesOf(ordered('Physiotherapy', 'Aquatic therapy', 1, true), later)).toEqual([]);
    // Without `strict` the gap binds in one order only.
    expect(codesOf(ordered('Aquatic therapy', 'Physiotherapy', 9, false), goodPlan())).toEqual([]);
    // The same label twice asks for a gap between the two, in whatever order.
    expect(codesOf(ordered('Physiotherapy', 'Physiotherapy', 9, true), goodPlan())).toEqual([]);
  });

  it('asks for the gap between two sessions of one label once', () => {
    const week = ordered('Physiotherapy', 'Physiotherapy', 3, true);
    const more = { ...week, sessions: [...week.sessions, aSession('b.2', 'b')] };
    const twice = weekWith('series', 'b', { minDayGap: 0 }, more);
    const second = at('b.2', 0, 9, ['pt1'], 'gym1');
    const plan = aPlan([...goodPlan().assignments, second]);
    expect(codesOf(twice, plan)).toEqual([]);
    const close = planWith('b.2', { start: 4 }, planWith('c.1', { start: 8, day: 1 }, plan));
    expect(codesOf(twice, close)).toContain('PRECEDENCE');
    expect(codesOf(twice, close).filter((code) => code === 'PRECEDENCE')).toHaveLength(1);
  });

  it('lets the sick child out of a group where that is foreseen', () => {
    const week = weekWith('patients', 'p1', { avail: [[[0, 2]], [[0, 12]]] }, lenient());
    const report = checkSolution(week, planWith('c.1', { excused: ['p1'] }));
    expect(report).toMatchObject({ ok: true, soft: { parts: { excused: { units: 1, cost: 50 } } } });
  });

  it('tells where and whom it concerns', () => {
    const [breach] = checkSolution(aWeek(), planWith('b.1', { staff: ['pt1'] })).breaches;
    expect(breach).toEqual({
      code: 'STAFF_OVERLAP',
      sessions: ['a.1', 'b.1'],
      staff: 'pt1',
      day: 0,
      slot: 0,
    });
  });

  it('finds locked sessions that no plan can keep', () => {
    expect(fixedConflicts(aWeek())).toEqual([]);
    const clash = weekWith('sessions', 'b.1', {
      locked: { day: 1, start: 9, staff: ['pt1'], room: 'gym1' },
    });
    expect(fixedConflicts(clash).map(({ code }) => code)).toEqual(['STAFF_OVERLAP']);
  });

  it('finds a past that no plan can keep', () => {
    const late = weekWith('staff', 'pt1', { avail: [[], []] }, aWeek({ now: { day: 0, slot: 1 } }));
    const unlocked = weekWith('sessions', 'd.2', { locked: null }, late);
    expect(fixedConflicts(unlocked)).toEqual([]);
    expect(fixedConflicts(unlocked, goodPlan())).toMatchObject([{ code: 'STAFF_AVAIL', sessions: ['a.1'] }]);
  });
});
