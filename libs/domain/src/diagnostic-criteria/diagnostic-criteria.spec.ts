import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allOf,
  anyOf,
  atLeast,
  budapestClinical,
  budapestResearch,
  diffuseAmps,
  fibromyalgia2010,
  fibromyalgia2016,
  localizedAmps,
  YUNUS_MASI_MINOR,
  yunusMasi,
  type BudapestCategories,
  type BudapestInputs,
  type Finding,
  type YunusMasiInputs,
} from './index.ts';

const NAMES = ['sensory', 'vasomotor', 'sudomotorOrOedema', 'motorOrTrophic'] as const;

function categories(found: number): BudapestCategories {
  return Object.fromEntries(NAMES.map((name, at) => [name, at < found])) as unknown as BudapestCategories;
}

function budapest(symptoms: number, signs: number): BudapestInputs {
  return {
    disproportionatePain: true,
    symptoms: categories(symptoms),
    signs: categories(signs),
    noBetterDiagnosis: true,
  };
}

function yunus(tenderPoints: number, minor: number, over: Partial<YunusMasiInputs> = {}): YunusMasiInputs {
  return {
    achingSites: 4,
    durationMonths: 6,
    noUnderlyingCause: true,
    normalLaboratory: true,
    tenderPoints,
    minor: Object.fromEntries(
      YUNUS_MASI_MINOR.map((name, at) => [name, at < minor]),
    ) as unknown as YunusMasiInputs['minor'],
    ...over,
  };
}

const fibromyalgia = (widespreadPainIndex: number, symptomSeverity: number, painfulRegions: number) => ({
  widespreadPainIndex,
  symptomSeverity,
  painfulRegions,
  durationMonths: 3,
});

describe('vectors of clinical.md 3.2', () => {
  it('Budapest', () => {
    expect([budapestClinical(budapest(3, 2)).met, budapestResearch(budapest(3, 2)).met]).toEqual([
      true,
      false,
    ]);
    expect([budapestClinical(budapest(4, 1)).met, budapestResearch(budapest(4, 1)).met]).toEqual([
      false,
      false,
    ]);
    expect(budapestResearch(budapest(4, 2)).met).toBe(true);
  });

  it('fibromyalgia', () => {
    expect(fibromyalgia2016(fibromyalgia(7, 5, 4)).met).toBe(true);
    expect(fibromyalgia2016(fibromyalgia(7, 5, 3)).met).toBe(false);
    expect(fibromyalgia2010(fibromyalgia(3, 12, 4)).met).toBe(true);
    expect(fibromyalgia2016(fibromyalgia(3, 12, 4)).met).toBe(false);
    expect(fibromyalgia2016(fibromyalgia(4, 9, 4)).met).toBe(true);
    expect(fibromyalgia2016(fibromyalgia(4, 9, 3)).met).toBe(false);
  });

  it('Yunus-Masi', () => {
    expect(yunusMasi(yunus(5, 3)).met).toBe(true);
    expect(yunusMasi(yunus(4, 5)).met).toBe(true);
    expect(yunusMasi(yunus(4, 4)).met).toBe(false);
    expect(yunusMasi(yunus(5, 3, { normalLaboratory: false })).met).toBe(false);
    expect(yunusMasi(yunus(4, 5, { normalLaboratory: null })).met).toBeNull();
  });
});

describe('amplified pain', () => {
  const inputs = {
    painfulAreas: 3,
    durationMonths: 3,
    durationWeeks: 13,
    oneRegion: false,
    neededCare: true,
    autonomicSigns: false,
    explainedByTrauma: false,
    diseaseExcluded: true,
  };

  it('diffuse wants disease excluded', () => {
    expect(diffuseAmps(inputs).met).toBe(true);
    expect(diffuseAmps({ ...inputs, diseaseExcluded: null })).toMatchObject({
      met: null,
      missing: ['diseaseExcluded'],
    });
  });

  it('localized is a region, long enough, without autonomic signs', () => {
    const localized = { ...inputs, oneRegion: true, durationMonths: 0, durationWeeks: 1 };
    expect(localizedAmps(localized).met).toBe(true);
    expect(localizedAmps({ ...localized, neededCare: false }).met).toBe(false);
    expect(localizedAmps({ ...localized, autonomicSigns: true }).met).toBe(false);
  });
});

describe('what is missing', () => {
  it('is named while it can change the answer, and not when it cannot', () => {
    const open = budapestClinical({
      ...budapest(2, 2),
      symptoms: { ...categories(2), motorOrTrophic: null },
      noBetterDiagnosis: null,
    });
    expect(open).toMatchObject({ met: null, missing: ['symptoms.motorOrTrophic', 'noBetterDiagnosis'] });
    expect(budapestClinical({ ...budapest(1, 2), noBetterDiagnosis: null })).toMatchObject({
      met: false,
      missing: [],
    });
  });

  it('once filled in, however it is filled in, agrees with an answer that was already given', () => {
    const finding = fc.constantFrom<Finding>(true, false, null);
    const list = fc.array(finding, { maxLength: 6 });
    const filled = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(list, filled, fc.integer({ min: 0, max: 6 }), (findings, filling, needed) => {
        const whole = findings.map((one, at) => one ?? filling[at] ?? false);
        for (const rule of [allOf, anyOf, (all: readonly Finding[]) => atLeast(all, needed)]) {
          const early = rule(findings);
          const late = rule(whole);
          expect(late).not.toBeNull();
          if (early !== null) expect(late).toBe(early);
        }
      }),
    );
  });
});
