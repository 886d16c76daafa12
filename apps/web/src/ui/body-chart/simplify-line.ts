export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Distance of a point from the line through two others. */
function distance(point: Dot, from: Dot, to: Dot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}

/** The line with as few points as keep it within `tolerance` of what was drawn (Ramer, Douglas, Peucker). */
export function simplifyLine(points: readonly Dot[], tolerance: number): readonly Dot[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let most = 0;
  points.forEach((point, index) => {
    const away = distance(point, first, last);
    if (away > most) [most, farthest] = [away, index];
  });
  if (most <= tolerance) return [first, last];
  const before = simplifyLine(points.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplifyLine(points.slice(farthest), tolerance)];
}
