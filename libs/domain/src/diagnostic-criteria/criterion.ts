/** What was found; null: not asked or not examined. */
export type Finding = boolean | null;

/** A criterion computed from what was recorded. It suggests; a physician concludes. */
export interface CriterionResult {
  readonly code: CriterionCode;
  /** Null: what is missing decides. */
  readonly met: Finding;
  /** Inputs that were not recorded and could change the answer. */
  readonly missing: readonly string[];
  /** Parts with their own answer, in the order of the published rule. */
  readonly parts: readonly { readonly code: string; readonly met: Finding }[];
  /** Everything that the rule looked at, in its order. */
  readonly inputs: readonly CriterionInput[];
  readonly source: string;
}

export interface CriterionInput {
  readonly name: string;
  /** Null: not recorded. */
  readonly value: number | boolean | null;
}

export const CRITERION_CODES = [
  'BUDAPEST_CLINICAL',
  'BUDAPEST_RESEARCH',
  'FIBROMYALGIA_2016',
  'FIBROMYALGIA_2010',
  'YUNUS_MASI',
  'AMPS_DIFFUSE',
  'AMPS_LOCALIZED',
] as const;
export type CriterionCode = (typeof CRITERION_CODES)[number];

/** True when all are; false as soon as one is not; null while that is open. */
export function allOf(findings: readonly Finding[]): Finding {
  if (findings.includes(false)) return false;
  return findings.includes(null) ? null : true;
}

export function anyOf(findings: readonly Finding[]): Finding {
  if (findings.includes(true)) return true;
  return findings.includes(null) ? null : false;
}

export function opposite(finding: Finding): Finding {
  return finding === null ? null : !finding;
}

/** At least `needed` of these; decided early when the open ones cannot change it. */
export function atLeast(findings: readonly Finding[], needed: number): Finding {
  const found = findings.filter((finding) => finding === true).length;
  if (found >= needed) return true;
  const open = findings.filter((finding) => finding === null).length;
  return found + open < needed ? false : null;
}

/** A count or measure that reaches a threshold; null while it is not recorded. */
export function reaches(value: number | null, threshold: number): Finding {
  return value === null ? null : value >= threshold;
}

/** Puts a result together. Inputs are named as missing only while the answer is open. */
export function criterion(
  code: CriterionCode,
  source: string,
  met: Finding,
  parts: CriterionResult['parts'],
  given: Readonly<Record<string, CriterionInput['value']>>,
): CriterionResult {
  const inputs = Object.entries(given).map(([name, value]) => ({ name, value }));
  const missing = met === null ? inputs.flatMap(({ name, value }) => (value === null ? [name] : [])) : [];
  return { code, met, missing, parts, inputs, source };
}
