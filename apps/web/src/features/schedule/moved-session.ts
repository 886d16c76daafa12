import type { ChangeSessionInput } from '../../gql/graphql.ts';
import type { GridColumn, GridMove } from '../../ui/week-grid/index.ts';
import type { Candidate } from './find-clashes.ts';
import type { ScheduleSession } from './schedule-session.ts';
import type { ViewBy } from './schedule-view.ts';

export type SessionChange = Pick<
  ChangeSessionInput,
  'startsOn' | 'startMinute' | 'minutes' | 'roomId' | 'memberIds'
>;

/**
 * What dropping a session in another column asks for: another member's column gives it to that member, another
 * room's column moves it there. A patient is never exchanged by dragging.
 */
export function changeOf(
  session: ScheduleSession,
  move: GridMove,
  from: GridColumn,
  to: GridColumn,
  by: ViewBy,
): SessionChange {
  const place = { startsOn: to.on, startMinute: move.startMinute, minutes: move.minutes };
  if (from.resourceId === to.resourceId || !to.resourceId) return place;
  if (by === 'ROOM') return { ...place, roomId: to.resourceId };
  if (by === 'PATIENT') return place;
  const memberIds = session.members.map(({ memberId }) => memberId);
  const others = memberIds.filter((id) => id !== from.resourceId && id !== to.resourceId);
  return { ...place, memberIds: [to.resourceId, ...others] };
}

/** Whether a column may take the session. */
export function mayDropIn(session: ScheduleSession, from: GridColumn, to: GridColumn, by: ViewBy): boolean {
  if (from.resourceId === to.resourceId) return true;
  if (by === 'PATIENT' || !to.resourceId) return false;
  // Two who already treat together cannot become one.
  return by === 'ROOM' || !session.members.some(({ memberId }) => memberId === to.resourceId);
}

/** The session as it would be after the change. */
export const candidateOf = (session: ScheduleSession, change: SessionChange): Candidate => ({
  sessionId: session.id,
  on: change.startsOn ?? session.localOn,
  startMinute: change.startMinute ?? session.startMinute,
  minutes: change.minutes ?? session.minutes,
  memberIds: change.memberIds ?? session.members.map(({ memberId }) => memberId),
  patientIds: session.patients.map(({ patientId }) => patientId),
  roomId: change.roomId === undefined ? session.roomId : change.roomId,
});

/** What takes the change back. */
export const changeBack = (session: ScheduleSession): Required<SessionChange> => ({
  startsOn: session.localOn,
  startMinute: session.startMinute,
  minutes: session.minutes,
  roomId: session.roomId,
  memberIds: session.members.map(({ memberId }) => memberId),
});
