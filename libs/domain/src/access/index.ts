export * from './access-matrix.ts';
export * from './break-glass.ts';
export * from './can.ts';
export * from './permissions.ts';
export * from './policy.ts';
export * from './relations.ts';
export * from './roles.ts';
