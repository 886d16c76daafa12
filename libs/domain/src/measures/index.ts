export * from './instrument.ts';
export * from './battery.ts';
export * from './catalogue.ts';
export * from './due-requests.ts';
export * from './measured-change.ts';
export * from './score.ts';
export { ASQ_REFUSED } from './instruments/mood.ts';
export { DISABILITY, FDI_RELIABLE_CHANGE } from './instruments/functional-disability.ts';
