export * from './propose-triggers.ts';
export * from './trigger-catalogue.ts';
