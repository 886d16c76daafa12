export * from './instrument.ts';
export * from './catalogue.ts';
export * from './measured-change.ts';
export * from './score.ts';
export { ASQ_REFUSED } from './instruments/mood.ts';
