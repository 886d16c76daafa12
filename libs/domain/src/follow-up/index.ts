export * from './time-points.ts';
