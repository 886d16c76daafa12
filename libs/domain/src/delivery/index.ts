export * from './check-delivery.ts';
export * from './check-presence.ts';
export * from './credited-minutes.ts';
export * from './delivered-week.ts';
export * from './delivery-codes.ts';
export * from './session-under-way.ts';
