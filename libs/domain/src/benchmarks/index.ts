export * from './benchmark.ts';
export * from './published.ts';
