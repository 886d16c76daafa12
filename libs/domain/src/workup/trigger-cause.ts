export const TRIGGER_CATEGORIES = ['INJURY', 'INFECTION', 'MEDICATION'] as const;
export type TriggerCategory = (typeof TRIGGER_CATEGORIES)[number];

/** In which kind of record a cause can be found. */
export type TriggerSourceKind = 'condition' | 'medication' | 'procedure';

/**
 * How plainly the source document names what was found:
 * HIGH, it names this very thing; MEDIUM, it names a wider group that this falls under ("other traumatic
 * injuries"); LOW, the record itself is unsure, or the medicine is mostly given for something else.
 */
export const TRIGGER_CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type TriggerConfidence = (typeof TRIGGER_CONFIDENCES)[number];

/** Codes of one system. `exact` codes mean just this cause; `prefixes` open a branch of a classification. */
export interface CodeList {
  readonly system: 'SNOMED' | 'RXNORM' | 'ICD10' | 'ATC';
  readonly exact?: readonly string[];
  readonly prefixes?: readonly string[];
}

/** Words that mean the cause. Patterns run on lower-case text without accents. */
export interface WordRule {
  readonly pattern: RegExp;
  /** What the same words mean elsewhere: a record that matches this is not the cause. */
  readonly unless?: RegExp;
  readonly confidence?: TriggerConfidence;
}

export interface TriggerCause {
  /** Stable key, translated by the page. */
  readonly key: string;
  readonly category: TriggerCategory;
  /** As the source document words it. */
  readonly named: string;
  readonly foundIn: readonly TriggerSourceKind[];
  readonly confidence: TriggerConfidence;
  readonly codes: readonly CodeList[];
  readonly words: readonly WordRule[];
}
