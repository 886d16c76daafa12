export * from './goal-attainment.ts';
