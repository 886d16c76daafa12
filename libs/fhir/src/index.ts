export * from './referral/index.ts';
