export * from './referral-codes.ts';
export * from './triage.ts';
