import type { Interval, Patient, Series, Session } from '../format/instance.ts';
import type { Random } from './random.ts';

/** A clinic's week in quarter hours from 08:00 to 17:00. */
export const DAYS = 5;
export const SLOTS = 36;
const EVERY_DAY = [0, 1, 2, 3, 4] as const;
const PART_TIME_DAYS = [
  [0, 2, 4],
  [0, 1, 3],
  [1, 3, 4],
] as const;

/** A prescription line and the days of its sessions: one list of allowed days for each session. */
export interface Prescribed {
  readonly series: Series;
  readonly days: readonly (readonly number[])[];
  readonly window: Interval;
  readonly priority: number;
}

interface Line {
  readonly label: string;
  readonly patients: readonly string[];
  readonly times: number;
  readonly slots: number;
  readonly skills: readonly string[];
  readonly rooms: readonly string[];
  readonly priority: number;
  /** Each session has a day of its own; otherwise each may be on any of the days. */
  readonly daily?: boolean;
  readonly days: readonly number[];
  readonly window?: Interval;
  readonly gap?: number;
  readonly spread?: boolean;
}

export interface ProgrammeOptions {
  readonly patients: number;
  /** Share on the full programme; the rest come on three days. */
  readonly full: number;
  /** Nobody asks for compact days, which a plan without any cost could hardly give. */
  readonly perfect: boolean;
}

/** Patients of an intensive programme and what is prescribed for their week. */
export function makeProgramme(
  random: Random,
  { patients: count, full, perfect }: ProgrammeOptions,
): { readonly patients: Patient[]; readonly prescribed: Prescribed[] } {
  const intensive = Math.round(count * full);
  const daysOf = new Map<string, readonly number[]>();
  const patients = Array.from({ length: count }, (_, index): Patient => {
    const id = `patient-${String(index + 1).padStart(2, '0')}`;
    const isFull = index < intensive;
    const days = isFull ? EVERY_DAY : (PART_TIME_DAYS[index % PART_TIME_DAYS.length] ?? EVERY_DAY);
    daysOf.set(id, days);
    const kind = isFull ? 'intensive' : 'outpatient';
    return { id, kind, compact: !isFull && !perfect, avail: presence(random, days, isFull) };
  });
  const ids = (kind: string) => patients.filter((patient) => patient.kind === kind).map(({ id }) => id);
  const lines = [
    ...fullProgramme(random, ids('intensive')),
    ...ids('outpatient').flatMap((id) => stepDown(random, id, daysOf.get(id) ?? [])),
    ...PART_TIME_DAYS.flatMap((days) =>
      inGroups(
        ids('outpatient').filter((id) => daysOf.get(id) === days),
        3,
      ).map((group) => aquatic(group, 1, days)),
    ),
  ];
  return { patients, prescribed: lines.map(prescribe) };
}

/** Now and then an appointment elsewhere takes one and a half or two hours of a day. */
function presence(random: Random, days: readonly number[], isFull: boolean): Interval[][] {
  const whole: Interval = isFull ? [0, SLOTS] : [random.below(3) * 2, SLOTS - random.below(3) * 2];
  const away = isFull && random.chance(0.25) ? random.below(DAYS) : -1;
  const [from, length] = [random.pick([0, 4, 24, 28]), random.pick([6, 8])];
  return Array.from({ length: DAYS }, (_, day) => {
    if (!days.includes(day)) return [];
    if (day !== away) return [whole];
    const parts: Interval[] = [
      [whole[0], from],
      [Math.min(from + length, whole[1]), whole[1]],
    ];
    return parts.filter(([begins, ends]) => ends > begins);
  });
}

