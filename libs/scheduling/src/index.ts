export * from './format/instance.ts';
export * from './format/solution.ts';
