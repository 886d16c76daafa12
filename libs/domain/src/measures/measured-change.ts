import type { Scale } from './instrument.ts';
import { bandOf } from './score.ts';

/** Whether a change passes the published value of its scale. UNKNOWN: there is none, or a value is missing. */
export const MEASURED_CHANGES = ['BETTER', 'WORSE', 'WITHIN_ERROR', 'UNKNOWN'] as const;
export type MeasuredChange = (typeof MEASURED_CHANGES)[number];

/** Sums in floating point: the published value itself counts. */
const EPSILON = 1e-9;

function passes(scale: Scale, before: number, after: number): boolean {
  const rule = scale.change;
  if (!rule) return false;
  const moved = Math.abs(after - before);
  if (rule.kind === 'POINTS') {
    const otherBand = rule.andBand !== true || bandOf(scale, before) !== bandOf(scale, after);
    return moved >= rule.points - EPSILON && otherBand;
  }
  const part = before === 0 ? 0 : moved / Math.abs(before);
  return moved >= rule.points - EPSILON || part >= rule.part - EPSILON;
}

/** Better, worse or within error, from `before` to `after`. Marked on a page only when it is better or worse. */
export function measuredChange(scale: Scale, before: number | null, after: number | null): MeasuredChange {
  if (before === null || after === null || scale.change === null || scale.higherIs === null) return 'UNKNOWN';
  if (!passes(scale, before, after)) return 'WITHIN_ERROR';
  const rose = after > before;
  return rose === (scale.higherIs === 'BETTER') ? 'BETTER' : 'WORSE';
}
