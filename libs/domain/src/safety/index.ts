export * from './adverse-event.ts';
export * from './check-safety.ts';
export * from './crisis-line.ts';
export * from './escalation-chain.ts';
export * from './reading-times.ts';
export * from './safety-codes.ts';
