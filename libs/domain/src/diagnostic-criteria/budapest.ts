import { allOf, atLeast, criterion, type CriterionResult, type Finding } from './criterion.ts';

/** The four categories, each told as a symptom or seen as a sign at the evaluation. */
export interface BudapestCategories {
  readonly sensory: Finding;
  readonly vasomotor: Finding;
  readonly sudomotorOrOedema: Finding;
  readonly motorOrTrophic: Finding;
}

export interface BudapestInputs {
  /** Continuing pain disproportionate to any inciting event. */
  readonly disproportionatePain: Finding;
  readonly symptoms: BudapestCategories;
  readonly signs: BudapestCategories;
  readonly noBetterDiagnosis: Finding;
}

const SOURCE = 'Harden et al. 2010, Pain 150:268. Adults; not validated in children.';

function findings(categories: BudapestCategories): Finding[] {
  const { sensory, vasomotor, sudomotorOrOedema, motorOrTrophic } = categories;
  return [sensory, vasomotor, sudomotorOrOedema, motorOrTrophic];
}

function named(prefix: string, categories: BudapestCategories): Record<string, Finding> {
  return Object.fromEntries(
    Object.entries(categories).map(([name, value]) => [`${prefix}.${name}`, value as Finding]),
  );
}

function budapest(
  code: 'BUDAPEST_CLINICAL' | 'BUDAPEST_RESEARCH',
  inputs: BudapestInputs,
  symptomsNeeded: number,
): CriterionResult {
  const parts = [
    { code: 'DISPROPORTIONATE_PAIN', met: inputs.disproportionatePain },
    { code: 'SYMPTOMS', met: atLeast(findings(inputs.symptoms), symptomsNeeded) },
    { code: 'SIGNS', met: atLeast(findings(inputs.signs), 2) },
    { code: 'NO_BETTER_DIAGNOSIS', met: inputs.noBetterDiagnosis },
  ];
  const flat = {
    disproportionatePain: inputs.disproportionatePain,
    ...named('symptoms', inputs.symptoms),
    ...named('signs', inputs.signs),
    noBetterDiagnosis: inputs.noBetterDiagnosis,
  };
  return criterion(code, SOURCE, allOf(parts.map((part) => part.met)), parts, flat);
}

/** Symptoms in three of four categories, signs in two. */
export function budapestClinical(inputs: BudapestInputs): CriterionResult {
  return budapest('BUDAPEST_CLINICAL', inputs, 3);
}

/** Symptoms in all four categories, signs in two. */
export function budapestResearch(inputs: BudapestInputs): CriterionResult {
  return budapest('BUDAPEST_RESEARCH', inputs, 4);
}
