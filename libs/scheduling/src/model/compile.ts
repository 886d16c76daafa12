import { forcedToChange } from '../check/compare-baseline.ts';
import { indexWeek } from '../check/week-index.ts';
import type { Instance, Placement, Session } from '../format/instance.ts';
import type { Assignment, Solution } from '../format/solution.ts';
import { compilePersons } from './compile-persons.ts';
import { compileRooms } from './compile-rooms.ts';
import { compileSessions } from './compile-sessions.ts';
import type { ChangeCost, Model, Place, Shape } from './model.ts';
import { positions, Registry } from './registry.ts';
import { wordsFor } from './slot-mask.ts';

export interface CompileOptions {
  /** The plan under repair: its places are kept where they fit, and each change costs. */
  readonly baseline?: Solution | undefined;
  /** Multiplies the cost of a change: high keeps everyone's times, low cancels the fewest. Default 1. */
  readonly changeFactor?: number | undefined;
}

/**
 * What has to change anyway costs its price. Any other change weighs three times its price, and as much again
 * as half a new time whatever it is: two families with another therapist are worse than one with another hour.
 */
const BEYOND_FACTOR = 3;
const BEYOND_PRICE = 15;
/** A repair may touch this many others, or this share of what has to change and of what is new, if that is more. */
const BEYOND_LEAST = 3;
const BEYOND_SHARE = 0.5;

/** Turns an instance that has been parsed into the form the search works on. */
export function compile(instance: Instance, options: CompileOptions = {}): Model {
  const words = wordsFor(instance.horizon.slotsPerDay);
  const sessions = compileSessions(instance, words);
  const shapes = new Registry<Shape>();
  const needs = instance.sessions.map((_, index) => ({
    kinds: instance.series[sessions.seriesOf[index]!]!.roomKinds,
    duration: sessions.duration[index]!,
    size: sessions.memberOffsets[index + 1]! - sessions.memberOffsets[index]!,
  }));
  const rooms = compileRooms(instance, needs, shapes, words);
  const { weights } = instance;
  return {
    instance,
    weights: { fairness: 0, timeOfDay: 0, lastWeek: 0, excused: 0, ...weights },
    mayExcuse: weights.excused !== undefined,
    days: instance.horizon.days,
    slots: instance.horizon.slotsPerDay,
    words,
    sessions: instance.sessions.length,
    series: instance.series.length,
    patients: instance.patients.length,
    staff: instance.staff.length,
    persons: instance.patients.length + instance.staff.length,
    rooms: instance.rooms.length,
    ...sessions,
    ...rooms,
    ...compilePersons(instance, shapes.items, words),
    ...compilePlaces(instance, options.baseline),
    shapes: shapes.items,
    changeCost: compileChanges(instance, options),
  };
}

function compileChanges(instance: Instance, { baseline, changeFactor = 1 }: CompileOptions): ChangeCost {
  const { sessions, weights } = instance;
  const forced = baseline === undefined ? new Set() : forcedToChange(indexWeek(instance), baseline);
  const old = new Set(baseline?.assignments.map(({ session }) => session));
  const added = baseline === undefined ? 0 : sessions.filter(({ id }) => !old.has(id)).length;
  const prices = (price: number) =>
    Float64Array.from(
      sessions,
      ({ id }) => changeFactor * (forced.has(id) ? price : BEYOND_FACTOR * price + BEYOND_PRICE),
    );
  return {
    moved: prices(weights.moved),
    restaffed: prices(weights.restaffed),
    reroomed: prices(weights.reroomed),
    forced: Uint8Array.from(sessions, ({ id }) => (forced.has(id) ? 1 : 0)),
    // Who would rather move more than cancel says so by the price of a change.
    mostBeyond:
      changeFactor < 1 ? Infinity : Math.max(BEYOND_LEAST, Math.floor(BEYOND_SHARE * (forced.size + added))),
  };
}

function compilePlaces(instance: Instance, baseline: Solution | undefined) {
  const staffAt = positions(instance.staff);
  const roomAt = positions(instance.rooms);
  const seriesOf = new Map(instance.series.map((line) => [line.id, line]));
  const old = new Map(baseline?.assignments.map((assignment) => [assignment.session, assignment]));
  const { now, horizon } = instance;

  const placeOf = (session: Session, at: Placement & Partial<Assignment>): Place | null => {
    const staff = at.staff.map((id) => staffAt.get(id) ?? -1);
    const room = roomAt.get(at.room) ?? -1;
    const series = seriesOf.get(session.series)!;
    const known = room >= 0 && !staff.includes(-1) && staff.length === series.roles.length;
    const inside = at.day >= 0 && at.day < horizon.days && at.start >= 0;
    if (!known || !inside || at.start + series.duration > horizon.slotsPerDay) return null;
    const members = session.patients ?? series.patients;
    const bits = (at.excused ?? []).map((id) => 1 << members.indexOf(id));
    return { day: at.day, start: at.start, staff, room, excused: bits.reduce((all, bit) => all | bit, 0) };
  };
  const started = (at: Placement) =>
    now !== null && (at.day < now.day || (at.day === now.day && at.start < now.slot));

  const basePlace = instance.sessions.map((session) => {
    const before = old.get(session.id);
    return before === undefined ? null : placeOf(session, before);
  });
  const fixedPlace = instance.sessions.map((session, index) => {
    const before = old.get(session.id);
    if (before !== undefined && started(before)) return basePlace[index]!;
    return session.locked === null ? null : placeOf(session, session.locked);
  });
  return {
    basePlace,
    fixedPlace,
    fixed: Uint8Array.from(fixedPlace, (place, index) =>
      Number(place !== null || instance.sessions[index]!.locked !== null),
    ),
  };
}
