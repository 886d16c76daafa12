export * from './body-sites.ts';
