/** A stretch of time between two instants, `[startsAt, endsAt)`. */
export interface TimeSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** True when the two share some time; touching ends do not. */
export const spansOverlap = (a: TimeSpan, b: TimeSpan): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt && a.startsAt < a.endsAt && b.startsAt < b.endsAt;

/** The same time as few spans as possible: in order, apart, none empty. Touching spans become one. */
export function unionOfSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const sorted = spans
    .filter((span) => span.startsAt < span.endsAt)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const merged: TimeSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (!last || span.startsAt > last.endsAt) merged.push({ startsAt: span.startsAt, endsAt: span.endsAt });
    else if (span.endsAt > last.endsAt)
      merged[merged.length - 1] = { startsAt: last.startsAt, endsAt: span.endsAt };
  }
  return merged;
}

/** What of `spans` is left when `taken` is taken away. */
export function subtractSpans(spans: readonly TimeSpan[], taken: readonly TimeSpan[]): TimeSpan[] {
  const away = unionOfSpans(taken);
  const left: TimeSpan[] = [];
  for (const span of unionOfSpans(spans)) {
    let { startsAt } = span;
    for (const hole of away) {
      if (hole.endsAt <= startsAt) continue;
      if (hole.startsAt >= span.endsAt) break;
      if (hole.startsAt > startsAt) left.push({ startsAt, endsAt: hole.startsAt });
      startsAt = hole.endsAt;
    }
    if (startsAt < span.endsAt) left.push({ startsAt, endsAt: span.endsAt });
  }
  return left;
}

/** True when every moment of `span` lies in `spans`. An empty span lies anywhere. */
export const spansContain = (spans: readonly TimeSpan[], span: TimeSpan): boolean =>
  subtractSpans([span], spans).length === 0;

/** What lies in both. */
export const intersectSpans = (a: readonly TimeSpan[], b: readonly TimeSpan[]): TimeSpan[] =>
  subtractSpans(a, subtractSpans(a, b));