function fullProgramme(random: Random, ids: readonly string[]): Line[] {
  const days = EVERY_DAY;
  const own = ids.flatMap((id): Line[] => {
    const one = { patients: [id], days };
    const visits = random.shuffled(days).slice(0, 3).toSorted();
    const family = random.pick<Interval>([
      [0, 10],
      [24, 36],
      [26, 36],
      [12, 36],
    ]);
    const together: Line = {
      ...one,
      label: 'Co-treatment',
      times: 1,
      slots: 4,
      skills: ['PT', random.pick(['OT', 'PSY'])],
      rooms: ['gym', 'treatment'],
      priority: 2,
    };
    return [
      { ...daily('Physiotherapy', 'PT', ['gym', 'treatment'], 4), ...one, times: 5 },
      { ...daily('Occupational therapy', 'OT', ['occupational', 'treatment'], 4), ...one, times: 5 },
      { ...talk('Psychology', 'PSY', ['consult']), ...one, times: 2 + random.below(2), spread: true },
      {
        ...talk('Music therapy', 'MUSIC', ['music']),
        ...one,
        times: 1 + random.below(2),
        gap: 2,
        priority: 1,
      },
      { ...review, ...one },
      { ...familySession, patients: [id], days: visits, window: family },
      ...(random.chance(0.25) ? [together] : []),
    ];
  });
  const pairs = inGroups(random.shuffled(ids), 2).map((group): Line => {
    return { ...daily('Physiotherapy in pairs', 'PT', ['gym'], 4), patients: group, days, times: 5 };
  });
  const pool = inGroups(random.shuffled(ids), 3).map((group) => aquatic(group, 3, days));
  const classes = inGroups(ids, 8).flatMap((group): Line[] => [
    { ...daily('School', 'EDU', ['classroom'], 4), patients: group, days, times: 5, priority: 2 },
    {
      label: 'Wellness group',
      patients: group,
      times: 2,
      slots: 4,
      skills: ['BIOFEEDBACK'],
      rooms: ['group'],
      priority: 2,
      days,
      gap: 2,
    },
  ]);
  return [...own, ...pairs, ...pool, ...classes];
}

function stepDown(random: Random, id: string, days: readonly number[]): Line[] {
  const one = { patients: [id], days };
  return [
    { ...daily('Physiotherapy', 'PT', ['gym', 'treatment'], 4), ...one, times: days.length },
    { ...daily('Occupational therapy', 'OT', ['occupational', 'treatment'], 3), ...one, times: days.length },
    { ...talk('Psychology', 'PSY', ['consult']), ...one, times: 1 },
    { ...review, ...one },
    ...(random.chance(0.5) ? [{ ...talk('Music therapy', 'MUSIC', ['music']), ...one, times: 1 }] : []),
    ...(random.chance(0.4) ? [{ ...familySession, ...one, window: [20, 36] as const }] : []),
  ];
}

const daily = (label: string, skill: string, rooms: readonly string[], slots: number) => ({
  label,
  slots,
  skills: [skill],
  rooms,
  priority: 3,
  daily: true,
});

const talk = (label: string, skill: string, rooms: readonly string[]) => ({
  label,
  slots: 3,
  skills: [skill],
  rooms,
  priority: 3,
});

const review = {
  label: 'Physician review',
  times: 1,
  slots: 2,
  skills: ['MD'],
  rooms: ['consult', 'treatment'],
  priority: 3,
};

const familySession = {
  label: 'Family session',
  times: 1,
  slots: 4,
  skills: ['PSY'],
  rooms: ['consult', 'group'],
  priority: 2,
};

const aquatic = (patients: readonly string[], times: number, days: readonly number[]): Line => ({
  label: 'Aquatic therapy',
  patients,
  times,
  slots: 4,
  skills: ['AQUA'],
  rooms: ['pool'],
  priority: 2,
  days,
  spread: times > 1,
});

/** Groups of at most `size`, as equal as they can be. */
function inGroups<T>(members: readonly T[], size: number): T[][] {
  const count = Math.ceil(members.length / size);
  return Array.from({ length: count }, (_, group) =>
    members.filter((_member, index) => index % count === group),
  );
}

function prescribe(line: Line, index: number): Prescribed {
  const { label, patients, times, slots, skills, rooms, priority, days, window = [0, SLOTS] } = line;
  const series: Series = {
    id: `line-${String(index + 1).padStart(3, '0')}`,
    label,
    patients,
    duration: slots,
    roles: skills.map((skill) => ({ skill })),
    roomKinds: rooms,
    minDayGap: line.gap ?? 1,
    sameTime: line.daily === true,
    spread: line.spread === true,
    preferred: skills.map(() => null),
  };
  const each = Array.from({ length: times }, (_, session) =>
    line.daily ? days.slice(session, session + 1) : days,
  );
  return { series, days: each, window, priority };
}

/** The sessions of a line, numbered from 1. */
export function sessionsOf({ series, days, window, priority }: Prescribed): Session[] {
  return days.map((allowed, index) => {
    const id = `${series.id}.${index + 1}`;
    return { id, series: series.id, days: allowed, window, priority, locked: null };
  });
}
