import { snapDown } from './grid-navigation.ts';
import type { GridMove, GridRange } from './grid-model.ts';

/** Height of one slot, CSS pixels: a session of two slots shows two lines of text. */
export const SLOT_HEIGHT = 26;
/** Width of the hours at the left, CSS pixels. */
export const AXIS_WIDTH = 60;

export const topOf = (minute: number, { fromMinute, slotMinutes }: GridRange): number =>
  ((minute - fromMinute) / slotMinutes) * SLOT_HEIGHT;

export const heightOf = ({ fromMinute, untilMinute, slotMinutes }: GridRange): number =>
  Math.ceil((untilMinute - fromMinute) / slotMinutes) * SLOT_HEIGHT;

/** A point of the body of the grid: CSS pixels from its upper left corner. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

export const minuteAt = (y: number, { fromMinute, slotMinutes }: GridRange): number =>
  fromMinute + (y / SLOT_HEIGHT) * slotMinutes;

export const columnAt = (x: number, columnWidth: number, columns: number): number =>
  Math.max(0, Math.min(columns - 1, Math.floor(x / columnWidth)));

export type PointerAct = 'MOVE' | 'STRETCH';

/**
 * Where a session is when it is held `grabMinutes` after its start and the pointer is at `minute`: snapped to the
 * nearest slot, never beyond the day, never shorter than a slot.
 */
export function moveToMinute(
  move: GridMove,
  minute: number,
  grabMinutes: number,
  act: PointerAct,
  range: GridRange,
): GridMove {
  const nearest = (value: number) => snapDown(value + range.slotMinutes / 2, range);
  if (act === 'STRETCH') {
    const end = Math.min(range.untilMinute, nearest(minute));
    return { ...move, minutes: Math.max(Math.min(range.slotMinutes, move.minutes), end - move.startMinute) };
  }
  const latest = Math.max(range.fromMinute, range.untilMinute - move.minutes);
  const start = Math.max(range.fromMinute, Math.min(latest, nearest(minute - grabMinutes)));
  return { ...move, startMinute: start };
}

/** The columns to draw: those in sight and a few more at either side. */
export function columnsInSight(
  scrollLeft: number,
  width: number,
  columnWidth: number,
  columns: number,
): readonly [first: number, last: number] {
  const more = 2;
  const first = Math.floor(scrollLeft / columnWidth) - more;
  const last = Math.ceil((scrollLeft + width) / columnWidth) + more;
  return [Math.max(0, first), Math.min(columns - 1, last)];
}
