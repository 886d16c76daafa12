export * from './agenda-order.ts';
export * from './check-conference.ts';
export * from './conference-clock.ts';
export * from './conference-codes.ts';
export * from './conference-documentation.ts';
export * from './goal-movement.ts';
