export { CarePlanModule } from './care-plan.module.ts';
export { DifferenceKindEnum, InterventionKindEnum } from './graphql/plan-enums.ts';
