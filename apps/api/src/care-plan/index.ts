export { CarePlanModule } from './care-plan.module.ts';
export { InterventionGates } from './intervention-gates.ts';
export { DeliveryModeEnum, DifferenceKindEnum, InterventionKindEnum } from './graphql/plan-enums.ts';
export { CarePlan } from './graphql/care-plan.object.ts';
export { Goal } from './graphql/goal.object.ts';
export { PlanEvents } from './plan-events.ts';
export { PlanWritingQueries } from './plan-writing.queries.ts';
export { SectionOwnership } from './section-ownership.ts';
export { storedText } from './stored-text.ts';
