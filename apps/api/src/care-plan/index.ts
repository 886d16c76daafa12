export { CarePlanModule } from './care-plan.module.ts';
export { DeliveryModeEnum, DifferenceKindEnum, InterventionKindEnum } from './graphql/plan-enums.ts';
