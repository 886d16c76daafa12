export * from './payer-policy.ts';
export * from './services-of-day.ts';
export * from './timed-units.ts';
