import type { EpisodeState } from '../episode/index.ts';
import {
  FULL_PROGRAMME_SHARE,
  type CriterionEvidence,
  type DischargeCriterion,
} from './discharge-criteria.ts';

export const CRITERION_FINDINGS = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const;
export type CriterionFinding = (typeof CRITERION_FINDINGS)[number];

/** What is recorded that criteria are ticked from. */
export interface DischargeFacts {
  /** Minutes of the seven days before; prescribed 0: there is nothing to compare with. */
  readonly prescribedMinutes: number;
  readonly deliveredMinutes: number;
  /** Weanings whose last step is not reached, or that are held. */
  readonly openWeanings: number;
  /** Safety flags that nobody has closed; null: not everybody may be told, so a clinician is asked. */
  readonly openSafetyFlags: number | null;
}

/** What the data say of a criterion; null: they say nothing, and a clinician is asked. */
export function findingFromData(evidence: CriterionEvidence, facts: DischargeFacts): CriterionFinding | null {
  switch (evidence) {
    case 'PROGRAMME_DAY':
      if (facts.prescribedMinutes === 0) return null;
      return facts.deliveredMinutes >= facts.prescribedMinutes * FULL_PROGRAMME_SHARE ? 'MET' : 'NOT_MET';
    case 'WEANING':
      return facts.openWeanings === 0 ? 'MET' : 'NOT_MET';
    case 'SAFETY':
      if (facts.openSafetyFlags === null) return null;
      return facts.openSafetyFlags === 0 ? 'MET' : 'NOT_MET';
    case 'CLINICIAN':
      return null;
  }
}

export interface JudgedCriterion<F> {
  readonly criterion: DischargeCriterion;
  /** Null: nobody has looked at it yet. */
  readonly finding: CriterionFinding | null;
  readonly fromData: boolean;
  /** What the clinician found; null where data say it, and where nobody has. */
  readonly by: F | null;
}

/** Each criterion that counts, with what is known of it: data first, then the newest finding of a clinician. */
export function judgeCriteria<F extends { readonly finding: CriterionFinding }>(
  criteria: readonly DischargeCriterion[],
  facts: DischargeFacts,
  findings: ReadonlyMap<string, F>,
): JudgedCriterion<F>[] {
  return criteria
    .filter(({ active }) => active)
    .map((criterion) => {
      const data = findingFromData(criterion.evidence, facts);
      if (data) return { criterion, finding: data, fromData: true, by: null };
      const by = findings.get(criterion.code) ?? null;
      return { criterion, finding: by?.finding ?? null, fromData: false, by };
    });
}

/** Codes of what is not met, and of what nobody has looked at. */
export function missingCriteria(
  judged: readonly {
    readonly criterion: Pick<DischargeCriterion, 'code'>;
    readonly finding: CriterionFinding | null;
  }[],
): string[] {
  return judged
    .filter(({ finding }) => finding === null || finding === 'NOT_MET')
    .map(({ criterion }) => criterion.code);
}

/**
 * What stops a step of the episode: a discharge waits for every criterion that counts (clinical.md 1.8), but for those
 * a physician has overridden by name. Every other step, a withdrawal among them, is free.
 */
export function criteriaStopping(
  toState: EpisodeState,
  missing: readonly string[],
  overridden: readonly string[],
): string[] {
  return toState === 'DISCHARGED_PHASE2' ? missing.filter((code) => !overridden.includes(code)) : [];
}

/** Ready when every criterion that counts is met or does not apply. Pain is none of them. */
export function isReadyForDischarge(
  judged: readonly { readonly finding: CriterionFinding | null }[],
): boolean {
  return (
    judged.length > 0 && judged.every(({ finding }) => finding === 'MET' || finding === 'NOT_APPLICABLE')
  );
}
