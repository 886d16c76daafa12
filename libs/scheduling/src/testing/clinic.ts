import type { Instance, Interval, Room, Staff } from '../format/instance.ts';
import { DAYS, SLOTS, type Prescribed } from './programme.ts';
import type { Random } from './random.ts';

/** Breaks, lunch between 11:30 and 13:30, and the longest days. */
export const RULES: Instance['rules'] = {
  patient: { maxRun: 8, minBreak: 1, lunch: { from: 14, to: 22, len: 2 }, maxSlotsPerDay: 28 },
  staff: { maxRun: 12, minBreak: 1, lunch: { from: 14, to: 22, len: 2 } },
};

export const WEIGHTS: Instance['weights'] = {
  unplaced: 200,
  continuity: 8,
  preferred: 2,
  sameTime: 1,
  idle: 1,
  spread: 4,
  moved: 10,
  restaffed: 4,
  reroomed: 1,
};

const MOST_CARE_PER_DAY = 24;
const SHIFTS: readonly Interval[] = [
  [0, 34],
  [0, 36],
  [2, 36],
];

/** A discipline, the skills that some of its members have besides, and their share of that work. */
interface Discipline {
  readonly skill: string;
  readonly besides?: { readonly skill: string; readonly everyNth: number; readonly share: number };
}

const DISCIPLINES: readonly Discipline[] = [
  { skill: 'PT', besides: { skill: 'AQUA', everyNth: 3, share: 1 } },
  { skill: 'OT', besides: { skill: 'BIOFEEDBACK', everyNth: 2, share: 0.4 } },
  { skill: 'PSY', besides: { skill: 'BIOFEEDBACK', everyNth: 2, share: 0.6 } },
  { skill: 'MUSIC' },
  { skill: 'MD' },
  { skill: 'EDU' },
];

/** As many of each discipline as the prescriptions need when their hours are used to `load` (0 to 1). */
export function makeStaff(random: Random, prescribed: readonly Prescribed[], load: number): Staff[] {
  const need = new Map<string, number>();
  for (const { series, days } of prescribed) {
    for (const { skill } of series.roles) {
      need.set(skill, (need.get(skill) ?? 0) + days.length * series.duration);
    }
  }
  return DISCIPLINES.flatMap(({ skill, besides }) => {
    const extra = besides ? (need.get(besides.skill) ?? 0) * besides.share : 0;
    const slots = (need.get(skill) ?? 0) + extra;
    const members: Staff[] = [];
    for (let given = 0; slots > 0 && given * load < slots;) {
      const index = members.length;
      const second = besides && index % besides.everyNth === 0 ? [besides.skill] : [];
      const avail = workingHours(random, index % 5 === 4);
      const number = String(index + 1).padStart(2, '0');
      members.push({
        id: `${skill.toLowerCase()}-${number}`,
        discipline: skill,
        skills: [skill, ...second],
        avail,
        maxSlotsPerDay: MOST_CARE_PER_DAY,
      });
      for (const day of avail) given += Math.min(MOST_CARE_PER_DAY, lengthOf(day));
    }
    return members;
  });
}

const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + to - from, 0);

/** A shift a day, less a free day of part-timers, some leave, and the conference on the third day at noon. */
function workingHours(random: Random, partTime: boolean): Interval[][] {
  const shift = random.pick(SHIFTS);
  const off = partTime ? random.below(DAYS) : -1;
  const leave = random.chance(0.1) ? random.below(DAYS) : -1;
  const isHalf = random.chance(0.5);
  return Array.from({ length: DAYS }, (_, day) => {
    if (day === off || (day === leave && !isHalf)) return [];
    const [from, to]: Interval = day === leave ? [shift[0], 18] : shift;
    if (day !== 2) return [[from, to]];
    const parts: Interval[] = [
      [from, Math.min(to, 18)],
      [21, to],
    ];
    return parts.filter(([begins, ends]) => ends > begins);
  });
}

export function makeRooms(staff: readonly Staff[], patients: number): Room[] {
  const members = (discipline: string) => staff.filter((member) => member.discipline === discipline).length;
  const always = (): Interval[][] => Array.from({ length: DAYS }, () => [[0, SLOTS]]);
  const rooms = (kind: string, count: number, maxSessions: number, maxPatients: number): Room[] =>
    Array.from({ length: Math.max(1, Math.ceil(count)) }, (_, index) => {
      return { id: `${kind}-${index + 1}`, kind, maxSessions, maxPatients, open: always() };
    });
  return [
    ...rooms('gym', members('PT') / 9, 6, 9),
    ...rooms('treatment', Math.max(2, (members('PT') + members('OT')) / 5), 1, 2),
    ...rooms('occupational', members('OT') / 3, 3, 4),
    ...rooms('consult', Math.max(2, members('PSY') * 0.8 + members('MD') * 0.5), 1, 5),
    ...rooms('music', members('MUSIC') * 0.7, 1, 4),
    ...rooms('group', patients / 32, 1, 10),
    ...rooms('classroom', members('EDU') * 0.8, 1, 12),
    // The pool warms up in the morning, and is cleaned on the second day at noon.
    ...rooms('pool', patients / 48, 2, 6).map((pool) => ({
      ...pool,
      open: pool.open.map((_, day): Interval[] =>
        day === 1
          ? [
              [0, 16],
              [22, 36],
            ]
          : [[2, 34]],
      ),
    })),
  ];
}
