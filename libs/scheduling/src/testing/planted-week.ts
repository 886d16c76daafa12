import type { Instance, Series, Session } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import { makeRooms, makeStaff, RULES, WEIGHTS } from './clinic.ts';
import { Planting } from './planting.ts';
import { plantPerfectly } from './perfect-planting.ts';
import { DAYS, makeProgramme, sessionsOf, SLOTS, type Prescribed } from './programme.ts';
import { randomFrom, type Random } from './random.ts';

export interface PlantedOptions {
  readonly patients: number;
  readonly seed: number;
  /** Share of patients on the full programme; 0.75 unless said. */
  readonly full?: number;
  /** How far the hours of staff are used, 0 to 1; 0.85 unless said. */
  readonly load?: number;
  /** The planted plan costs nothing at all, so that the optimum is known to be 0. */
  readonly perfect?: boolean;
  /** Extra sessions, as a share, that nobody planted: they may well not fit. */
  readonly overload?: number;
}

export interface PlantedWeek {
  readonly instance: Instance;
  /** Every session but those of `overload`, without a breach of a hard rule. */
  readonly plan: Solution;
}

const LOCKED_SHARE = 0.05;

/**
 * A week as an intensive programme of that size prescribes it, known to be wholly placeable because a plan is
 * made first and what did not fit into it is left out. The same options give the same week.
 */
export function plantedWeek(options: PlantedOptions): PlantedWeek {
  const { patients: count, seed, full = 0.75, load = 0.85, perfect = false, overload = 0 } = options;
  const random = randomFrom(seed * 1_009 + count);
  const { patients, prescribed } = makeProgramme(random, { patients: count, full, perfect });
  const staff = makeStaff(random, prescribed, load);
  const rooms = makeRooms(staff, count);
  const horizon = { days: DAYS, slotsPerDay: SLOTS, slotMinutes: 15, dayStart: '08:00' };
  const clinic = { horizon, rules: RULES, staff, rooms, patients };
  const planting = new Planting(clinic, random);
  for (const line of hardestFirst(random, prescribed)) {
    if (perfect) plantPerfectly(planting, random, staff, line);
    else plantLine(planting, line);
  }
  const places = new Map(planting.assignments.map((place) => [place.session, place]));
  const kept = prescribed.flatMap((line) => {
    const sessions = sessionsOf(line).filter(({ id }) => places.has(id));
    return sessions.length > 0 ? [{ line, sessions }] : [];
  });
  const locked = new Set(
    random.shuffled([...places.keys()]).slice(0, Math.round(places.size * LOCKED_SHARE)),
  );
  const sessions = kept.flatMap((entry) =>
    entry.sessions.map((session) =>
      locked.has(session.id) ? lockAt(session, places.get(session.id)) : session,
    ),
  );
  const series = kept.map(({ line, sessions: own }) =>
    withPreferences(random, line.series, own, places, staff, perfect),
  );
  const extra = makeExtras(random, patients, Math.round(sessions.length * overload));
  const name = `week-${count}-${seed}${perfect ? '-perfect' : ''}${overload > 0 ? '-overload' : ''}`;
  const instance: Instance = {
    format: 'therapy-week/1',
    name,
    ...clinic,
    weights: WEIGHTS,
    now: null,
    series: [...series, ...extra.map((entry) => entry.series)],
    sessions: [...sessions, ...extra.map((entry) => entry.session)],
  };
  const assignments = planting.assignments.toSorted((a, b) => (a.session < b.session ? -1 : 1));
  return {
    instance,
    plan: { format: 'therapy-week-solution/1', instance: name, assignments, unplaced: [] },
  };
}

/** Large groups, several people and narrow windows first; the rest in any order. */
function hardestFirst(random: Random, prescribed: readonly Prescribed[]): Prescribed[] {
  const weight = ({ series, window }: Prescribed) =>
    10 * series.patients.length +
    30 * (series.roles.length - 1) +
    (window[1] - window[0] < SLOTS ? 25 : 0) +
    series.duration;
  return random.shuffled(prescribed).toSorted((a, b) => weight(b) - weight(a));
}

function plantLine(planting: Planting, line: Prescribed): void {
  let like: Assignment | undefined;
  const used: number[] = [];
  for (const { id, days } of sessionsOf(line)) {
    const open = days.filter((day) => used.every((other) => Math.abs(other - day) >= line.series.minDayGap));
    const placed = planting.place(id, line, open, like);
    if (!placed) continue;
    used.push(placed.day);
    like ??= placed;
  }
}

function lockAt(session: Session, place: Assignment | undefined): Session {
  if (!place) return session;
  const { day, start, staff, room } = place;
  return { ...session, locked: { day, start, staff, room } };
}

/** Most roles prefer somebody; unless the week is perfect, one wish in five is for somebody else than planted. */
function withPreferences(
  random: Random,
  series: Series,
  sessions: readonly Session[],
  places: ReadonlyMap<string, Assignment>,
  staff: Instance['staff'],
  perfect: boolean,
): Series {
  const preferred = series.roles.map(({ skill }, role) => {
    if (!random.chance(0.7)) return null;
    const planted = places.get(sessions[0]?.id ?? '')?.staff[role] ?? null;
    if (perfect || random.chance(0.8)) return planted;
    return random.pick(staff.filter(({ skills }) => skills.includes(skill))).id;
  });
  return { ...series, preferred };
}

function makeExtras(random: Random, patients: Instance['patients'], count: number) {
  return Array.from({ length: count }, (_, index): { series: Series; session: Session } => {
    const id = `extra-${String(index + 1).padStart(3, '0')}`;
    const patient = random.pick(patients);
    const present = [0, 1, 2, 3, 4].filter((day) => (patient.avail[day] ?? []).length > 0);
    const [label, skill, duration, roomKinds] = random.pick([
      ['Psychology, extra', 'PSY', 3, ['consult']],
      ['Occupational therapy, extra', 'OT', 4, ['occupational', 'treatment']],
      ['Physiotherapy, extra', 'PT', 4, ['gym', 'treatment']],
    ] as const);
    const series: Series = {
      id,
      label,
      patients: [patient.id],
      duration,
      roles: [{ skill }],
      roomKinds,
      minDayGap: 1,
      sameTime: false,
      spread: false,
      preferred: [null],
    };
    const days = random.shuffled(present).slice(0, 2).toSorted();
    const window = random.pick([
      [0, 12],
      [20, 36],
      [0, 36],
    ] as const);
    return { series, session: { id: `${id}.1`, series: id, days, window, priority: 1, locked: null } };
  });
}
