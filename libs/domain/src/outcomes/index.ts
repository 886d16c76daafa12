export * from './outcome-input.ts';
export * from './outcome-class.ts';
export * from './change.ts';
