import { useEffect, useState, type RefObject } from 'react';
import { AXIS_WIDTH, columnsInSight } from './grid-geometry.ts';

/** Before the first measurement, CSS pixels. */
const ASSUMED_WIDTH = 1200;

interface ColumnWindow {
  readonly columnWidth: number;
  readonly first: number;
  readonly last: number;
  readonly onScroll: () => void;
}

/** How wide columns are and which of them are in sight; the state changes only when a column comes or goes. */
export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  columns: number,
  leastWidth: number,
): ColumnWindow {
  const [width, setWidth] = useState(ASSUMED_WIDTH);
  const [scrolled, setScrolled] = useState(0);
  const columnWidth = Math.max(leastWidth, Math.floor((width - AXIS_WIDTH) / Math.max(1, columns)));
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || ASSUMED_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const onScroll = () => {
    // Whole columns only: scrolling by less changes nothing that is drawn.
    const left = scroller.current?.scrollLeft ?? 0;
    setScrolled(Math.floor(left / columnWidth));
  };
  const [first, last] = columnsInSight(scrolled * columnWidth, width, columnWidth, columns);
  return { columnWidth, first, last, onScroll };
}
