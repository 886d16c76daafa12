export * from './local-date.ts';
export * from './period.ts';
export * from './time-zone.ts';
export * from './zoned.ts';
export * from './recorded-times.ts';
