export * from './attendance.ts';
export * from './cancellation.ts';
export * from './session-codes.ts';
export * from './session-status.ts';
