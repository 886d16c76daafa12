import { WPI_SSS } from '../measures/instruments/symptoms.ts';

/** The nineteen areas of the widespread pain index, with the words of that instrument. */
export const PAIN_AREAS = WPI_SSS.items.slice(0, 19);
export const PAIN_AREA_KEYS: readonly string[] = PAIN_AREAS.map(({ key }) => key);

const FIVE_REGIONS: readonly (readonly string[])[] = [
  ['shoulderLeft', 'upperArmLeft', 'lowerArmLeft'],
  ['shoulderRight', 'upperArmRight', 'lowerArmRight'],
  ['hipLeft', 'upperLegLeft', 'lowerLegLeft'],
  ['hipRight', 'upperLegRight', 'lowerLegRight'],
  ['neck', 'upperBack', 'lowerBack'],
];

/** Regions that only localize pain: with the five they are the parts of the body. */
const OTHER_PARTS: readonly (readonly string[])[] = [
  ['jawLeft', 'jawRight'],
  ['chest', 'abdomen'],
];

const touched = (parts: readonly (readonly string[])[], areas: readonly string[]): number =>
  parts.filter((part) => part.some((key) => areas.includes(key))).length;

/** Painful ones of the five regions of the 2016 criteria; jaw, chest and abdomen do not count (Wolfe et al. 2016). */
export function painfulRegions(areas: readonly string[]): number {
  return touched(FIVE_REGIONS, areas);
}

/**
 * Painful parts of the body: each limb, the back with the neck, the jaw, chest and abdomen. Three areas of one arm are
 * one part, so that pain of one limb is never taken for diffuse pain.
 */
export function painfulParts(areas: readonly string[]): number {
  return touched([...FIVE_REGIONS, ...OTHER_PARTS], areas);
}
