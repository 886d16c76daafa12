export * from './criterion.ts';
export * from './amps.ts';
export * from './budapest.ts';
export * from './fibromyalgia.ts';
export * from './yunus-masi.ts';
