export * from './check-waiting.ts';
export * from './rank-waiting.ts';
export * from './waiting-entry.ts';
