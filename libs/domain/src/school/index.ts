export * from './school-attendance.ts';
export * from './school-letter.ts';
export * from './school-plan.ts';
