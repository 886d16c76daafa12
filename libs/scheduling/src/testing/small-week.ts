import type { Instance, Interval, Patient, Room, Series, Session, Staff } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';

/**
 * A week small enough to be worked out by hand: two days of twelve slots, two physiotherapists (one of them
 * also takes the pool), one psychologist, three patients, a gym, a consulting room and a pool.
 */
const DAYS = 2;
const SLOTS = 12;

const wholeDays = (): Interval[][] => Array.from({ length: DAYS }, () => [[0, SLOTS]]);

export const aStaff = (id: string, skills: readonly string[], more: Partial<Staff> = {}): Staff => ({
  id,
  discipline: skills[0] ?? '',
  skills,
  avail: wholeDays(),
  maxSlotsPerDay: 8,
  ...more,
});

export const aRoom = (id: string, kind: string, more: Partial<Room> = {}): Room => ({
  id,
  kind,
  maxSessions: 1,
  maxPatients: 2,
  open: wholeDays(),
  ...more,
});

export const aPatient = (id: string, more: Partial<Patient> = {}): Patient => ({
  id,
  kind: 'intensive',
  compact: false,
  avail: wholeDays(),
  ...more,
});

export const aSeries = (id: string, patients: readonly string[], more: Partial<Series> = {}): Series => ({
  id,
  label: 'Physiotherapy',
  patients,
  duration: 2,
  roles: [{ skill: 'PT' }],
  roomKinds: ['gym'],
  minDayGap: 1,
  sameTime: false,
  spread: false,
  preferred: [null],
  ...more,
});

export const aSession = (id: string, series: string, more: Partial<Session> = {}): Session => ({
  id,
  series,
  days: [0, 1],
  window: [0, SLOTS],
  priority: 2,
  locked: null,
  ...more,
});

/** The week itself; every list can be replaced. */
export function aWeek(more: Partial<Instance> = {}): Instance {
  return {
    format: 'therapy-week/1',
    name: 'small',
    horizon: { days: DAYS, slotsPerDay: SLOTS, slotMinutes: 30, dayStart: '08:00' },
    rules: {
      patient: { maxRun: 5, minBreak: 1, lunch: { from: 4, to: 8, len: 2 }, maxSlotsPerDay: 7 },
      staff: { maxRun: 6, minBreak: 1, lunch: { from: 4, to: 8, len: 2 } },
    },
    weights: {
      unplaced: 200,
      continuity: 8,
      preferred: 2,
      sameTime: 1,
      idle: 1,
      spread: 4,
      moved: 10,
      restaffed: 4,
      reroomed: 1,
    },
    now: null,
    staff: [aStaff('pt1', ['PT']), aStaff('pt2', ['PT', 'AQUA']), aStaff('psy1', ['PSY'])],
    rooms: [
      aRoom('gym1', 'gym', { maxSessions: 2, maxPatients: 3 }),
      aRoom('con1', 'consult'),
      aRoom('pool1', 'pool', { maxPatients: 3 }),
    ],
    patients: [aPatient('p1'), aPatient('p2'), aPatient('p3', { compact: true })],
    series: [
      aSeries('a', ['p1'], { sameTime: true, preferred: ['pt1'] }),
      aSeries('b', ['p2']),
      aSeries('c', ['p1', 'p2'], {
        label: 'Aquatic therapy',
        roles: [{ skill: 'AQUA' }],
        roomKinds: ['pool'],
      }),
      aSeries('d', ['p3'], {
        label: 'Co-treatment',
        duration: 3,
        roles: [{ skill: 'PT' }, { skill: 'PSY' }],
        preferred: [null, 'psy1'],
        roomKinds: ['gym', 'consult'],
        spread: true,
      }),
    ],
    sessions: [
      aSession('a.1', 'a', { days: [0], priority: 3 }),
      aSession('a.2', 'a', { days: [1], priority: 3 }),
      aSession('b.1', 'b'),
      aSession('c.1', 'c'),
      aSession('d.1', 'd'),
      aSession('d.2', 'd', { locked: { day: 1, start: 8, staff: ['pt1', 'psy1'], room: 'gym1' } }),
    ],
    ...more,
  };
}

export const at = (
  session: string,
  day: number,
  start: number,
  staff: readonly string[],
  room: string,
): Assignment => ({ session, day, start, staff, room });

export const aPlan = (assignments: readonly Assignment[], more: Partial<Solution> = {}): Solution => ({
  format: 'therapy-week-solution/1',
  instance: 'small',
  assignments,
  unplaced: [],
  ...more,
});

/** Everything of `aWeek()` placed, no rule broken. */
export const goodPlan = (): Solution =>
  aPlan([
    at('a.1', 0, 0, ['pt1'], 'gym1'),
    at('a.2', 1, 1, ['pt1'], 'gym1'),
    at('b.1', 0, 0, ['pt2'], 'gym1'),
    at('c.1', 0, 2, ['pt2'], 'pool1'),
    at('d.1', 0, 8, ['pt2', 'psy1'], 'gym1'),
    at('d.2', 1, 8, ['pt1', 'psy1'], 'gym1'),
  ]);

/** The plan with one session's assignment changed, or left out. */
export function planWith(session: string, change: Partial<Assignment> | null, plan = goodPlan()): Solution {
  const assignments = plan.assignments.flatMap((entry) =>
    entry.session !== session ? [entry] : change === null ? [] : [{ ...entry, ...change }],
  );
  return { ...plan, assignments };
}

/** The week with one entry of one list changed. */
export function weekWith<K extends 'staff' | 'rooms' | 'patients' | 'series' | 'sessions'>(
  list: K,
  id: string,
  change: Partial<Instance[K][number]>,
  week = aWeek(),
): Instance {
  const changed = week[list].map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  return { ...week, [list]: changed };
}
