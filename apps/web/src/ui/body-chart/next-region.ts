import type { ChartRegion } from './chart-regions.ts';

/** The middle of a region, where a reader looks and the keyboard goes. */
export function middleOf({ points }: Pick<ChartRegion, 'points'>): { x: number; y: number } {
  const sum = points.reduce(([a, b], [x, y]) => [a + x, b + y] as [number, number], [0, 0] as [
    number,
    number,
  ]);
  return { x: sum[0] / points.length, y: sum[1] / points.length };
}

export type Direction = 'UP' | 'DOWN' | 'LEFT' | 'RIGHT';
const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = {
  UP: [0, -1],
  DOWN: [0, 1],
  LEFT: [-1, 0],
  RIGHT: [1, 0],
};
/** Going aside costs this much more than going ahead. */
const ASIDE = 2.5;

/** The next region for an arrow key: the nearest that lies in that direction; the same one at the edge. */
export function nextRegion(regions: readonly ChartRegion[], from: number, direction: Direction): number {
  const start = regions[from];
  if (!start) return 0;
  const [ax, ay] = AHEAD[direction];
  const origin = middleOf(start);
  let best = from;
  let least = Infinity;
  regions.forEach((region, index) => {
    const at = middleOf(region);
    const ahead = (at.x - origin.x) * ax + (at.y - origin.y) * ay;
    const aside = Math.abs((at.x - origin.x) * ay) + Math.abs((at.y - origin.y) * ax);
    const distance = ahead + ASIDE * aside;
    if (index === from || ahead <= 1 || distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}
