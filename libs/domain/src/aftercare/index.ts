export * from './discharge-letter.ts';
export * from './flare-plan.ts';
