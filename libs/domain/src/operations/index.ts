export * from './operations-input.ts';
export * from './timers.ts';
export * from './prescribed-and-delivered.ts';
export * from './weekly-series.ts';
