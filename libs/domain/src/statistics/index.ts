export * from './control-chart.ts';
export * from './distributions.ts';
export * from './effect-size.ts';
export * from './proportion.ts';
export * from './summary.ts';
export * from './survival.ts';
