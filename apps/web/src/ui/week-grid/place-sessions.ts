import type { GridBy, GridColumn, GridSession } from './grid-model.ts';

/** A session with its place among those of the same time: lane 0 is the leftmost of `lanes`. */
export interface PlacedSession {
  readonly session: GridSession;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly lane: number;
  readonly lanes: number;
}

export type PlacedByColumn = ReadonlyMap<string, readonly PlacedSession[]>;

const resourcesOf = (session: GridSession, by: GridBy): readonly string[] => {
  if (by === 'MEMBER') return session.memberIds;
  if (by === 'PATIENT') return session.patientIds;
  return session.roomId ? [session.roomId] : [];
};

/** Earlier first, of two that start together the longer first; ids make the order certain. */
const inOrder = (a: GridSession, b: GridSession): number =>
  a.startMinute - b.startMinute || b.minutes - a.minutes || (a.id < b.id ? -1 : 1);

/**
 * Puts the sessions of one column side by side where they overlap. A run of sessions that hang together shares one
 * number of lanes; touching ends do not overlap.
 */
export function assignLanes(sessions: readonly GridSession[]): PlacedSession[] {
  const placed: PlacedSession[] = [];
  let run: { session: GridSession; endMinute: number; lane: number }[] = [];
  let laneEnds: number[] = [];
  let runEnd = -1;
  const close = () => {
    for (const { session, endMinute, lane } of run) {
      placed.push({ session, startMinute: session.startMinute, endMinute, lane, lanes: laneEnds.length });
    }
    run = [];
    laneEnds = [];
  };
  for (const session of [...sessions].sort(inOrder)) {
    const endMinute = session.startMinute + session.minutes;
    if (session.startMinute >= runEnd) close();
    const open = laneEnds.findIndex((end) => end <= session.startMinute);
    const lane = open === -1 ? laneEnds.length : open;
    laneEnds[lane] = endMinute;
    runEnd = run.length === 0 ? endMinute : Math.max(runEnd, endMinute);
    run.push({ session, endMinute, lane });
  }
  close();
  return placed;
}

/** Every column's sessions in place, in one pass over the sessions. Columns without any have an empty list. */
export function placeSessions(
  columns: readonly GridColumn[],
  sessions: readonly GridSession[],
  by: GridBy,
): PlacedByColumn {
  const keyOf = (on: string, resourceId: string | null) => `${on} ${resourceId ?? ''}`;
  const byKey = new Map<string, GridSession[]>(
    columns.map(({ on, resourceId }) => [keyOf(on, resourceId), []]),
  );
  for (const session of sessions) {
    if (by === 'DAY') byKey.get(keyOf(session.on, null))?.push(session);
    else for (const id of resourcesOf(session, by)) byKey.get(keyOf(session.on, id))?.push(session);
  }
  return new Map(
    columns.map(({ id, on, resourceId }) => [id, assignLanes(byKey.get(keyOf(on, resourceId)) ?? [])]),
  );
}
