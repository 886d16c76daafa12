export * from './check-text.ts';
export * from './field-problem.ts';
export * from './rule-codes.ts';
