export * from './caseload.ts';
