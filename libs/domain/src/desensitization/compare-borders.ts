import type { SidedSite } from '../body-site/index.ts';
import type { AllodyniaMethod, ChartView } from './desensitization-codes.ts';

export interface MeasuredBorder extends SidedSite {
  readonly view: ChartView;
  readonly method: AllodyniaMethod;
  /** Grams of a monofilament, or null where the method has no force. */
  readonly stimulusForceG: number | null;
  /** The rating at which the border was drawn, 1 to 10. */
  readonly thresholdRating: number;
  readonly areaCm2: number;
}

export const BORDER_MISMATCHES = [
  'OTHER_METHOD',
  'OTHER_FORCE',
  'OTHER_THRESHOLD',
  'OTHER_SITE',
  'OTHER_VIEW',
] as const;
export type BorderMismatch = (typeof BORDER_MISMATCHES)[number];

/**
 * Half the width of the error band as a share of the mean of both areas. Design defaults that await a clinician's
 * sign-off: no area error is published for children. Brush found all of an induced allodynia and monofilament 60 %
 * (clinical.md 4.7), so the finer the stimulus the wider the band.
 */
export const AREA_ERROR_SHARE: Record<AllodyniaMethod, number> = {
  BRUSH: 0.15,
  COTTON: 0.15,
  PINCH: 0.2,
  ALGOMETER: 0.2,
  MONOFILAMENT: 0.25,
};

export type BorderComparison =
  | { readonly comparable: false; readonly mismatch: BorderMismatch }
  | {
      readonly comparable: true;
      /** Later minus earlier; negative: the painful area shrank. cm2, to a tenth. */
      readonly changeCm2: number;
      /** A change not larger than this may be error of the method. cm2, to a tenth. */
      readonly errorBandCm2: number;
      readonly withinError: boolean;
    };

const tenth = (value: number): number => Math.round(value * 10) / 10;

function mismatchOf(a: MeasuredBorder, b: MeasuredBorder): BorderMismatch | null {
  if (a.method !== b.method) return 'OTHER_METHOD';
  if (a.stimulusForceG !== b.stimulusForceG) return 'OTHER_FORCE';
  if (a.thresholdRating !== b.thresholdRating) return 'OTHER_THRESHOLD';
  if (a.site !== b.site || a.laterality !== b.laterality) return 'OTHER_SITE';
  return a.view === b.view ? null : 'OTHER_VIEW';
}

/** How an area changed. Areas are never compared across methods (clinical.md 4.7). */
export function compareBorders(earlier: MeasuredBorder, later: MeasuredBorder): BorderComparison {
  const mismatch = mismatchOf(earlier, later);
  if (mismatch) return { comparable: false, mismatch };
  const changeCm2 = tenth(later.areaCm2 - earlier.areaCm2);
  const errorBandCm2 = tenth(((earlier.areaCm2 + later.areaCm2) / 2) * AREA_ERROR_SHARE[later.method]);
  return { comparable: true, changeCm2, errorBandCm2, withinError: Math.abs(changeCm2) <= errorBandCm2 };
}
