import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DELIVERY_MODES, INTERVENTION_KINDS, INTERVENTION_STATUSES } from '../care-plan/index.ts';
import { EPISODE_STATES } from '../episode/index.ts';
import { groupSizeFor } from './delivery-defaults.ts';
import type { DemandedIntervention, DemandWeek } from './prescription-line.ts';
import { weekDemand } from './week-demand.ts';

const WEEK: DemandWeek = {
  programmeDays: [0, 1, 2, 3, 4],
  openDays: [0, 1, 2, 3, 4],
  slotMinutes: 15,
  separated: [],
  skillCodes: new Set(['HYDROTHERAPY']),
  placesIn: () => 12,
};

const anIntervention = (more: Partial<DemandedIntervention> = {}): DemandedIntervention => ({
  interventionId: 'i1',
  patientId: 'p1',
  kind: 'PHYSICAL_THERAPY',
  title: 'Gait training',
  minutes: 50,
  timesPerDay: 1,
  daysPerWeek: 5,
  mode: 'INDIVIDUAL',
  disciplineCode: 'PHYSIOTHERAPY',
  coTreatingDisciplineCodes: [],
  status: 'ACTIVE',
  episodeState: 'PHASE1_ACTIVE',
  presentDays: [0, 1, 2, 3, 4],
  bookedDays: [],
  ...more,
});

describe('what one intervention asks of a week', () => {
  it('is a session on each day, in whole slots, at one time', () => {
    const { lines, unasked } = weekDemand([anIntervention()], WEEK);
    expect(unasked).toEqual([]);
    expect(lines).toMatchObject([
      {
        minutes: 50,
        slots: 4,
        minDayGap: 1,
        sameTime: true,
        spread: false,
        priority: 3,
        roles: [{ disciplineCode: 'PHYSIOTHERAPY', skillCode: null }],
        roomKinds: ['GYM', 'TREATMENT', 'OTHER'],
      },
    ]);
    expect(lines[0]?.sessions.map(({ days }) => days)).toEqual(Array(5).fill([0, 1, 2, 3, 4]));
  });

  it('asks a second time of the day as a line of its own, on the same days', () => {
    const { lines } = weekDemand([anIntervention({ timesPerDay: 2, daysPerWeek: 3 })], WEEK);
    expect(lines.map(({ timeOfDay, sessions }) => [timeOfDay, sessions.length])).toEqual([
      [1, 3],
      [2, 3],
    ]);
    for (const line of lines) for (const { days } of line.sessions) expect(days).toEqual([0, 2, 4]);
  });

  it('asks one person of each discipline for a co-treatment, and the special skill of who leads', () => {
    const { lines } = weekDemand(
      [
        anIntervention({
          kind: 'HYDROTHERAPY',
          mode: 'CO_TREATMENT',
          coTreatingDisciplineCodes: ['OCCUPATIONAL_THERAPY'],
        }),
      ],
      WEEK,
    );
    expect(lines[0]).toMatchObject({
      roomKinds: ['POOL'],
      roles: [
        { disciplineCode: 'PHYSIOTHERAPY', skillCode: 'HYDROTHERAPY' },
        { disciplineCode: 'OCCUPATIONAL_THERAPY', skillCode: null },
      ],
    });
  });

  it('counts what is booked as delivered and keeps its days free of a second one', () => {
    const { lines } = weekDemand([anIntervention({ bookedDays: [0, 3] })], WEEK);
    expect(lines[0]?.sessions.map(({ days }) => days)).toEqual(Array(3).fill([1, 2, 4]));
    expect(weekDemand([anIntervention({ bookedDays: [0, 1, 2, 3, 4] })], WEEK)).toEqual({
      lines: [],
      unasked: [],
    });
  });

  it('says why something is not asked', () => {
    const reasonOf = (more: Partial<DemandedIntervention>, named: string[] = []) =>
      weekDemand([anIntervention(more)], WEEK, new Set(named)).unasked.map(
        ({ reason, sessions }) => `${reason} ${sessions}`,
      );
    expect(reasonOf({ status: 'ON_HOLD' })).toEqual(['NOT_ACTIVE 5']);
    expect(reasonOf({ episodeState: 'ON_HOLD' })).toEqual(['EPISODE_ON_HOLD 5']);
    expect(reasonOf({ held: true })).toEqual(['COVERED_BY_HOLD 5']);
    expect(reasonOf({ episodeState: 'WAITLISTED' }, ['p1'])).toEqual(['NOT_IN_PROGRAMME 5']);
    expect(reasonOf({ episodeState: 'MAINTENANCE_PHASE3' })).toEqual(['NOT_IN_PROGRAMME 5']);
    expect(reasonOf({ episodeState: 'MAINTENANCE_PHASE3' }, ['p1'])).toEqual([]);
    expect(reasonOf({ kind: 'MEDICATION' })).toEqual(['NOT_A_SESSION 5']);
    expect(reasonOf({ mode: 'HOME' })).toEqual(['AT_HOME 5']);
    expect(reasonOf({ daysPerWeek: 7 })).toEqual(['BEYOND_PROGRAMME_DAYS 2']);
    expect(reasonOf({ presentDays: [] })).toEqual(['NO_DAY_LEFT 5']);
  });
});

