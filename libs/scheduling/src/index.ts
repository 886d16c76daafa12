export * from './format/instance.ts';
export * from './format/solution.ts';
export * from './format/parse-instance.ts';
export * from './format/parse-json.ts';
export * from './format/parse-solution.ts';
export { MAX_PROBLEMS, type FormatProblem, type FormatProblemCode, type Parsed } from './format/problem.ts';
export type { Breach, BreachCode } from './check/breach.ts';
export * from './check/check-solution.ts';
export type { ChangeKind, Comparison, SessionChange } from './check/compare-baseline.ts';
export { SOFT_PARTS, type SoftPart, type SoftScore } from './check/soft-score.ts';
export * from './explain/explain-unplaced.ts';
export type {
  Block,
  BlockRule,
  Explanation,
  Hours,
  Relaxation,
  Shortage,
  SlotShortage,
  Tally,
} from './explain/explanation.ts';
export { explanationInWords } from './explain/words.ts';
export * from './solve.ts';
export * from './workers/solve-in-workers.ts';
export * from './why-here.ts';
