export * from './check-text.ts';
export * from './field-problem.ts';
