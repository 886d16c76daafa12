/** Rules by which a point of a run chart is a signal and not chance; stated beside the chart. */
export const CONTROL_SIGNALS = ['BEYOND_LIMITS', 'TWO_OF_THREE', 'RUN_OF_EIGHT', 'TREND_OF_SIX'] as const;
export type ControlSignal = (typeof CONTROL_SIGNALS)[number];

/** Individuals chart: centre and limits at 2.66 mean moving ranges (Shewhart; NIST handbook 6.3.2.2). */
export interface ControlChart {
  readonly centre: number;
  readonly upper: number;
  readonly lower: number;
  readonly points: readonly { readonly value: number; readonly signals: readonly ControlSignal[] }[];
}

/** 3 / d2 for ranges of two consecutive values, d2 = 1.128. */
const LIMIT_FACTOR = 3 / 1.128;
/** Below this many points limits say nothing; a design default. */
export const CONTROL_MINIMUM_POINTS = 8;

function longEnough(values: readonly number[], end: number, length: number): readonly number[] | undefined {
  return end + 1 < length ? undefined : values.slice(end + 1 - length, end + 1);
}

/** Null below eight points. Limits of something that cannot be negative may be cut at zero by the reader. */
export function individualsChart(values: readonly number[]): ControlChart | null {
  if (values.length < CONTROL_MINIMUM_POINTS) return null;
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  let ranges = 0;
  for (let i = 1; i < values.length; i += 1) ranges += Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0));
  const half = (LIMIT_FACTOR * ranges) / (values.length - 1);
  const chart = { centre, upper: centre + half, lower: centre - half };
  return {
    ...chart,
    points: values.map((value, index) => ({ value, signals: signalsAt(values, index, chart) })),
  };
}

function signalsAt(
  values: readonly number[],
  index: number,
  chart: { readonly centre: number; readonly upper: number; readonly lower: number },
): ControlSignal[] {
  const { centre, upper, lower } = chart;
  const value = values[index] ?? centre;
  const signals: ControlSignal[] = [];
  if (value > upper || value < lower) signals.push('BEYOND_LIMITS');
  const warning = (upper - centre) * (2 / 3);
  const three = longEnough(values, index, 3) ?? [];
  const far = (side: 1 | -1): boolean =>
    side * (value - centre) > warning && three.filter((one) => side * (one - centre) > warning).length >= 2;
  if (far(1) || far(-1)) signals.push('TWO_OF_THREE');
  const eight = longEnough(values, index, 8);
  if (eight && (eight.every((one) => one > centre) || eight.every((one) => one < centre))) {
    signals.push('RUN_OF_EIGHT');
  }
  const six = longEnough(values, index, 6);
  if (six && (monotone(six, 1) || monotone(six, -1))) signals.push('TREND_OF_SIX');
  return signals;
}

function monotone(values: readonly number[], direction: 1 | -1): boolean {
  return values.every((value, i) => i === 0 || direction * (value - (values[i - 1] ?? value)) > 0);
}
