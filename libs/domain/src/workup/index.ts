export * from './decide-trigger.ts';
export * from './propose-triggers.ts';
export * from './trigger-catalogue.ts';
export * from './trigger-cause.ts';
export * from './trigger-source.ts';
