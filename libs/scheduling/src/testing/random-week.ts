import type { Instance, Interval } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import { randomFrom, type Random } from './random.ts';
import { aPatient, aPlan, aRoom, aSeries, aSession, aStaff, aWeek } from './small-week.ts';

const DAYS = 2;
const SLOTS = 12;
const SKILLS = ['PT', 'PSY', 'AQUA'] as const;
const KINDS = ['gym', 'pool'] as const;

const hours = (random: Random): Interval[][] =>
  Array.from({ length: DAYS }, () => {
    const [from, to] = [random.below(3), SLOTS - random.below(3)];
    if (random.chance(0.1)) return [];
    return random.chance(0.3)
      ? [
          [from, 5],
          [6, to],
        ]
      : [[from, to]];
  });

const some = <T>(random: Random, list: readonly T[]): T[] => {
  const chosen = list.filter(() => random.chance(0.5));
  return chosen.length > 0 ? chosen : [random.pick(list)];
};

/** A small week of random people, rooms and sessions; nothing says that its sessions fit. */
export function randomWeek(seed: number): Instance {
  const random = randomFrom(seed);
  const patients = Array.from({ length: 3 }, (_, index) =>
    aPatient(`p${index}`, { avail: hours(random), compact: random.chance(0.5) }),
  );
  const staff = Array.from({ length: 3 }, (_, index) =>
    aStaff(`t${index}`, some(random, SKILLS), { avail: hours(random), maxSlotsPerDay: 4 + random.below(5) }),
  );
  const rooms = Array.from({ length: 2 }, (_, index) =>
    aRoom(`r${index}`, KINDS[index] ?? 'gym', {
      maxSessions: 1 + random.below(2),
      maxPatients: 1 + random.below(3),
      open: hours(random),
    }),
  );
  const series = Array.from({ length: 4 }, (_, index) => {
    const ids = some(
      random,
      patients.map(({ id }) => id),
    );
    const roles = random.chance(0.25) ? 2 : 1;
    return aSeries(`s${index}`, ids, {
      duration: 1 + random.below(3),
      roles: Array.from({ length: roles }, () => ({ skill: random.pick(SKILLS) })),
      preferred: Array.from({ length: roles }, () => null),
      roomKinds: some(random, KINDS),
      minDayGap: random.below(3),
    });
  });
  const sessions = series.flatMap(({ id }) =>
    Array.from({ length: 1 + random.below(2) }, (_, index) =>
      aSession(`${id}.${index}`, id, {
        days: random.chance(0.3) ? [random.below(DAYS)] : [0, 1],
        window: random.chance(0.3) ? [2, 9] : [0, SLOTS],
      }),
    ),
  );
  const rule = () => ({
    maxRun: 3 + random.below(4),
    minBreak: random.below(3),
    lunch: random.chance(0.7) ? { from: 4, to: 8, len: 1 + random.below(3) } : null,
  });
  const rules = { patient: { ...rule(), maxSlotsPerDay: 3 + random.below(6) }, staff: rule() };
  return aWeek({ rules, patients, staff, rooms, series, sessions });
}

/** Some of the week's sessions, anywhere: most such plans break several rules. */
export function randomPlan(week: Instance, seed: number): Solution {
  const random = randomFrom(seed + 7_919);
  const series = new Map(week.series.map((line) => [line.id, line]));
  const assignments: Assignment[] = week.sessions
    .filter(() => random.chance(0.8))
    .map((session) => {
      const line = series.get(session.series);
      const latest = SLOTS - (line?.duration ?? 1);
      return {
        session: session.id,
        day: random.below(DAYS),
        start: random.below(latest + 1),
        staff: (line?.roles ?? []).map(({ skill }) => {
          const skilled = week.staff.filter(({ skills }) => skills.includes(skill));
          return random.pick(skilled.length > 0 && random.chance(0.9) ? skilled : week.staff).id;
        }),
        room: random.pick(week.rooms).id,
      };
    });
  return aPlan(assignments);
}

/** A random week with some of the optional parts: order of the day, changing time, wishes, excused members. */
export function randomExtendedWeek(seed: number): Instance {
  const week = randomWeek(seed);
  const random = randomFrom(seed + 5);
  const label = () => `kind ${random.below(3)}`;
  const precedence = { first: label(), then: label(), gap: random.below(4), strict: random.chance(0.5) };
  const maybe = <T extends object>(part: T): T | object => (random.chance(0.5) ? part : {});
  return {
    ...week,
    rules: { ...week.rules, ...maybe({ precedence: [precedence] }) },
    weights: {
      ...week.weights,
      ...maybe({ fairness: 1 + random.below(3) }),
      ...maybe({ timeOfDay: 2 }),
      ...maybe({ lastWeek: 1 }),
      ...maybe({ excused: 30 }),
    },
    rooms: week.rooms.map((room) => ({
      ...room,
      ...maybe({ changeover: { before: random.below(3), after: random.below(3) } }),
    })),
    patients: week.patients.map((patient) => ({ ...patient, ...maybe({ prefers: [0, 6] as const }) })),
    series: week.series.map((line) => ({
      ...line,
      label: label(),
      ...maybe({ lastStart: random.below(8) }),
    })),
  };
}
