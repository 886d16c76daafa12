import {
  allOf,
  anyOf,
  atLeast,
  criterion,
  reaches,
  type CriterionResult,
  type Finding,
} from './criterion.ts';

/** The ten minor criteria. */
export const YUNUS_MASI_MINOR = [
  'anxietyOrTension',
  'fatigue',
  'poorSleep',
  'headache',
  'irritableBowel',
  'subjectiveSwelling',
  'numbness',
  'modulatedByActivity',
  'modulatedByWeather',
  'modulatedByStress',
] as const;
export type YunusMasiMinor = (typeof YUNUS_MASI_MINOR)[number];

export interface YunusMasiInputs {
  readonly achingSites: number | null;
  readonly durationMonths: number | null;
  readonly noUnderlyingCause: Finding;
  readonly normalLaboratory: Finding;
  /** Of 18. */
  readonly tenderPoints: number | null;
  readonly minor: Readonly<Record<YunusMasiMinor, Finding>>;
}

const SOURCE = 'Yunus and Masi 1985, Arthritis Rheum 28:138.';

/** All major and three minor criteria, or four tender points and five minor. */
export function yunusMasi(inputs: YunusMasiInputs): CriterionResult {
  const minor = YUNUS_MASI_MINOR.map((name) => inputs.minor[name]);
  const parts = [
    { code: 'ACHING_AT_THREE_SITES', met: reaches(inputs.achingSites, 3) },
    { code: 'THREE_MONTHS', met: reaches(inputs.durationMonths, 3) },
    { code: 'NO_UNDERLYING_CAUSE', met: inputs.noUnderlyingCause },
    { code: 'NORMAL_LABORATORY', met: inputs.normalLaboratory },
    {
      code: 'POINTS_AND_MINOR',
      met: anyOf([
        allOf([reaches(inputs.tenderPoints, 5), atLeast(minor, 3)]),
        allOf([reaches(inputs.tenderPoints, 4), atLeast(minor, 5)]),
      ]),
    },
  ];
  const { minor: named, ...major } = inputs;
  const flat = {
    ...major,
    ...Object.fromEntries(YUNUS_MASI_MINOR.map((name) => [`minor.${name}`, named[name]])),
  };
  return criterion('YUNUS_MASI', SOURCE, allOf(parts.map((part) => part.met)), parts, flat);
}
