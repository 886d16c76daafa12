export * from './act-of-kind.ts';
export * from './check-hold.ts';
export * from './hold-effect.ts';
export * from './hold-label.ts';
export * from './hold-scope.ts';
