import { useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { columnAt, minuteAt, moveToMinute, type PointerAct } from './grid-geometry.ts';
import type { GridMove, GridRange } from './grid-model.ts';

/** A mouse that moves less than this only clicked; CSS pixels. */
const THRESHOLD = 5;
/** How long a finger rests on a session before it is picked up; until then it scrolls. Milliseconds. */
const LONG_PRESS_MS = 350;
/** Near an edge the grid scrolls under the pointer; CSS pixels from the edge and per frame. */
const EDGE = 48;
const EDGE_SPEED = 12;

interface GridPointer {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
  readonly columnWidth: number;
  readonly columns: number;
  readonly range: GridRange;
  /** The session as it stands; null when it cannot be moved. */
  readonly pick: (sessionId: string, column: number) => GridMove | null;
  readonly mayDrop: (move: GridMove, column: number) => boolean;
  readonly onMove: (start: GridMove, now: GridMove | null) => void;
  readonly onDrop: (start: GridMove, now: GridMove) => void;
}

/** Dragging and stretching with mouse, pen and finger. What is pressed and let go in place stays a click. */
export function useGridPointer(pointer: GridPointer) {
  const latest = useRef(pointer);
  const stop = useRef<(() => void) | null>(null);
  const dragged = useRef(false);
  useEffect(() => {
    latest.current = pointer;
  });
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    dragged.current = false;
    const target = event.target as HTMLElement;
    const block = target.closest<HTMLElement>('[data-session]');
    const column = Number(target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? -1);
    if (event.button !== 0 || !event.isPrimary || !block?.dataset['session'] || column < 0) return;
    const start = latest.current.pick(block.dataset['session'], column);
    if (!start) return;
    stop.current?.();
    const act: PointerAct = target.closest('[data-stretch]') ? 'STRETCH' : 'MOVE';
    const at = { x: event.clientX, y: event.clientY };
    const origin = { ...at };
    let now: GridMove | null = null;
    let frame = 0;
    const pointOf = () => {
      const box = latest.current.body.current?.getBoundingClientRect();
      return { x: at.x - (box?.left ?? 0), y: at.y - (box?.top ?? 0) };
    };
    const grab = minuteAt(pointOf().y, latest.current.range) - start.startMinute;
    const follow = () => {
      const { range, columnWidth, columns, mayDrop, onMove } = latest.current;
      const point = pointOf();
      let next = moveToMinute(now ?? start, minuteAt(point.y, range), grab, act, range);
      const under = columnAt(point.x, columnWidth, columns);
      if (act === 'MOVE' && under !== next.column && mayDrop(start, under)) next = { ...next, column: under };
      const same =
        now &&
        next.column === now.column &&
        next.startMinute === now.startMinute &&
        next.minutes === now.minutes;
      if (same) return;
      now = next;
      onMove(start, next);
    };
    const scroll = () => {
      const element = latest.current.scroller.current;
      const box = element?.getBoundingClientRect();
      if (element && box) {
        const toward = (value: number, low: number, high: number) =>
          value < low + EDGE ? -EDGE_SPEED : value > high - EDGE ? EDGE_SPEED : 0;
        element.scrollBy(toward(at.x, box.left, box.right), toward(at.y, box.top, box.bottom));
        follow();
      }
      frame = requestAnimationFrame(scroll);
    };
    const begin = () => {
      dragged.current = true;
      follow();
      frame = requestAnimationFrame(scroll);
    };
    const touch = event.pointerType !== 'mouse';
    const timer = touch ? setTimeout(begin, LONG_PRESS_MS) : undefined;
    const onPointerMove = (moved: PointerEvent) => {
      if (moved.pointerId !== event.pointerId) return;
      at.x = moved.clientX;
      at.y = moved.clientY;
      if (now) return follow();
      if (Math.hypot(at.x - origin.x, at.y - origin.y) < THRESHOLD) return;
      if (touch) end(false);
      else begin();
    };
    const end = (drop: boolean) => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      listeners.abort();
      stop.current = null;
      const { onMove, onDrop } = latest.current;
      if (now && drop) onDrop(start, now);
      else if (now) onMove(start, null);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    stop.current = () => end(false);
    window.addEventListener('pointermove', onPointerMove, { signal });
    window.addEventListener('pointerup', () => end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    window.addEventListener('blur', () => end(false), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), {
      signal,
      capture: true,
    });
    // A finger that holds a session moves the session, not the page.
    window.addEventListener('touchmove', (moved) => now && moved.preventDefault(), {
      signal,
      passive: false,
    });
    window.addEventListener('contextmenu', (menu) => touch && menu.preventDefault(), { signal });
  };

  /** True for the click that ends a drag. */
  const endedDrag = () => dragged.current;
  return { onPointerDown, endedDrag };
}
