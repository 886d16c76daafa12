import { placeOf } from '../check/placements.ts';
import { loneBreaches } from '../check/session-rules.ts';
import { indexWeek } from '../check/week-index.ts';
import type { Instance, Interval } from '../format/instance.ts';
import type { Solution } from '../format/solution.ts';
import { SLOTS } from './programme.ts';
import { randomFrom } from './random.ts';

export type Disruption = 'sick' | 'twoSick' | 'room' | 'patient';

const NOON = 18;

/** The week after something went wrong at the start of a day: what was planned before that day is past. */
export function disruptWeek(instance: Instance, plan: Solution, kind: Disruption, seed: number): Instance {
  const random = randomFrom(seed + 77);
  const day = random.below(4);
  const today = plan.assignments.filter((place) => place.day === day);
  const closed = <T extends readonly (readonly Interval[])[]>(hours: T): Interval[][] =>
    hours.map((intervals, index) => (index === day ? [] : [...intervals]));
  const changed = { ...instance, name: `${instance.name}-${kind}-${seed}`, now: { day, slot: 0 } };
  if (kind === 'room') {
    const used = instance.rooms.filter(({ id }) => today.filter(({ room }) => room === id).length > 2);
    const room = random.pick(used);
    return freeImpossibleLocks({
      ...changed,
      rooms: instance.rooms.map((entry) => (entry === room ? { ...entry, open: closed(entry.open) } : entry)),
    });
  }
  if (kind === 'patient') {
    const patient = random.pick(instance.patients.filter(({ avail }) => (avail[day] ?? []).length > 0));
    const avail = patient.avail.map((hours, index): Interval[] =>
      index === day ? [[NOON, SLOTS]] : [...hours],
    );
    const patients = instance.patients.map((entry) => (entry === patient ? { ...entry, avail } : entry));
    return freeImpossibleLocks(withoutPatient({ ...changed, patients }, today, patient.id));
  }
  const busy = instance.staff.filter(({ id }) => today.filter(({ staff }) => staff.includes(id)).length > 2);
  const sick = random.shuffled(busy).slice(0, kind === 'twoSick' ? 2 : 1);
  const staff = instance.staff.map((entry) =>
    sick.includes(entry) ? { ...entry, avail: closed(entry.avail) } : entry,
  );
  return freeImpossibleLocks({ ...changed, staff });
}

/** Groups of three or more that meet this morning meet without the absent patient. */
function withoutPatient(instance: Instance, today: Solution['assignments'], patient: string): Instance {
  const morning = new Set(today.filter(({ start }) => start < NOON).map(({ session }) => session));
  const series = new Map(instance.series.map((line) => [line.id, line]));
  const sessions = instance.sessions.map((session) => {
    const patients = series.get(session.series)?.patients ?? [];
    if (!morning.has(session.id) || patients.length < 3 || !patients.includes(patient)) return session;
    return { ...session, patients: patients.filter((id) => id !== patient) };
  });
  return { ...instance, sessions };
}

/** What was locked at a place that has become impossible has to be moved, so it is no longer locked. */
function freeImpossibleLocks(instance: Instance): Instance {
  const week = indexWeek(instance);
  const sessions = instance.sessions.map((session) => {
    const wanted = week.wanted.get(session.id);
    if (!session.locked || !wanted) return session;
    const place = placeOf(week, wanted, { session: session.id, ...session.locked });
    const isPossible = typeof place === 'object' && loneBreaches(week, place).length === 0;
    return isPossible ? session : { ...session, locked: null };
  });
  return { ...instance, sessions };
}
