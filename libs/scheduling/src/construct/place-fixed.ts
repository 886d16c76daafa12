import type { Place } from '../model/model.ts';
import type { State } from '../state/state.ts';
import type { SessionFinder } from './session-finder.ts';

/**
 * Puts what cannot move: locked sessions and what has already started. They stand as they are, even where
 * they break a rule of today: the past is a fact, and a lock is the team's word.
 */
export function placeFixed(state: State): void {
  state.model.fixedPlace.forEach((place, session) => {
    if (place !== null) put(state, session, place, place.room);
  });
}

/** Keeps every session of the plan under repair that still fits where it was. Answers those that do not. */
export function placeBaseline(state: State, finder: SessionFinder): number[] {
  const lost: number[] = [];
  state.model.basePlace.forEach((place, session) => {
    if (place === null || state.isPlaced(session) || state.model.fixed[session] === 1) return;
    if (!finder.fitsAt(session, place)) lost.push(session);
    else put(state, session, place, place.room);
  });
  return lost;
}

function put(state: State, session: number, place: Place, room: number): void {
  const staff = new Int32Array(state.model.maxRoles).fill(-1);
  staff.set(place.staff);
  state.place(session, place.day, place.start, room, staff, 0, place.excused);
}
