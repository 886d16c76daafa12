export * from './performance-activities.ts';
export * from './performance-progress.ts';
