import { addDays, daysBetween, type LocalDate } from '@consilium/domain';

/** Days of the axis, at least two weeks wide so that the first days do not stand on top of each other. */
const LEAST_DAYS = 14;
/** At most this many labels; a phone shows fewer. */
const MOST_TICKS = 8;
/** Pixels that a label takes. */
const TICK_WIDTH = 72;

export interface TimeAxis {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Pixels from the left edge of the plot. */
  readonly x: (on: LocalDate) => number;
  readonly ticks: readonly LocalDate[];
}

/** One axis for every chart of a page: what stands above each other happened on the same day. */
export function timeAxis(from: LocalDate, until: LocalDate, width: number): TimeAxis {
  const last = daysBetween(from, until) < LEAST_DAYS ? addDays(from, LEAST_DAYS) : until;
  const days = daysBetween(from, last);
  const x = (on: LocalDate) => (Math.min(Math.max(daysBetween(from, on), 0), days) / days) * width;
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor(width / TICK_WIDTH)));
  // Whole weeks from day 1 on.
  const step = 7 * Math.max(1, Math.ceil(days / 7 / most));
  const ticks = Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => addDays(from, at * step));
  return { from, until: last, x, ticks };
}

export interface LanePoint {
  readonly on: LocalDate;
  readonly value: number;
  /** It differs from the first by more than error. */
  readonly marked?: boolean;
}

/** An SVG path through the points, straight from one to the next, or in steps that last until the next. */
export function linePath(
  points: readonly LanePoint[],
  {
    x,
    y,
    stepped,
    until,
  }: { x: (on: LocalDate) => number; y: (value: number) => number; stepped: boolean; until: LocalDate },
): string {
  const parts = points.map(({ on, value }, at) => {
    const to = `${x(on).toFixed(1)} ${y(value).toFixed(1)}`;
    if (at === 0) return `M ${to}`;
    return stepped ? `H ${x(on).toFixed(1)} V ${y(value).toFixed(1)}` : `L ${to}`;
  });
  if (stepped && points.length > 0) parts.push(`H ${x(until).toFixed(1)}`);
  return parts.join(' ');
}
