import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SidedSite } from './index.ts';
import {
  BODY_REGIONS,
  BODY_SITES,
  lateralitiesOf,
  SINGLE_BODY_SITES,
  sitesOverlap,
  sitesWithin,
} from './index.ts';

const sided: fc.Arbitrary<SidedSite> = fc
  .constantFrom(...BODY_SITES)
  .chain((site) =>
    fc.record({ site: fc.constant(site), laterality: fc.constantFrom(...lateralitiesOf(site)) }),
  );

describe('body sites', () => {
  it('are named once, and regions hold every single site', () => {
    expect(new Set(BODY_SITES).size).toBe(BODY_SITES.length);
    expect(BODY_REGIONS.flatMap((region) => sitesWithin(region))).toEqual(SINGLE_BODY_SITES);
  });

  it('overlap both ways, and always with themselves', () => {
    fc.assert(
      fc.property(sided, sided, (a, b) => {
        expect(sitesOverlap(a, b)).toBe(sitesOverlap(b, a));
        expect(sitesOverlap(a, a)).toBe(true);
      }),
    );
  });

  it('keep left from right and know what lies within a region', () => {
    const at = (site: SidedSite['site'], laterality: SidedSite['laterality']): SidedSite => ({
      site,
      laterality,
    });
    expect(sitesOverlap(at('ANKLE', 'LEFT'), at('ANKLE', 'RIGHT'))).toBe(false);
    expect(sitesOverlap(at('ANKLE', 'LEFT'), at('ANKLE', 'BOTH'))).toBe(true);
    expect(sitesOverlap(at('LOWER_LIMB', 'LEFT'), at('ANKLE', 'LEFT'))).toBe(true);
    expect(sitesOverlap(at('LOWER_LIMB', 'LEFT'), at('WRIST', 'LEFT'))).toBe(false);
    expect(sitesOverlap(at('NECK', 'MIDLINE'), at('NECK', 'LEFT'))).toBe(false);
    expect(sitesOverlap(at('NECK', 'MIDLINE'), at('NECK', 'BOTH'))).toBe(true);
  });
});
