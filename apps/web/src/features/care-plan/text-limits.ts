import type { FlatValue } from '@consilium/domain';
import { PLAN_TEXT_LIMITS } from '@consilium/domain';

const GOAL: Readonly<Record<string, number>> = {
  ownWords: PLAN_TEXT_LIMITS.ownWords,
  description: PLAN_TEXT_LIMITS.goalDescription,
  measure: PLAN_TEXT_LIMITS.goalMeasure,
  baseline: PLAN_TEXT_LIMITS.goalBaseline,
  target: PLAN_TEXT_LIMITS.goalTarget,
};
const INTERVENTION: Readonly<Record<string, number>> = {
  title: PLAN_TEXT_LIMITS.interventionTitle,
  precautions: PLAN_TEXT_LIMITS.interventionPrecautions,
};
const SECTION: Readonly<Record<string, number>> = {
  summary: PLAN_TEXT_LIMITS.sectionSummary,
  precautions: PLAN_TEXT_LIMITS.sectionPrecautions,
};

/** Longest text of a field of the entry that these values belong to, in characters; null when it is no free text. */
export function textLimit(values: Readonly<Record<string, FlatValue>>, field: string): number | null {
  const limits = 'ownWords' in values ? GOAL : 'kind' in values ? INTERVENTION : SECTION;
  return limits[field] ?? null;
}

/** Fields that hold sentences of a person, as opposed to codes, numbers and dates. */
export const PROSE_FIELDS: readonly string[] = [
  ...new Set([...Object.keys(GOAL), ...Object.keys(INTERVENTION), ...Object.keys(SECTION)]),
];
