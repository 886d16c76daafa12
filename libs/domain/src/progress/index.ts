export * from './caseload.ts';
export * from './progress-report.ts';
