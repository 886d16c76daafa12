export * from './prescription-line.ts';
export { groupRoomKindsFor, roomKindsFor, titleOfKind } from './delivery-defaults.ts';
export * from './week-demand.ts';
