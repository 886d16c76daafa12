export * from './check-discharge.ts';
export * from './discharge-criteria.ts';
export * from './readiness.ts';
