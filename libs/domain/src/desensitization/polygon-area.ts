/** A point of a chart, in the units of the chart. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Edge {
  readonly a: Point;
  readonly b: Point;
}

const edgesOf = (polygon: readonly Point[]): Edge[] =>
  polygon.map((a, index) => ({ a, b: polygon[(index + 1) % polygon.length] ?? a }));

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

const within = (p: Point, { a, b }: Edge): boolean =>
  Math.min(a.x, b.x) <= p.x &&
  p.x <= Math.max(a.x, b.x) &&
  Math.min(a.y, b.y) <= p.y &&
  p.y <= Math.max(a.y, b.y);

function touch(one: Edge, other: Edge): boolean {
  const [d1, d2] = [Math.sign(cross(one.a, one.b, other.a)), Math.sign(cross(one.a, one.b, other.b))];
  const [d3, d4] = [Math.sign(cross(other.a, other.b, one.a)), Math.sign(cross(other.a, other.b, one.b))];
  if (d1 * d2 < 0 && d3 * d4 < 0) return true;
  return (
    (d1 === 0 && within(other.a, one)) ||
    (d2 === 0 && within(other.b, one)) ||
    (d3 === 0 && within(one.a, other)) ||
    (d4 === 0 && within(one.b, other))
  );
}

/** Twice the signed area would tell the direction; here only the size counts (shoelace formula). */
export const shoelaceArea = (polygon: readonly Point[]): number =>
  Math.abs(edgesOf(polygon).reduce((sum, { a, b }) => sum + a.x * b.y - b.x * a.y, 0)) / 2;

/** Whether a polygon has an area and its border neither crosses nor touches itself. */
export function isSimple(polygon: readonly Point[]): boolean {
  if (polygon.length < 3 || !(shoelaceArea(polygon) > 0)) return false;
  const edges = edgesOf(polygon);
  if (edges.some(({ a, b }) => a.x === b.x && a.y === b.y)) return false;
  return edges.every((edge, i) =>
    edges.every((other, j) => {
      if (j <= i) return true;
      if (j === i + 1) return !foldsBack(edge.a, edge.b, other.b);
      if (i === 0 && j === edges.length - 1) return !foldsBack(other.a, other.b, edge.b);
      return !touch(edge, other);
    }),
  );
}

/** Two edges that share a corner run back over each other. */
const foldsBack = (a: Point, corner: Point, b: Point): boolean =>
  cross(a, corner, b) === 0 && (a.x - corner.x) * (b.x - corner.x) + (a.y - corner.y) * (b.y - corner.y) > 0;

/** Where two edges cross, as a height; empty when they do not, or lie on each other. */
function crossingHeight(one: Edge, other: Edge): number[] {
  const [r, s] = [sub(one.b, one.a), sub(other.b, other.a)];
  const slope = r.x * s.y - r.y * s.x;
  if (slope === 0) return [];
  const between = sub(other.a, one.a);
  const [t, u] = [(between.x * s.y - between.y * s.x) / slope, (between.x * r.y - between.y * r.x) / slope];
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [one.a.y + t * r.y] : [];
}
const sub = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

/** What a horizontal line at height `y` has inside any of the polygons. */
function coveredAt(y: number, polygons: readonly (readonly Edge[])[]): number {
  const spans = polygons.flatMap((edges) => {
    const xs = edges
      .filter(({ a, b }) => a.y > y !== b.y > y)
      .map(({ a, b }) => a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
      .sort((one, other) => one - other);
    return xs.flatMap((x, index) => (index % 2 === 0 ? [[x, xs[index + 1] ?? x] as const] : []));
  });
  let [covered, until] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of spans.sort((one, other) => one[0] - other[0])) {
    if (to <= until) continue;
    covered += to - Math.max(from, until);
    until = to;
  }
  return covered;
}

/**
 * Area that simple polygons cover together, counted once where they overlap. Between two neighbouring heights at
 * which a corner or a crossing lies the covered width changes in a straight line, so its middle times the height is exact.
 */
export function unionArea(polygons: readonly (readonly Point[])[]): number {
  const [only] = polygons;
  if (only && polygons.length === 1) return shoelaceArea(only);
  const sides = polygons.map(edgesOf);
  const heights = polygons.flatMap((polygon) => polygon.map(({ y }) => y));
  sides.forEach((edges, index) => {
    const others = sides.slice(index + 1).flat();
    for (const edge of edges) for (const other of others) heights.push(...crossingHeight(edge, other));
  });
  const ordered = [...new Set(heights)].sort((a, b) => a - b);
  return ordered.reduce((area, y, index) => {
    const next = ordered[index + 1];
    return next === undefined ? area : area + coveredAt((y + next) / 2, sides) * (next - y);
  }, 0);
}
