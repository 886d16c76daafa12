export * from './generalise.ts';
export * from './research-extract.ts';
