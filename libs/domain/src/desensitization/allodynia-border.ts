import type { FieldProblem } from '../text/index.ts';
import { CHART_VIEWS, type ChartView } from './desensitization-codes.ts';
import { isSimple, unionArea, type Point } from './polygon-area.ts';

/** Borders drawn on one view of the body chart, in its coordinates, with the scale of the drawing. */
export interface Border {
  readonly view: ChartView;
  readonly polygons: readonly (readonly Point[])[];
  /** Centimetres per unit of the chart, from a limb measured on the patient. */
  readonly cmPerUnit: number;
}

export const MAX_POLYGONS = 8;
/** Of all polygons of a border together. */
export const MAX_POINTS = 400;
/** Both axes of the chart. */
export const COORDINATE_RANGE = [0, 10_000] as const;
export const CM_PER_UNIT_RANGE = [0.001, 10] as const;

/** Centimetres squared, to a tenth: drawing by hand is no finer. */
export const borderAreaCm2 = ({ polygons, cmPerUnit }: Pick<Border, 'polygons' | 'cmPerUnit'>): number =>
  Math.round(unionArea(polygons) * cmPerUnit ** 2 * 10) / 10;

/** What is wrong with drawn borders. */
export function checkBorder({ view, polygons, cmPerUnit }: Border): FieldProblem[] {
  const problem = (field: string, code: FieldProblem['code'], message: string) => [{ field, code, message }];
  if (!CHART_VIEWS.includes(view)) return problem('view', 'CODE_UNKNOWN', 'Choose front or back.');
  if (!(cmPerUnit >= CM_PER_UNIT_RANGE[0] && cmPerUnit <= CM_PER_UNIT_RANGE[1])) {
    return problem('cmPerUnit', 'NUMBER_OUT_OF_RANGE', 'Measure the scale of the drawing again.');
  }
  if (polygons.length === 0) return problem('polygons', 'CHOICE_REQUIRED', 'Draw at least one border.');
  const points = polygons.reduce((sum, polygon) => sum + polygon.length, 0);
  if (polygons.length > MAX_POLYGONS || points > MAX_POINTS) {
    return problem('polygons', 'TOO_MANY', `Draw at most ${MAX_POLYGONS} borders and ${MAX_POINTS} points.`);
  }
  const [least, most] = COORDINATE_RANGE;
  const onChart = ({ x, y }: Point) => x >= least && x <= most && y >= least && y <= most;
  if (!polygons.every((polygon) => polygon.every(onChart))) {
    return problem('polygons', 'NUMBER_OUT_OF_RANGE', 'A border lies on the chart.');
  }
  if (!polygons.every(isSimple)) {
    return problem('polygons', 'BORDER_CROSSES_ITSELF', 'A border may not cross itself: draw it again.');
  }
  return [];
}
