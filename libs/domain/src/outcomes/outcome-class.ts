import { bandOf, DISABILITY } from '../measures/index.ts';
import type { Assessment, FunctionDefinition, FunctionStatus } from './outcome-input.ts';

/**
 * Outcome categories after Sherry 1999 made computable (clinical.md 2.2): A no pain and fully functional, B mild pain
 * and fully functional, C more pain and fully functional, D not fully functional, X not assessable.
 */
export const OUTCOME_CLASSES = ['A', 'B', 'C', 'D', 'X'] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

export const PAIN_CLASSES = ['NONE', 'MILD', 'MODERATE', 'SEVERE'] as const;
export type PainClass = (typeof PAIN_CLASSES)[number];

/** Half-open bands of the numeric rating scale, since means of diaries are fractional. */
export function painClass(usual: number): PainClass {
  if (usual <= 0) return 'NONE';
  if (usual < 4) return 'MILD';
  return usual < 7 ? 'MODERATE' : 'SEVERE';
}

export const FUNCTION_BANDS = ['NO_OR_MINIMAL', 'MODERATE', 'SEVERE'] as const;
export type FunctionBand = (typeof FUNCTION_BANDS)[number];

/** Band of disability; a prorated total of 12.5 is above minimal. The limits are those of the instrument. */
export function functionBand(fdi: number): FunctionBand {
  const band = bandOf(DISABILITY, fdi);
  return FUNCTION_BANDS.find((one) => one === band) ?? 'SEVERE';
}

/** 0 best, 2 worst. */
export function bandRank(band: FunctionBand): number {
  return FUNCTION_BANDS.indexOf(band);
}

/** School full-time: at most one of the last 20 school days missed, or a school break. Null when not recorded. */
export function schoolFullTime(status: FunctionStatus): boolean | null {
  if (status.schoolBreak === true) return true;
  return status.missedSchoolDays === null ? null : status.missedSchoolDays <= 1;
}

/** All of these: false as soon as one is, null while one is unknown and none is false. */
function all(...parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function not(part: boolean | null): boolean | null {
  return part === null ? null : !part;
}

/** Fully functional by the chosen definition; null when what was recorded does not tell. */
export function fullyFunctional(assessment: Assessment, definition: FunctionDefinition): boolean | null {
  const functional = assessment.fdi === null ? null : functionBand(assessment.fdi) === 'NO_OR_MINIMAL';
  if (definition === 'INSTRUMENT') return functional;
  const status = assessment.status;
  if (!status) return all(functional, null);
  return all(functional, schoolFullTime(status), not(status.assistiveDevice), status.adlIndependent);
}

/** The class of an assessment. Restored function decides first; D needs no rating of pain. */
export function outcomeClass(
  assessment: Assessment | undefined,
  definition: FunctionDefinition,
): OutcomeClass {
  if (!assessment) return 'X';
  const functional = fullyFunctional(assessment, definition);
  if (functional === false) return 'D';
  if (functional === null || assessment.painUsual === null) return 'X';
  const pain = painClass(assessment.painUsual);
  if (pain === 'NONE') return 'A';
  return pain === 'MILD' ? 'B' : 'C';
}

/** Function no or minimal, pain none or mild, no positive mental-health flag (Sherry 2018; clinical.md 2.2). */
export function threeDomainSuccess(assessment: Assessment | undefined): boolean | null {
  if (!assessment) return null;
  const { fdi, painUsual, status } = assessment;
  return all(
    fdi === null ? null : functionBand(fdi) === 'NO_OR_MINIMAL',
    painUsual === null ? null : painUsual < 4,
    not(status?.mentalHealthFlag ?? null),
  );
}
