export * from './authorization.ts';
export * from './check-authorization.ts';
