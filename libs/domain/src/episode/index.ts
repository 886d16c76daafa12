export * from './decide-transition.ts';
export * from './episode-states.ts';
export * from './programme-day.ts';
export * from './transition-table.ts';
export * from './subtypes.ts';
