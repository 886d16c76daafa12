import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { AXIS_WIDTH, SLOT_HEIGHT, topOf } from './grid-geometry.ts';
import type { GridColumn, GridCursor } from './grid-model.ts';
import { snapDown, type GridMap } from './grid-navigation.ts';

interface CursorOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly map: GridMap;
  readonly columns: readonly GridColumn[];
  readonly columnWidth: number;
  readonly now: { readonly on: string; readonly minute: number } | null;
  /** Another number brings the focus to where the reader stands. */
  readonly focusRequest: number;
}

/** Heights of the sticky header, CSS pixels: what is focused must not hide behind it. */
const HEADER = 76;

/**
 * Where the reader stands. The element there is the only tab stop of the grid; when the cursor moves it takes the
 * focus and comes into sight, even if its column was not drawn before.
 */
export function useCursor({ scroller, map, columns, columnWidth, now, focusRequest }: CursorOptions) {
  const [asked, setAsked] = useState<GridCursor | null>(null);
  const [moves, setMoves] = useState(0);
  const handled = useRef('0 0');
  const holds = useRef(false);
  const cursor = standing(asked, map, columns, now);
  const setCursor = useCallback((next: GridCursor) => {
    setAsked(next);
    setMoves((count) => count + 1);
  }, []);
  const { column, minute, sessionId } = cursor;
  const top = topOf(minute, map.range);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener('focusin', () => (holds.current = true), { signal });
    const left = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !element.contains(relatedTarget as Node)) holds.current = false;
    };
    element.addEventListener('focusout', left, { signal });
    const pressed = ({ target }: Event) => {
      if (!element.contains(target as Node)) holds.current = false;
    };
    document.addEventListener('pointerdown', pressed, { signal });
    return () => listeners.abort();
  }, [scroller]);

  // Opened in the afternoon, it shows the afternoon.
  const start = useEffectEvent(() => {
    const hourBefore = now && columns.some(({ on }) => on === now.on) ? topOf(now.minute - 60, map.range) : 0;
    scroller.current?.scrollTo({ left: 0, top: Math.max(0, hourBefore) });
  });
  useEffect(() => start(), []);

  useEffect(() => {
    const element = scroller.current;
    const request = `${moves} ${focusRequest}`;
    const asksFocus = handled.current !== request;
    handled.current = request;
    // The element with the focus may also have gone, because its session moved: then the focus follows.
    const lost = holds.current && document.activeElement === document.body;
    if (!element || (!asksFocus && !lost)) return;
    const left = column * columnWidth;
    const wide = element.clientWidth - AXIS_WIDTH;
    const high = element.clientHeight - HEADER;
    element.scrollTo({
      left: Math.max(left + columnWidth - wide, Math.min(left, element.scrollLeft)),
      top: Math.max(top + 2 * SLOT_HEIGHT - high, Math.min(top, element.scrollTop)),
    });
    element.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  }, [scroller, moves, focusRequest, column, columnWidth, top, sessionId]);

  return { cursor, setCursor };
}

/** The place asked for, as far as it still exists; at first the present day, or the beginning. */
function standing(
  asked: GridCursor | null,
  map: GridMap,
  columns: readonly GridColumn[],
  now: CursorOptions['now'],
): GridCursor {
  const today = Math.max(
    0,
    columns.findIndex(({ on }) => on === now?.on),
  );
  const column = Math.min(asked?.column ?? today, Math.max(0, columns.length - 1));
  const { fromMinute, untilMinute, slotMinutes } = map.range;
  const placed = map.placedAt(column);
  if (!asked) {
    const first = placed[0];
    return first
      ? { column, minute: first.startMinute, sessionId: first.session.id }
      : { column, minute: fromMinute, sessionId: null };
  }
  const minute = Math.max(fromMinute, Math.min(untilMinute - slotMinutes, snapDown(asked.minute, map.range)));
  // What was booked at the slot meanwhile is what one stands on.
  const session =
    placed.find((at) => at.session.id === asked.sessionId) ??
    placed.find((at) => at.startMinute < minute + slotMinutes && at.endMinute > minute);
  if (session) return { column, minute: session.startMinute, sessionId: session.session.id };
  return { column, minute, sessionId: null };
}
