import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instance, PersonRules } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import { randomPlan, randomWeek } from '../testing/random-week.ts';
import { checkSolution } from './check-solution.ts';

/**
 * The rules once more, as plainly as they can be said: a table of slots for each person and room, looked at
 * slot by slot. It tells which rules are broken, not how often.
 */
function brokenRules(week: Instance, plan: Solution): string[] {
  const broken = new Set<string>();
  const sessions = plan.assignments.map((place) => {
    const session = week.sessions.find(({ id }) => id === place.session)!;
    const series = week.series.find(({ id }) => id === session.series)!;
    return { place, session, series, end: place.start + series.duration };
  });
  const covers = (entry: (typeof sessions)[number], slot: number) =>
    entry.place.start <= slot && slot < entry.end;
  const slots = Array.from({ length: week.horizon.slotsPerDay }, (_, slot) => slot);

  for (const { place, session, series, end } of sessions) {
    if (!session.days.includes(place.day)) broken.add('DAY');
    if (place.start < session.window[0] || end > session.window[1]) broken.add('WINDOW');
    if (new Set(place.staff).size < place.staff.length) broken.add('STAFF_ROLES');
    series.roles.forEach(({ skill }, role) => {
      const member = week.staff.find(({ id }) => id === place.staff[role])!;
      if (!member.skills.includes(skill)) broken.add('STAFF_SKILL');
    });
    const room = week.rooms.find(({ id }) => id === place.room)!;
    if (!series.roomKinds.includes(room.kind)) broken.add('ROOM_KIND');
    const others = sessions.filter((other) => other.series === series && other.place !== place);
    if (others.some((other) => Math.abs(other.place.day - place.day) < series.minDayGap)) {
      broken.add('SERIES_GAP');
    }
  }

  for (let day = 0; day < week.horizon.days; day += 1) {
    const today = sessions.filter(({ place }) => place.day === day);
    for (const room of week.rooms) {
      const here = today.filter(({ place }) => place.room === room.id);
      for (const slot of slots) {
        const now = here.filter((entry) => covers(entry, slot));
        if (now.length > room.maxSessions) broken.add('ROOM_SESSIONS');
        const heads = now.reduce((sum, { series }) => sum + series.patients.length, 0);
        if (heads > room.maxPatients) broken.add('ROOM_PATIENTS');
        const isOpen = room.open[day]!.some(([from, to]) => from <= slot && slot < to);
        if (now.length > 0 && !isOpen) broken.add('ROOM_OPEN');
      }
    }
    const person = (
      mine: typeof sessions,
      avail: Instance['staff'][number]['avail'],
      rules: PersonRules,
      most: number,
      tag: string,
    ) => {
      const table = slots.map((slot) => mine.filter((entry) => covers(entry, slot)).length);
      if (table.some((count) => count > 1)) broken.add(`${tag}_OVERLAP`);
      if (table.filter(Boolean).length > most) broken.add(`${tag}_LOAD`);
      const outside = (slot: number) => !avail[day]!.some(([from, to]) => from <= slot && slot < to);
      if (slots.some((slot) => table[slot] && outside(slot))) broken.add(`${tag}_AVAIL`);
      const { lunch } = rules;
      if (lunch && mine.length > 0) {
        const starts = slots.filter((slot) => slot >= lunch.from && slot + lunch.len <= lunch.to);
        const isFree = (from: number) => !table.slice(from, from + lunch.len).some(Boolean);
        if (!starts.some(isFree)) broken.add(`${tag}_LUNCH`);
      }
      // A stretch is too long if no break of minBreak slots lies between a start and an end maxRun apart.
      for (const first of mine) {
        for (const last of mine) {
          const [from, to] = [first.place.start, last.end];
          if (to - from <= rules.maxRun) continue;
          const breaks = slots.filter((slot) => slot >= from && slot + rules.minBreak <= to);
          const isBreak = (at: number) =>
            rules.minBreak === 0
              ? at > from && at < to && !mine.some(({ place, end }) => place.start < at && at < end)
              : !table.slice(at, at + rules.minBreak).some(Boolean);
          if (!breaks.some(isBreak)) broken.add(`${tag}_RUN`);
        }
      }
    };
    for (const { id, avail } of week.patients) {
      const mine = today.filter(({ series }) => series.patients.includes(id));
      person(mine, avail, week.rules.patient, week.rules.patient.maxSlotsPerDay, 'PATIENT');
    }
    for (const { id, avail, maxSlotsPerDay } of week.staff) {
      const mine = today.filter(({ place }) => place.staff.includes(id));
      person(mine, avail, week.rules.staff, maxSlotsPerDay, 'STAFF');
    }
  }
  return [...broken].sort();
}

/** Every place a session could be given, tried out one after the other. */
function* everyPlace(week: Instance, session: Instance['sessions'][number]): Generator<Assignment> {
  const series = week.series.find(({ id }) => id === session.series)!;
  const ids = week.staff.map(({ id }) => id);
  const teams =
    series.roles.length === 1 ? ids.map((id) => [id]) : ids.flatMap((a) => ids.map((b) => [a, b]));
  for (const day of session.days) {
    for (let start = 0; start + series.duration <= week.horizon.slotsPerDay; start += 1) {
      for (const staff of teams) {
        for (const { id: room } of week.rooms) yield { session: session.id, day, start, staff, room };
      }
    }
  }
}

/** Leaves out what breaks a rule, one session at a time, until nothing does. */
function repaired(week: Instance, plan: Solution): Solution {
  const { breaches } = checkSolution(week, plan, { insertable: false });
  if (breaches.length === 0) return plan;
  const worst = breaches[0]!;
  const concerned = (place: Assignment) =>
    worst.sessions.includes(place.session) || (worst.sessions.length === 0 && place.day === worst.day);
  const index = plan.assignments.findIndex(concerned);
  return repaired(week, { ...plan, assignments: plan.assignments.toSpliced(Math.max(0, index), 1) });
}

describe('the checker and a plain table of slots', () => {
  it('name the same broken rules, whatever the week and the plan', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const week = randomWeek(seed);
        const plan = randomPlan(week, seed);
        const report = checkSolution(week, plan, { insertable: false });
        expect(Object.keys(report.breachesByCode).sort()).toEqual(brokenRules(week, plan));
        for (const code of Object.keys(report.breachesByCode)) met.add(code);
      }),
      { numRuns: 600 },
    );
    expect(met.size).toBeGreaterThan(15);
  });

  it('agree on what could simply be inserted', () => {
    let [fitting, missing] = [0, 0];
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const week = randomWeek(seed);
        const plan = repaired(week, randomPlan(week, seed));
        const { insertable, unplaced } = checkSolution(week, plan);
        const fits = unplaced.filter((id) => {
          const session = week.sessions.find((entry) => entry.id === id)!;
          return [...everyPlace(week, session)].some(
            (place) => brokenRules(week, { ...plan, assignments: [...plan.assignments, place] }).length === 0,
          );
        });
        expect(insertable).toEqual(fits);
        fitting += fits.length;
        missing += unplaced.length;
      }),
      { numRuns: 60 },
    );
    expect(fitting).toBeGreaterThan(0);
    expect(missing).toBeGreaterThan(fitting);
  });
});
