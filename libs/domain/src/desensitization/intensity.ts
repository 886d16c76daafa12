import type { FieldProblem } from '../text/index.ts';

/** Pressures in kPa per unit (clinical.md 4.4; exact factors of the SI brochure, kgf by standard gravity). */
export const KPA_PER = {
  KPA: 1,
  N_PER_CM2: 10,
  KGF_PER_CM2: 98.0665,
  MMHG: 0.133322387415,
  PSI: 6.894757293168,
} as const;
export type PressureUnit = keyof typeof KPA_PER;
export const PRESSURE_UNITS = Object.keys(KPA_PER) as readonly PressureUnit[];

/** Forces that an algometer shows, in newton per unit: a pressure only with the area of its probe. */
export const NEWTON_PER = { NEWTON: 1, KGF: 9.80665 } as const;
export type ForceUnit = keyof typeof NEWTON_PER;
export const FORCE_UNITS = Object.keys(NEWTON_PER) as readonly ForceUnit[];

/** What else a dose is said in: frequency, temperature, load. */
export const OTHER_UNITS = ['HZ', 'CELSIUS', 'KG', 'PERCENT_BODY_WEIGHT'] as const;
export const INTENSITY_UNITS = [...PRESSURE_UNITS, ...FORCE_UNITS, ...OTHER_UNITS] as const;
export type IntensityUnit = (typeof INTENSITY_UNITS)[number];

/** Smallest and largest accepted value (design default; a wrong unit is the usual reason to be outside). */
const RANGE: Record<IntensityUnit, readonly [number, number]> = {
  KPA: [0, 2000],
  N_PER_CM2: [0, 200],
  KGF_PER_CM2: [0, 20],
  MMHG: [0, 15_000],
  PSI: [0, 290],
  NEWTON: [0, 500],
  KGF: [0, 50],
  HZ: [0, 1000],
  CELSIUS: [0, 50],
  KG: [0, 300],
  PERCENT_BODY_WEIGHT: [0, 500],
};
/** Area of a probe. cm2. */
export const PROBE_AREA_RANGE = [0.05, 100] as const;
/** Highest pressure that can be stored, also when it comes from a force. kPa. */
export const PRESSURE_MAX_KPA = 2000;

export interface Intensity {
  readonly value: number;
  readonly unit: IntensityUnit;
  /** cm2; needed where a force is to become a pressure. */
  readonly probeAreaCm2: number | null;
}

const isPressure = (unit: IntensityUnit): unit is PressureUnit => Object.hasOwn(KPA_PER, unit);
const isForce = (unit: IntensityUnit): unit is ForceUnit => Object.hasOwn(NEWTON_PER, unit);

/** The pressure in kPa, or null where the dose is no pressure, or a force without the area it acted on. */
export function pressureKpa({ value, unit, probeAreaCm2 }: Intensity): number | null {
  if (isPressure(unit)) return value * KPA_PER[unit];
  if (!isForce(unit) || probeAreaCm2 === null || !(probeAreaCm2 > 0)) return null;
  return ((value * NEWTON_PER[unit]) / probeAreaCm2) * KPA_PER.N_PER_CM2;
}

/** A pressure in another unit of pressure. */
export const pressureIn = (kpa: number, unit: PressureUnit): number => kpa / KPA_PER[unit];

const outside = (value: number, [least, most]: readonly [number, number]) =>
  !Number.isFinite(value) || value < least || value > most;

/** What is wrong with a dose; a force without its probe is refused, because nobody could compare it later. */
export function checkIntensity(intensity: Intensity): FieldProblem[] {
  const { value, unit, probeAreaCm2 } = intensity;
  if (!(INTENSITY_UNITS as readonly string[]).includes(unit)) {
    return [{ field: 'intensity.unit', code: 'CODE_UNKNOWN', message: 'Choose a unit of the list.' }];
  }
  if (outside(value, RANGE[unit])) {
    const [least, most] = RANGE[unit];
    return [number('intensity.value', `Write a value from ${least} to ${most}, or check the unit.`)];
  }
  const [least, most] = PROBE_AREA_RANGE;
  if (probeAreaCm2 === null ? isForce(unit) : outside(probeAreaCm2, PROBE_AREA_RANGE)) {
    return [number('intensity.probeAreaCm2', `Write the area of the probe, ${least} to ${most} cm2.`)];
  }
  const kpa = pressureKpa(intensity);
  return kpa !== null && kpa > PRESSURE_MAX_KPA
    ? [number('intensity.value', `At most ${PRESSURE_MAX_KPA} kPa; check the unit and the probe.`)]
    : [];
}

const number = (field: string, message: string): FieldProblem => ({
  field,
  code: 'NUMBER_OUT_OF_RANGE',
  message,
});
