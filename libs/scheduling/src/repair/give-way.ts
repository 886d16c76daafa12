import type { State } from '../state/state.ts';

/**
 * Whether a session's going could open a place for another: it may move, it stands on a day that the other may
 * have, and the two ask for a patient, a member of staff or a room in common. Quick, and never a false no.
 */
export function mayGiveWay(state: State, session: number, stuck: number): boolean {
  const { fixed, basePlace, seriesOf, allowedDays } = state.model;
  if (fixed[session] === 1 || !state.isPlaced(session) || basePlace[session] == null) return false;
  if (seriesOf[session] === seriesOf[stuck]) return true;
  if (((allowedDays[stuck]! >>> state.day[session]!) & 1) === 0) return false;
  return (
    sharesPatients(state, session, stuck) ||
    couldStaff(state, session, stuck) ||
    sharesRooms(state, session, stuck)
  );
}

function sharesPatients({ model }: State, one: number, two: number): boolean {
  const { memberOffsets, members } = model;
  for (let i = memberOffsets[one]!; i < memberOffsets[one + 1]!; i++) {
    for (let j = memberOffsets[two]!; j < memberOffsets[two + 1]!; j++)
      if (members[i] === members[j]) return true;
  }
  return false;
}

/** Somebody who treats the session could treat the other. */
function couldStaff({ model, staff }: State, session: number, other: number): boolean {
  const { seriesOf, roleOffsets, candidates, maxRoles } = model;
  const series = seriesOf[other]!;
  for (let role = roleOffsets[series]!; role < roleOffsets[series + 1]!; role++) {
    for (let at = session * maxRoles; at < (session + 1) * maxRoles; at++) {
      if (staff[at]! >= 0 && candidates[role]!.includes(staff[at]!)) return true;
    }
  }
  return false;
}

function sharesRooms({ model, room }: State, session: number, other: number): boolean {
  return model.venuesOf[other]!.some((venue) => model.venues[venue]!.rooms.includes(room[session]!));
}
