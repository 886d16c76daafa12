export * from './care-plan/plan-content.ts';
export * from './clinic-day.ts';
export * from './clinic.ts';
export * from './graphql-client.ts';
export * from './week-of-resources.ts';
