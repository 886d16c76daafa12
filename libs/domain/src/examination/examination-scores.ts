import type { BudapestCategories } from '../diagnostic-criteria/index.ts';
import { BUDAPEST_SIGNS, findingKind, type FindingKind } from './examination-catalogue.ts';
import { presenceOf, type ExaminationFinding } from './finding.ts';

/** Of places that were examined; those that were not are neither present nor absent. */
export interface PresenceCount {
  readonly present: number;
  readonly examined: number;
  /** All there are. */
  readonly of: number;
}

export type CountedKind = Extract<FindingKind, 'BEIGHTON' | 'TENDER_POINT' | 'CONTROL_POINT'>;

/** Beighton score (of 9), tender points (of 18) or control points (of 3). */
export function presenceCount(kind: CountedKind, findings: readonly ExaminationFinding[]): PresenceCount {
  const answers = findingKind(kind).codes.flatMap((code) =>
    findingKind(kind)
      .sidesOf(code)
      .map((side) => presenceOf(findings, `${kind}.${code}.${side}`)),
  );
  return {
    present: answers.filter((answer) => answer === true).length,
    examined: answers.filter((answer) => answer !== null).length,
    of: answers.length,
  };
}

/** The count when every place was examined, else null: a count of some would pass for the count of all. */
export function completeCount(kind: CountedKind, findings: readonly ExaminationFinding[]): number | null {
  const { present, examined, of } = presenceCount(kind, findings);
  return examined === of ? present : null;
}

/** What the diagnostic criteria read of an examination. */
export interface CriteriaSigns {
  readonly tenderPoints: number | null;
  readonly controlPoints: number | null;
  readonly signs: BudapestCategories;
}

export function criteriaSigns(findings: readonly ExaminationFinding[]): CriteriaSigns {
  const sign = (code: (typeof BUDAPEST_SIGNS)[number]) =>
    presenceOf(findings, `BUDAPEST_SIGN.${code}.MIDLINE`);
  return {
    tenderPoints: completeCount('TENDER_POINT', findings),
    controlPoints: completeCount('CONTROL_POINT', findings),
    signs: {
      sensory: sign('SENSORY'),
      vasomotor: sign('VASOMOTOR'),
      sudomotorOrOedema: sign('SUDOMOTOR_OR_OEDEMA'),
      motorOrTrophic: sign('MOTOR_OR_TROPHIC'),
    },
  };
}

/** Whether an examination says anything about the criteria: one of joints alone leaves an earlier one standing. */
export const saysAboutCriteria = (findings: readonly ExaminationFinding[]): boolean =>
  findings.some(({ kind }) => kind === 'TENDER_POINT' || kind === 'BUDAPEST_SIGN');
