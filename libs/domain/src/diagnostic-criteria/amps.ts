import {
  allOf,
  anyOf,
  criterion,
  opposite,
  reaches,
  type CriterionResult,
  type Finding,
} from './criterion.ts';

export interface AmpsInputs {
  readonly painfulAreas: number | null;
  readonly durationMonths: number | null;
  readonly durationWeeks: number | null;
  /** Pain in one limb or region. */
  readonly oneRegion: Finding;
  /** The pain needed medical care. */
  readonly neededCare: Finding;
  readonly autonomicSigns: Finding;
  /** An injury before it that explains the pain. */
  readonly explainedByTrauma: Finding;
  /** Disease sufficient to explain the symptoms was excluded. */
  readonly diseaseExcluded: Finding;
}

/** Generalized aching in three areas for three months, without a disease that explains it. */
export function diffuseAmps(inputs: AmpsInputs): CriterionResult {
  const { painfulAreas, durationMonths, diseaseExcluded } = inputs;
  const parts = [
    { code: 'THREE_AREAS', met: reaches(painfulAreas, 3) },
    { code: 'THREE_MONTHS', met: reaches(durationMonths, 3) },
    { code: 'DISEASE_EXCLUDED', met: diseaseExcluded },
  ];
  return criterion(
    'AMPS_DIFFUSE',
    'Sherry and Malleson; general knowledge, to be confirmed by a clinician.',
    allOf(parts.map((part) => part.met)),
    parts,
    { painfulAreas, durationMonths, diseaseExcluded },
  );
}

/** One limb or region, for a week when it needed care and for a month otherwise, without autonomic signs. */
export function localizedAmps(inputs: AmpsInputs): CriterionResult {
  const { oneRegion, durationWeeks, durationMonths, neededCare, autonomicSigns, explainedByTrauma } = inputs;
  const parts = [
    { code: 'ONE_REGION', met: oneRegion },
    {
      code: 'LONG_ENOUGH',
      met: anyOf([reaches(durationMonths, 1), allOf([reaches(durationWeeks, 1), neededCare])]),
    },
    { code: 'NO_AUTONOMIC_SIGNS', met: opposite(autonomicSigns) },
    { code: 'NOT_EXPLAINED_BY_TRAUMA', met: opposite(explainedByTrauma) },
  ];
  return criterion(
    'AMPS_LOCALIZED',
    'General knowledge; to be confirmed by a clinician.',
    allOf(parts.map((part) => part.met)),
    parts,
    { oneRegion, durationWeeks, durationMonths, neededCare, autonomicSigns, explainedByTrauma },
  );
}
