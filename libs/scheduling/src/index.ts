export * from './format/instance.ts';
export * from './format/solution.ts';
export * from './format/parse-instance.ts';
export * from './format/parse-json.ts';
export * from './format/parse-solution.ts';
export { MAX_PROBLEMS, type FormatProblem, type FormatProblemCode, type Parsed } from './format/problem.ts';
