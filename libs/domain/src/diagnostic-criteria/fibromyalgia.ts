import { allOf, anyOf, criterion, reaches, type CriterionResult, type Finding } from './criterion.ts';

export interface FibromyalgiaInputs {
  /** Widespread pain index, 0 to 19 areas. */
  readonly widespreadPainIndex: number | null;
  /** Symptom severity, 0 to 12. */
  readonly symptomSeverity: number | null;
  /** Of the five regions, jaw, chest and abdomen left out. */
  readonly painfulRegions: number | null;
  readonly durationMonths: number | null;
}

const SOURCE_2016 = 'Wolfe et al. 2016.';
const SOURCE_2010 = 'Wolfe et al. 2010.';

function between(value: number | null, low: number, high: number): Finding {
  return value === null ? null : value >= low && value <= high;
}

/** Pain and severity: 7 and 5, or `lowest` to 6 and 9. */
function severity(inputs: FibromyalgiaInputs, lowest: number): Finding {
  const { widespreadPainIndex: pain, symptomSeverity: severe } = inputs;
  return anyOf([
    allOf([reaches(pain, 7), reaches(severe, 5)]),
    allOf([between(pain, lowest, 6), reaches(severe, 9)]),
  ]);
}

/** Valid whatever other diagnoses there are. */
export function fibromyalgia2016(inputs: FibromyalgiaInputs): CriterionResult {
  const parts = [
    { code: 'PAIN_AND_SEVERITY', met: severity(inputs, 4) },
    { code: 'FOUR_OF_FIVE_REGIONS', met: reaches(inputs.painfulRegions, 4) },
    { code: 'THREE_MONTHS', met: reaches(inputs.durationMonths, 3) },
  ];
  return criterion('FIBROMYALGIA_2016', SOURCE_2016, allOf(parts.map((part) => part.met)), parts, {
    ...inputs,
  });
}

/** Without the condition on regions, and from three areas on. */
export function fibromyalgia2010(inputs: FibromyalgiaInputs): CriterionResult {
  const parts = [
    { code: 'PAIN_AND_SEVERITY', met: severity(inputs, 3) },
    { code: 'THREE_MONTHS', met: reaches(inputs.durationMonths, 3) },
  ];
  const { widespreadPainIndex, symptomSeverity, durationMonths } = inputs;
  return criterion('FIBROMYALGIA_2010', SOURCE_2010, allOf(parts.map((part) => part.met)), parts, {
    widespreadPainIndex,
    symptomSeverity,
    durationMonths,
  });
}
