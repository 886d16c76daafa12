export * from './check-examination.ts';
export * from './examination-catalogue.ts';
export * from './examination-scores.ts';
export * from './finding.ts';
export * from './last-findings.ts';
export * from './movements.ts';
