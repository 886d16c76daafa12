export * from './propose-cover.ts';
