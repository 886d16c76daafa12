export * from './age.ts';
export * from './guardian.ts';
export * from './language.ts';
export * from './names.ts';
export * from './patient.ts';
