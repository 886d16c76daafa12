export * from './check-medication.ts';
export * from './medication-codes.ts';
export * from './weaning-check.ts';
export * from './weaning-step.ts';
