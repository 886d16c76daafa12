import { FDI_RELIABLE_CHANGE } from '../measures/index.ts';
import { daysBetween, type LocalDate } from '../time/index.ts';
import { bandRank, functionBand, outcomeClass, schoolFullTime } from './outcome-class.ts';
import type { Assessment, FunctionDefinition } from './outcome-input.ts';

/** Tolerance of sums in floating point: 7.8 itself counts as a reliable change. */
const EPSILON = 1e-9;

export type ReliableChange = 'BETTER' | 'NONE' | 'WORSE';

/** Change of the Functional Disability Inventory beyond measurement error: 7.8 points or more (V:S42). */
export function reliableFunctionChange(before: number | null, after: number | null): ReliableChange | null {
  if (before === null || after === null) return null;
  const fall = before - after;
  if (fall >= FDI_RELIABLE_CHANGE - EPSILON) return 'BETTER';
  return -fall >= FDI_RELIABLE_CHANGE - EPSILON ? 'WORSE' : 'NONE';
}

/** Responder after Sil 2014: a fall of at least 7.8 points and a better band (V:S42). */
export function functionResponder(before: number | null, after: number | null): boolean | null {
  if (before === null || after === null) return null;
  return (
    reliableFunctionChange(before, after) === 'BETTER' &&
    bandRank(functionBand(after)) < bandRank(functionBand(before))
  );
}

/** Falls of usual pain that the literature calls a change. */
export interface PainResponse {
  /** One point or 12.5 %, the smallest change that adolescents notice (V:S43). */
  readonly noticed: boolean;
  readonly by30: boolean;
  readonly by50: boolean;
}

/** Null when unknown, or when there was no pain to fall. */
export function painResponse(before: number | null, after: number | null): PainResponse | null {
  if (before === null || after === null || before <= 0) return null;
  const fall = before - after;
  const part = fall / before;
  return {
    noticed: fall >= 1 - EPSILON || part >= 0.125 - EPSILON,
    by30: part >= 0.3 - EPSILON,
    by50: part >= 0.5 - EPSILON,
  };
}

/** Days from the first assessment in class A or B to a relapse, or to the last one seen. */
export interface RelapseObservation {
  readonly days: number;
  readonly relapsed: boolean;
}

function limited(assessment: Assessment): boolean {
  const { painUsual, status } = assessment;
  if (painUsual === null || painUsual < 4 || !status) return false;
  return schoolFullTime(status) === false || status.assistiveDevice === true;
}

/**
 * Relapse after A or B (clinical.md 2.2): disability risen by 7.8 or more into a worse band, counted from the lowest
 * total since; or pain of 4 or more with missed school or an aid on assessments at least seven days apart with none
 * between them that says otherwise. Undefined for an episode that never was in A or B from `from` on.
 */
export function relapseObservation(
  assessments: readonly Assessment[],
  from: LocalDate,
  definition: FunctionDefinition,
): RelapseObservation | undefined {
  let startOn: LocalDate | undefined;
  let lowest: number | null = null;
  let limitedSince: LocalDate | undefined;
  let lastOn: LocalDate | undefined;
  for (const assessment of assessments) {
    if (assessment.on < from) continue;
    if (startOn === undefined) {
      const found = outcomeClass(assessment, definition);
      if (found !== 'A' && found !== 'B') continue;
      startOn = assessment.on;
      lowest = assessment.fdi;
      lastOn = assessment.on;
      continue;
    }
    lastOn = assessment.on;
    const { fdi } = assessment;
    if (fdi !== null && lowest !== null) {
      const worse = bandRank(functionBand(fdi)) > bandRank(functionBand(lowest));
      if (worse && reliableFunctionChange(lowest, fdi) === 'WORSE') {
        return { days: daysBetween(startOn, assessment.on), relapsed: true };
      }
    }
    if (fdi !== null && (lowest === null || fdi < lowest)) lowest = fdi;
    if (!limited(assessment)) limitedSince = undefined;
    else if (limitedSince === undefined) limitedSince = assessment.on;
    else if (daysBetween(limitedSince, assessment.on) >= 7) {
      return { days: daysBetween(startOn, limitedSince), relapsed: true };
    }
  }
  if (startOn === undefined || lastOn === undefined) return undefined;
  return { days: daysBetween(startOn, lastOn), relapsed: false };
}
