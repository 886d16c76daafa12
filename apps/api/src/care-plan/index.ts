export { CarePlanModule } from './care-plan.module.ts';
export { DifferenceKindEnum } from './graphql/plan-enums.ts';
