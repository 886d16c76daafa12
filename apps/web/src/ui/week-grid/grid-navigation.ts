import type { GridCursor, GridMove, GridRange } from './grid-model.ts';
import type { PlacedSession } from './place-sessions.ts';

/** What moving about needs to know of the grid. */
export interface GridMap {
  readonly columns: number;
  readonly range: GridRange;
  readonly placedAt: (column: number) => readonly PlacedSession[];
}

export type Step = 'UP' | 'DOWN' | 'LEFT' | 'RIGHT' | 'FIRST' | 'LAST' | 'NEXT_SESSION' | 'PREVIOUS_SESSION';

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The start of the slot that holds the minute. */
export const snapDown = (minute: number, { fromMinute, slotMinutes }: GridRange): number =>
  fromMinute + Math.floor((minute - fromMinute) / slotMinutes) * slotMinutes;

const lastSlot = ({ fromMinute, untilMinute, slotMinutes }: GridRange): number =>
  Math.max(fromMinute, untilMinute - slotMinutes);

/** What runs in the slot, leftmost first. */
const runningAt = (map: GridMap, column: number, minute: number): readonly PlacedSession[] =>
  map
    .placedAt(column)
    .filter((at) => at.startMinute < minute + map.range.slotMinutes && at.endMinute > minute)
    .sort((a, b) => a.lane - b.lane);

const standAt = (map: GridMap, column: number, minute: number): GridCursor => {
  const kept = clamp(minute, map.range.fromMinute, lastSlot(map.range));
  return { column, minute: kept, sessionId: runningAt(map, column, kept)[0]?.session.id ?? null };
};

/** Onto a session: the cursor takes its start. */
const standOn = (column: number, at: PlacedSession): GridCursor => ({
  column,
  minute: at.startMinute,
  sessionId: at.session.id,
});

/** The cursor after one key. It never leaves the grid. */
export function moveCursor(cursor: GridCursor, step: Step, map: GridMap): GridCursor {
  const { range } = map;
  const here = map.placedAt(cursor.column).find(({ session }) => session.id === cursor.sessionId);
  switch (step) {
    case 'DOWN': {
      const next = here
        ? snapDown(here.endMinute + range.slotMinutes - 1, range)
        : cursor.minute + range.slotMinutes;
      return next > lastSlot(range) ? cursor : standAt(map, cursor.column, next);
    }
    case 'UP': {
      const next = snapDown(here ? here.startMinute - 1 : cursor.minute - range.slotMinutes, range);
      return next < range.fromMinute ? cursor : standAt(map, cursor.column, next);
    }
    case 'LEFT':
    case 'RIGHT': {
      const by = step === 'LEFT' ? -1 : 1;
      const beside = here ? runningAt(map, cursor.column, snapDown(cursor.minute, range)) : [];
      const lane = beside.findIndex(({ session }) => session.id === cursor.sessionId);
      const neighbour = lane === -1 ? undefined : beside[lane + by];
      if (neighbour) return { ...cursor, sessionId: neighbour.session.id };
      const column = cursor.column + by;
      if (column < 0 || column >= map.columns) return cursor;
      return standAt(map, column, snapDown(cursor.minute, range));
    }
    case 'FIRST':
      return standAt(map, cursor.column, range.fromMinute);
    case 'LAST':
      return standAt(map, cursor.column, lastSlot(range));
    case 'NEXT_SESSION':
    case 'PREVIOUS_SESSION':
      return nextSession(cursor, step === 'NEXT_SESSION', map);
  }
}

/** Through all sessions, column after column. */
function nextSession(cursor: GridCursor, forward: boolean, map: GridMap): GridCursor {
  const by = forward ? 1 : -1;
  for (let column = cursor.column; column >= 0 && column < map.columns; column += by) {
    const placed = map.placedAt(column);
    const own = placed.findIndex(({ session }) => session.id === cursor.sessionId);
    let next: PlacedSession | undefined;
    if (column !== cursor.column) next = forward ? placed[0] : placed.at(-1);
    else if (own !== -1) next = placed[own + by];
    else if (forward) next = placed.find((at) => at.startMinute >= cursor.minute);
    else next = placed.findLast((at) => at.startMinute < cursor.minute);
    if (next) return standOn(column, next);
  }
  return cursor;
}

/** Longest session that can be booked, minutes; as the server has it. */
const LONGEST_MINUTES = 480;

/** Up and down by a slot, staying within the day; the length stays. */
export function shiftMove(move: GridMove, slots: number, range: GridRange): GridMove {
  const latest = Math.max(range.fromMinute, range.untilMinute - move.minutes);
  const wanted = snapDown(move.startMinute, range) + slots * range.slotMinutes;
  // From between two slots the first step goes to the nearer line.
  const offGrid = move.startMinute !== snapDown(move.startMinute, range);
  const startMinute = offGrid && slots < 0 ? wanted + range.slotMinutes : wanted;
  return { ...move, startMinute: clamp(startMinute, range.fromMinute, latest) };
}

/** Longer or shorter by slots: at least one slot, at most to the end of the day. */
export function stretchMove(move: GridMove, slots: number, range: GridRange): GridMove {
  const end = snapDown(move.startMinute + move.minutes, range) + slots * range.slotMinutes;
  const most = Math.min(LONGEST_MINUTES, range.untilMinute - move.startMinute);
  return { ...move, minutes: clamp(end - move.startMinute, Math.min(range.slotMinutes, most), most) };
}

/** To the next column in that direction that may take the session; stays when there is none. */
export function moveColumn(
  move: GridMove,
  by: 1 | -1,
  columns: number,
  mayDrop: (column: number) => boolean,
): GridMove {
  for (let column = move.column + by; column >= 0 && column < columns; column += by) {
    if (mayDrop(column)) return { ...move, column };
  }
  return move;
}

/** Whether dropping would change anything. */
export const hasMoved = (move: GridMove, start: GridMove): boolean =>
  move.column !== start.column || move.startMinute !== start.startMinute || move.minutes !== start.minutes;