describe('groups', () => {
  const inGroup = (number: number, more: Partial<DemandedIntervention> = {}) =>
    anIntervention({
      interventionId: `i${number}`,
      patientId: `p${number}`,
      kind: 'MUSIC_THERAPY',
      title: 'Music together',
      disciplineCode: 'MUSIC_THERAPY',
      mode: 'GROUP',
      daysPerWeek: 2,
      ...more,
    });
  const patientsOf = (interventions: DemandedIntervention[], week = WEEK) =>
    weekDemand(interventions, week).lines.map(({ participants }) =>
      participants.map(({ patientId }) => patientId).sort(),
    );

  it('put patients of one kind and length together, of about equal size', () => {
    const nine = Array.from({ length: 9 }, (_, index) => inGroup(index + 1));
    expect(patientsOf(nine).map((group) => group.length)).toEqual([5, 4]);
    expect(patientsOf([inGroup(1), inGroup(2, { minutes: 30 })])).toEqual([['p1'], ['p2']]);
  });

  it('never hold two who are separated', () => {
    expect(patientsOf([inGroup(1), inGroup(2), inGroup(3)], { ...WEEK, separated: [['p3', 'p1']] })).toEqual([
      ['p1', 'p2'],
      ['p3'],
    ]);
  });

  it('let those who need fewer sessions join the first ones', () => {
    const { lines } = weekDemand([inGroup(1, { daysPerWeek: 3 }), inGroup(2, { daysPerWeek: 1 })], WEEK);
    expect(lines[0]?.sessions.map(({ participants }) => participants.length)).toEqual([2, 1, 1]);
  });

  it('hide what another plan calls it', () => {
    const titleOf = (...titles: string[]) =>
      weekDemand(
        titles.map((title, index) => inGroup(index + 1, { title })),
        WEEK,
      ).lines[0]?.title;
    expect(titleOf('Drums', 'Drums')).toBe('Drums');
    expect(titleOf('Drums', 'Fear of noise')).toBe('Music therapy');
  });
});

const days = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 5 });
const intervention = fc.record({
  patient: fc.integer({ min: 1, max: 8 }),
  kind: fc.constantFrom(...INTERVENTION_KINDS),
  minutes: fc.constantFrom(10, 30, 45, 50, 60),
  timesPerDay: fc.integer({ min: 1, max: 3 }),
  daysPerWeek: fc.integer({ min: 1, max: 7 }),
  mode: fc.constantFrom(...DELIVERY_MODES),
  status: fc.oneof(
    { weight: 5, arbitrary: fc.constant('ACTIVE' as const) },
    fc.constantFrom(...INTERVENTION_STATUSES),
  ),
  episodeState: fc.oneof(
    { weight: 5, arbitrary: fc.constant('PHASE1_ACTIVE' as const) },
    fc.constantFrom(...EPISODE_STATES),
  ),
  presentDays: days,
  bookedDays: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }),
});
const plans = fc.array(intervention, { maxLength: 14 }).map((rows) =>
  rows.map(({ patient, ...row }, index) =>
    anIntervention({
      ...row,
      interventionId: `i${index}`,
      patientId: `p${patient}`,
      coTreatingDisciplineCodes: row.mode === 'CO_TREATMENT' ? ['PSYCHOLOGY'] : [],
    }),
  ),
);
const separations = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).filter(([a, b]) => a !== b),
  { maxLength: 4 },
);

describe('of any plans', () => {
  it('minutes asked, booked and left out with a reason are the minutes prescribed, and nothing is asked twice', () => {
    fc.assert(
      fc.property(plans, separations, days, (interventions, pairs, openDays) => {
        const separated = pairs.map(([a, b]) => [`p${a}`, `p${b}`] as const);
        const { lines, unasked } = weekDemand(interventions, { ...WEEK, separated, openDays });
        const sessions = lines.flatMap((line) => line.sessions.map((session) => ({ line, session })));
        for (const { interventionId, minutes, timesPerDay, daysPerWeek, bookedDays } of interventions) {
          const asked = sessions
            .filter(({ session }) =>
              session.participants.some((one) => one.interventionId === interventionId),
            )
            .reduce((sum, { line }) => sum + line.minutes, 0);
          const left = unasked
            .filter((one) => one.interventionId === interventionId)
            .reduce((sum, one) => sum + one.minutes, 0);
          const prescribed = minutes * timesPerDay * daysPerWeek;
          expect(asked + left).toBe(Math.max(0, prescribed - minutes * bookedDays.length));
        }
        const keys = sessions.map(({ session }) => session.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });

  it('no session is on a closed day or a day without one of its patients, and no group breaks a separation', () => {
    fc.assert(
      fc.property(plans, separations, days, (interventions, pairs, openDays) => {
        const separated = pairs.map(([a, b]) => [`p${a}`, `p${b}`] as const);
        const present = new Map(interventions.map((one) => [one.interventionId, one.presentDays]));
        for (const line of weekDemand(interventions, { ...WEEK, separated, openDays }).lines) {
          const patients = line.participants.map(({ patientId }) => patientId);
          expect(new Set(patients).size).toBe(patients.length);
          expect(patients.length).toBeLessThanOrEqual(line.mode === 'GROUP' ? groupSizeFor(line.kind) : 1);
          for (const [a, b] of separated) expect(patients.includes(a) && patients.includes(b)).toBe(false);
          for (const session of line.sessions) {
            expect(session.days.length).toBeGreaterThan(0);
            expect(session.participants.length).toBeGreaterThan(0);
            for (const day of session.days) {
              expect(openDays).toContain(day);
              for (const one of session.participants) expect(present.get(one.interventionId)).toContain(day);
            }
          }
        }
      }),
    );
  });

  it('the order of the plans does not matter', () => {
    fc.assert(
      fc.property(plans, (interventions) => {
        const keysOf = (rows: DemandedIntervention[]) =>
          weekDemand(rows, WEEK)
            .lines.flatMap(({ sessions }) => sessions.map(({ key }) => key))
            .sort();
        expect(keysOf([...interventions].reverse())).toEqual(keysOf(interventions));
      }),
    );
  });
});
