import type { PlacementChange } from '@consilium/domain';
import type { Assignment } from '@consilium/scheduling';
import { ProposedSession } from './graphql/proposed-session.object.ts';
import { NO_ROOM } from './instance/instance-parts.ts';
import { WeekGrid } from './instance/week-grid.ts';
import type { BookedBefore, SessionFacts, StoredProposal } from './stored-proposal.ts';

/** One session of an answer, with the clinic's ids and instants. */
export interface PlannedPlace {
  readonly day: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly memberIds: readonly string[];
  readonly roomId: string | null;
  readonly excused: readonly string[];
}

/** Where an answer puts each session it places, by id within the instance. */
export function plannedPlaces(stored: StoredProposal): Map<string, PlannedPlace> {
  const grid = new WeekGrid(stored.grid);
  const before = new Map(stored.baseline?.assignments.map((one) => [one.session, one]));
  return new Map(
    (stored.solution?.assignments ?? []).flatMap((assignment): [string, PlannedPlace][] => {
      const facts = stored.sessions[assignment.session];
      return facts
        ? [[assignment.session, placeOf(grid, facts, assignment, before.get(assignment.session))]]
        : [];
    }),
  );
}

/** A session that keeps its slot keeps its minute: booked times need not lie on the grid. */
function placeOf(
  grid: WeekGrid,
  { minutes, booked, excused = [] }: SessionFacts,
  assignment: Assignment,
  old: Assignment | undefined,
): PlannedPlace {
  const stays = booked !== null && (!old || (old.day === assignment.day && old.start === assignment.start));
  const startsAt = stays ? new Date(booked.startsAt) : grid.instantOf(assignment.day, assignment.start);
  return {
    day: assignment.day,
    startsAt,
    endsAt: stays ? new Date(booked.endsAt) : new Date(startsAt.getTime() + minutes * 60_000),
    memberIds: assignment.staff,
    roomId: assignment.room === NO_ROOM ? null : assignment.room,
    excused: [...excused, ...(assignment.excused ?? [])],
  };
}

/** What a proposal does to a session: time outweighs people, people outweigh the room. */
export function changeOf(booked: BookedBefore | null, place: PlannedPlace | undefined): PlacementChange {
  if (!booked) return 'NEW';
  if (!place) return 'DROPPED';
  if (place.startsAt.getTime() !== Date.parse(booked.startsAt)) return 'MOVED';
  if ([...place.memberIds].sort().join() !== [...booked.memberIds].sort().join()) return 'RESTAFFED';
  if (place.roomId !== booked.roomId) return 'REROOMED';
  return place.excused.length > 0 ? 'EXCUSED' : 'KEPT';
}

/** The sessions of a proposal in order of time; booked ones that stay as they are only when asked for. */
export function proposedSessions(stored: StoredProposal, includeKept: boolean): ProposedSession[] {
  if (!stored.solution) return [];
  const places = plannedPlaces(stored);
  const forced = new Set(
    stored.report?.comparison?.changes.flatMap((change) => (change.forced ? [change.session] : [])),
  );
  const pinned = new Set(stored.pinned);
  const grid = new WeekGrid(stored.grid);
  return Object.entries(stored.sessions)
    .flatMap(([id, facts]) => {
      const place = places.get(id);
      const change = changeOf(facts.booked, place);
      // A locked session that cannot take place is the team's to decide: it is shown though nothing is proposed.
      if (change === 'KEPT' && !includeKept && !facts.hit) return [];
      const at = place ?? oldPlace(facts.booked);
      if (!at) return [];
      const session = proposedSession(id, facts, at, grid);
      return [
        Object.assign(session, {
          change,
          forced: forced.has(id) || facts.hit === true,
          pinned: pinned.has(id),
          sessionId: stored.accepted[id] ?? facts.booked?.sessionId ?? null,
          accepted: id in stored.accepted,
          before: change === 'NEW' || change === 'KEPT' ? null : beforeOf(facts.booked),
        }),
      ];
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
}

const oldPlace = (booked: BookedBefore | null): Omit<PlannedPlace, 'day'> | null =>
  booked && {
    startsAt: new Date(booked.startsAt),
    endsAt: new Date(booked.endsAt),
    memberIds: booked.memberIds,
    roomId: booked.roomId,
    excused: [],
  };

const beforeOf = (booked: BookedBefore | null) => {
  const place = oldPlace(booked);
  return place && { ...place, memberIds: [...place.memberIds] };
};

function proposedSession(
  id: string,
  facts: SessionFacts,
  place: Omit<PlannedPlace, 'day'>,
  grid: WeekGrid,
): ProposedSession {
  const { day, minute } = grid.placeOf(place.startsAt);
  return Object.assign(new ProposedSession(), {
    id,
    kind: facts.kind,
    title: facts.title,
    disciplineCode: facts.disciplineCode,
    minutes: facts.minutes,
    startsAt: place.startsAt,
    endsAt: place.endsAt,
    localOn: grid.dateOf(day),
    startMinute: minute,
    memberIds: [...place.memberIds],
    roomId: place.roomId,
    locked: facts.booked?.locked ?? false,
    participants: facts.participants.map((one) => ({
      ...one,
      excused: place.excused.includes(one.patientId),
    })),
    patientIds: facts.participants
      .map(({ patientId }) => patientId)
      .filter((patientId) => !place.excused.includes(patientId)),
  });
}

/** Minutes of booked therapy that each child would miss, the most first. */
export function hoursLost(stored: StoredProposal): { patientId: string; minutes: number }[] {
  const lost = new Map<string, number>();
  const places = plannedPlaces(stored);
  for (const [id, { booked, participants, minutes }] of Object.entries(stored.sessions)) {
    if (!booked) continue;
    const place = places.get(id);
    for (const { patientId } of participants) {
      if (place && !place.excused.includes(patientId)) continue;
      lost.set(patientId, (lost.get(patientId) ?? 0) + minutes);
    }
  }
  return [...lost]
    .map(([patientId, minutes]) => ({ patientId, minutes }))
    .sort((a, b) => b.minutes - a.minutes || (a.patientId < b.patientId ? -1 : 1));
}

/** Patients whose time or people change, or without whom a group meets; a mere change of room is not counted. */
export function patientsAffected(stored: StoredProposal): number {
  const places = plannedPlaces(stored);
  const affected = Object.entries(stored.sessions).flatMap(([id, { booked, participants }]) => {
    const change = changeOf(booked, places.get(id));
    const all = change === 'MOVED' || change === 'RESTAFFED' || change === 'DROPPED';
    return all ? participants.map(({ patientId }) => patientId) : (places.get(id)?.excused ?? []);
  });
  return new Set(affected).size;
}
