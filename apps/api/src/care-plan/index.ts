export { CarePlanModule } from './care-plan.module.ts';
export { InterventionGates } from './intervention-gates.ts';
export { DeliveryModeEnum, DifferenceKindEnum, InterventionKindEnum } from './graphql/plan-enums.ts';
