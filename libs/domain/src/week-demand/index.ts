export * from './prescription-line.ts';
export * from './proposal-codes.ts';
export { groupRoomKindsFor, roomKindsFor, titleOfKind } from './delivery-defaults.ts';
export * from './week-demand.ts';
