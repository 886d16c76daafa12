export * from './acknowledgement.ts';
export * from './family-plan-changes.ts';
export * from './family-plan-content.ts';
