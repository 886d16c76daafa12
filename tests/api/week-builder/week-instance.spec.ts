import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SCHEDULE_SETTINGS, instantAt, type TimeSpan } from '@consilium/domain';
import { checkSolution, parseInstance, solve } from '@consilium/scheduling';
import fc from 'fast-check';
import { demandOfFacts } from '../../../apps/api/src/week-builder/instance/demand-of-facts.ts';
import { mapBuild } from '../../../apps/api/src/week-builder/instance/map-build.ts';
import { mapRepair } from '../../../apps/api/src/week-builder/instance/map-repair.ts';
import type { BookedSession, WeekFacts } from '../../../apps/api/src/week-builder/instance/week-facts.ts';
import { WeekGrid } from '../../../apps/api/src/week-builder/instance/week-grid.ts';

const ZONES = ['America/New_York', 'Europe/Madrid', 'Australia/Lord_Howe'];
/** Mondays of the weeks that hold the clock changes of 2026 (IANA tzdata), Sundays included. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'America/New_York': ['2026-03-02', '2026-10-26'],
  'Europe/Madrid': ['2026-03-23', '2026-10-19'],
  'Australia/Lord_Howe': ['2026-03-30', '2026-09-28'],
};
const DAYS = [0, 1, 2, 3, 4, 5, 6];

function facts(zone: string, weekOf: string, more: Partial<WeekFacts> = {}): WeekFacts {
  const on = (day: number) => new Date(Date.parse(weekOf) + day * 86_400_000).toISOString().slice(0, 10);
  const hours = (from: number, until: number): TimeSpan[] =>
    DAYS.map((day) => ({
      startsAt: instantAt(zone, on(day), from),
      endsAt: instantAt(zone, on(day), until),
    }));
  return {
    timeZone: zone,
    weekOf,
    now: new Date('2026-01-01T00:00:00Z'),
    settings: { ...DEFAULT_SCHEDULE_SETTINGS, weekdays: [1, 2, 3, 4, 5, 6, 7] },
    closedOn: [],
    members: ['m1', 'm2'].map((id) => ({
      id,
      disciplineCode: 'PHYSIOTHERAPY',
      disciplineCodes: ['PHYSIOTHERAPY'],
      skillCodes: [],
      maxDailyMinutes: 480,
      free: hours(480, 1020),
    })),
    rooms: [
      {
        id: 'gym',
        kind: 'GYM',
        maxSessions: 2,
        maxPatients: 4,
        changeoverBeforeMinutes: 0,
        changeoverAfterMinutes: 0,
        free: hours(480, 1020),
      },
    ],
    patients: ['p1', 'p2'].map((id) => ({
      id,
      free: hours(540, 900),
      fromMinute: null,
      untilMinute: null,
      preferredMemberIds: [],
      compactDays: false,
    })),
    sessions: [],
    lastWeek: [],
    interventions: ['p1', 'p2'].map((patientId) => ({
      interventionId: `gait of ${patientId}`,
      patientId,
      kind: 'PHYSICAL_THERAPY',
      title: 'Gait',
      minutes: 45,
      timesPerDay: 1,
      daysPerWeek: 7,
      mode: 'INDIVIDUAL',
      disciplineCode: 'PHYSIOTHERAPY',
      coTreatingDisciplineCodes: [],
      status: 'ACTIVE',
      episodeState: 'PHASE1_ACTIVE',
    })),
    separated: [],
    skillCodes: [],
    ...more,
  };
}

function booked(
  week: WeekFacts,
  day: number,
  startMinute: number,
  minutes: number,
  more: Partial<BookedSession> = {},
): BookedSession {
  const grid = WeekGrid.of(week);
  const startsAt = instantAt(week.timeZone, grid.dateOf(day), startMinute);
  return {
    id: `s${day}-${startMinute}`,
    version: 1,
    kind: 'INDIVIDUAL',
    title: 'Gait',
    disciplineCode: 'PHYSIOTHERAPY',
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    localOn: grid.dateOf(day),
    startMinute,
    roomId: 'gym',
    locked: false,
    status: 'PLANNED',
    seriesId: null,
    capacity: null,
    takesEquipment: false,
    members: [{ memberId: 'm1', disciplineCode: 'PHYSIOTHERAPY' }],
    patients: [{ patientId: 'p1', interventionId: 'gait of p1', attendance: 'EXPECTED' }],
    ...more,
  };
}

const build = (week: WeekFacts) => mapBuild(week, demandOfFacts(week, null).lines, new Map());

describe('a week as a question of the engine', () => {
  it.each(ZONES.flatMap((zone) => (CHANGES[zone] ?? []).map((weekOf) => [zone, weekOf] as const)))(
    'keeps the wall clock in %s in the week of %s, when clocks change',
    (zone, weekOf) => {
      const week = facts(zone, weekOf);
      const { instance } = build(week);
      const grid = WeekGrid.of(week);
      for (const day of DAYS) {
        // 09:00 to 15:00 are slots 4 to 28 of a day that begins at 08:00, however long the night was.
        expect(instance.patients[0]?.avail[day]).toEqual([[4, 28]]);
        expect(instance.staff[0]?.avail[day]).toEqual([[0, 36]]);
        expect(grid.placeOf(grid.instantOf(day, 4))).toEqual({ day, minute: 540 });
      }
      const offsets = new Set(DAYS.map((day) => grid.instantOf(day, 0).getTime() - day * 86_400_000));
      expect(offsets.size).toBe(2);
    },
  );

  it('is a well-formed instance, and its answer breaks no rule', () => {
    const week = facts('Europe/Madrid', '2026-03-23');
    const question = build({
      ...week,
      sessions: [booked(week, 0, 547, 50), booked(week, 1, 600, 45, { id: 'b' })],
    });
    const parsed = parseInstance(JSON.parse(JSON.stringify(question.instance)));
    expect(parsed).toMatchObject({ ok: true });
    const { solution } = solve(question.instance, { seed: 1, iterations: 200 });
    expect(checkSolution(question.instance, solution).breaches).toEqual([]);
    expect(solution.unplaced).toEqual([]);
  });

  it('counts what is booked, keeps it where it is, and takes the slots that it touches', () => {
    const week = facts('Europe/Madrid', '2026-03-23');
    const { instance } = build({ ...week, sessions: [booked(week, 0, 547, 50)] });
    const fixed = instance.sessions.filter(({ locked }) => locked);
    // 09:07 to 09:57 touches the slots from 09:00 to 10:00.
    expect(fixed).toMatchObject([{ locked: { day: 0, start: 4, staff: ['m1'], room: 'gym' } }]);
    expect(instance.series.find(({ id }) => id === fixed[0]?.series)?.duration).toBe(4);
    const wanted = instance.sessions.filter(({ series }) => series === 'gait of p1.1');
    expect(wanted).toHaveLength(6);
    expect(wanted.every(({ days }) => !days.includes(0))).toBe(true);
  });

  it('widens the day for what is booked outside it, and never for what is to be placed', () => {
    const week = facts('Europe/Madrid', '2026-03-23');
    const early = booked(week, 2, 450, 30);
    const { instance } = build({ ...week, sessions: [early] });
    expect(instance.horizon).toMatchObject({ dayStart: '07:30', slotsPerDay: 38 });
    expect(instance.sessions.filter(({ locked }) => !locked).every(({ window }) => window[0] === 2)).toBe(
      true,
    );
  });

  it('asks nothing of days that are past or closed', () => {
    const week = facts('Europe/Madrid', '2026-03-23', {
      now: instantAt('Europe/Madrid', '2026-03-24', 610),
      closedOn: ['2026-03-26'],
    });
    const { instance } = build(week);
    expect(new Set(instance.sessions.flatMap(({ days }) => days))).toEqual(new Set([1, 2, 4, 5, 6]));
    // From 10:10 on the next whole slot begins at 10:15.
    expect(instance.staff[0]?.avail.slice(0, 2)).toEqual([[], [[9, 36]]]);
  });

  it('prefers whom the child wishes for, else the therapist and the time of last week', () => {
    const week = facts('Europe/Madrid', '2026-03-23');
    const lastWeek = [booked(week, 0, 600, 45), booked(week, 1, 660, 45, { id: 'l' })];
    const [wishing, other] = week.patients;
    const { instance } = build({
      ...week,
      lastWeek,
      patients: [wishing!, { ...other!, preferredMemberIds: ['m2'] }],
    });
    const seriesOf = (id: string) => instance.series.find((one) => one.id === id);
    expect(seriesOf('gait of p1.1')).toMatchObject({ preferred: ['m1'], lastStart: 8 });
    expect(seriesOf('gait of p2.1')).toMatchObject({ preferred: ['m2'] });
  });

  it('repairs only around what was hit: locked, past, delivered and strained sessions stay', () => {
    const week = facts('Europe/Madrid', '2026-03-23', { now: instantAt('Europe/Madrid', '2026-03-24', 600) });
    const sessions = [
      booked(week, 0, 600, 45, { id: 'past' }),
      booked(week, 2, 600, 45, { id: 'hit' }),
      booked(week, 3, 600, 45, { id: 'locked', locked: true }),
      booked(week, 3, 720, 45, { id: 'free' }),
      // Before the child comes: somebody wanted it so.
      booked(week, 4, 480, 45, { id: 'strained' }),
    ];
    const { question, baseline, hit } = mapRepair(
      { ...week, sessions },
      {
        memberId: 'm1',
        roomId: null,
        patientId: null,
        startsAt: instantAt('Europe/Madrid', '2026-03-25', 0).toISOString(),
        endsAt: instantAt('Europe/Madrid', '2026-03-26', 0).toISOString(),
        policy: 'FEWEST_CHANGES',
      },
    );
    expect(hit).toBe(1);
    const lockedIds = question.instance.sessions.filter(({ locked }) => locked).map(({ id }) => id);
    expect(lockedIds.sort()).toEqual(['booked.locked', 'booked.past', 'booked.strained']);
    expect(question.instance.now).toEqual({ day: 1, slot: 8 });
    const { solution } = solve(question.instance, { seed: 1, iterations: 200, baseline, changeFactor: 10 });
    const { comparison } = checkSolution(question.instance, solution, { baseline });
    expect(comparison).toMatchObject({ collateral: 0, dropped: 0, restaffed: 1, moved: 0 });
  });

  it('is well formed whatever is booked, and what is added breaks no rule', () => {
    const week = facts('America/New_York', '2026-03-02');
    const anyBooked = fc.record({
      day: fc.integer({ min: 0, max: 6 }),
      startMinute: fc.integer({ min: 300, max: 1300 }),
      minutes: fc.integer({ min: 5, max: 130 }),
      memberId: fc.constantFrom('m1', 'm2'),
      patientId: fc.constantFrom('p1', 'p2'),
      roomId: fc.constantFrom('gym', null),
    });
    fc.assert(
      fc.property(fc.array(anyBooked, { maxLength: 8 }), (rows) => {
        const sessions = rows.map(({ day, startMinute, minutes, memberId, patientId, roomId }, index) =>
          booked(week, day, startMinute, minutes, {
            id: `s${index}`,
            roomId,
            members: [{ memberId, disciplineCode: 'PHYSIOTHERAPY' }],
            patients: [{ patientId, interventionId: null, attendance: 'EXPECTED' }],
          }),
        );
        const { instance } = build({ ...week, sessions });
        expect(parseInstance(JSON.parse(JSON.stringify(instance)))).toMatchObject({ ok: true });
        const { solution } = solve(instance, { seed: 1, iterations: 20 });
        const added = new Set(instance.sessions.flatMap(({ id, locked }) => (locked ? [] : [id])));
        const { breaches } = checkSolution(instance, solution, { insertable: false });
        expect(breaches.filter((breach) => breach.sessions.some((id) => added.has(id)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a pinned group where it was, without whom it was to meet without', () => {
    const week = facts('Europe/Madrid', '2026-03-23');
    const interventions = week.interventions.map((one) => ({
      ...one,
      kind: 'STRENGTH_EXERCISE' as const,
      mode: 'GROUP' as const,
      daysPerWeek: 1,
    }));
    const { lines } = demandOfFacts({ ...week, interventions }, null);
    const [line] = lines;
    const [wanted] = line?.sessions ?? [];
    const key = wanted?.key ?? '';
    const place = { day: 2, start: 8, staff: ['m2'], room: 'gym' };
    const pins = new Map([[key, { session: key, ...place, excused: ['p2'] }]]);
    const question = mapBuild({ ...week, interventions }, lines, pins);
    expect(question.instance.sessions).toMatchObject([{ locked: place, patients: ['p1'] }]);
    expect(question.sessions[key]).toMatchObject({ excused: ['p2'] });
  });
});
