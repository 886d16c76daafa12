export { HoldsModule } from './holds.module.ts';
export { Holds, type HoldOfFinding } from './holds.ts';
export { Hold, OnHold } from './graphql/hold.object.ts';
export { BodySiteEnum, HoldModalityEnum, LateralityEnum } from './graphql/hold-enums.ts';
